package org.sentinelle.present.chart;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Bounds;

/**
 * Effects by time, before and after a measure was adopted: one plot by the time since adoption, or a small plot for each time of adoption. All
 * plots have the same axes, so that effects can be compared.
 *
 * @param remark a line under the picture; empty for none
 */
public record EffectChart(String id, String title, String description, List<Panel> panels, String remark, Labels labels)
        implements ChartSpecification {
    /** How many plots one can read. */
    public static final int MOST_PANELS = 24;

    /**
     * An effect.
     *
     * @param at when it is seen
     * @param interval of this effect alone; null where it has none
     * @param band that holds all effects together; null where there is none
     */
    public record Mark(
            double at,
            double value,
            @Nullable Bounds interval,
            @Nullable Bounds band) {}

    /**
     * A plot.
     *
     * @param name above it; empty for none
     * @param adopted the first time with the measure
     */
    public record Panel(String name, double adopted, List<Mark> marks) {
        public Panel {
            marks = List.copyOf(marks);
        }

        boolean isAfter(Mark mark) {
            return mark.at() >= adopted;
        }
    }

    /**
     * The words in the picture.
     *
     * @param value what the upright axis holds
     * @param without what a hollow mark means
     * @param beyond what an arrow means
     */
    public record Labels(
            String value,
            String before,
            String after,
            String interval,
            String band,
            String adoption,
            String without,
            String beyond) {}

    public EffectChart {
        ChartSpecification.requireId(id);
        panels = List.copyOf(panels);
        if (panels.isEmpty()
                || panels.size() > MOST_PANELS
                || panels.stream().anyMatch(p -> p.marks().isEmpty())) {
            throw new IllegalArgumentException(
                    "A chart of effects has 1 to " + MOST_PANELS + " plots, each with an effect");
        }
    }

    Stream<Mark> marks() {
        return panels.stream().flatMap(p -> p.marks().stream());
    }
}
