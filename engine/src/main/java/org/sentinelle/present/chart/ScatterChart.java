package org.sentinelle.present.chart;

import java.util.List;
import java.util.stream.Stream;

/**
 * Values against their weights, told apart by kind, beside a line for the average of all: in one plot, or in several with the same axes.
 *
 * @param remark a line under the picture; empty for none
 */
public record ScatterChart(
        String id, String title, String description, List<Panel> panels, String remark, Labels labels)
        implements ChartSpecification {
    /** How many kinds can be told apart. */
    public static final int MOST_KINDS = ModelStyle.MOST;

    /** How many plots one can read. */
    public static final int MOST_PANELS = EffectChart.MOST_PANELS;

    /** A value with its weight, which is not below 0. */
    public record Dot(double weight, double value) {}

    /** The dots of a kind; one without any keeps the marks of the others as they are. */
    public record Kind(String name, List<Dot> dots) {
        public Kind {
            dots = List.copyOf(dots);
        }
    }

    /**
     * A plot; all plots have the same kinds.
     *
     * @param name above it; empty for none
     * @param reference the average of all
     */
    public record Panel(String name, List<Kind> kinds, double reference) {
        public Panel {
            kinds = List.copyOf(kinds);
            if (kinds.size() > MOST_KINDS
                    || kinds.stream().allMatch(k -> k.dots().isEmpty())) {
                throw new IllegalArgumentException("A scatter chart has dots, of at most " + MOST_KINDS + " kinds");
            }
        }

        Stream<Dot> dots() {
            return kinds.stream().flatMap(k -> k.dots().stream());
        }
    }

    /** The words in the picture: what the axes hold, and what the line is. */
    public record Labels(String value, String weight, String reference) {}

    public ScatterChart {
        ChartSpecification.requireId(id);
        panels = List.copyOf(panels);
        if (panels.isEmpty() || panels.size() > MOST_PANELS) {
            throw new IllegalArgumentException("A scatter chart has 1 to " + MOST_PANELS + " plots");
        }
    }

    Stream<Dot> dots() {
        return panels.stream().flatMap(Panel::dots);
    }
}
