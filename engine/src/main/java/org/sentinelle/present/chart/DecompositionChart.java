package org.sentinelle.present.chart;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series taken apart, over one axis of time: observed, trend, seasonal and remainder, each with a scale of its own and a bar
 * of the same length in all.
 */
public record DecompositionChart(String id, String title, String description, List<Part> parts, Labels labels)
        implements ChartSpecification {
    /** An observation with less weight than this hardly moved the fit. */
    public static final double LOW_WEIGHT = 0.3;

    /** A time's parts, value = trend + seasonal + remainder; null where one is not known. */
    public record Part(
            double time,
            @Nullable Double value,
            @Nullable Double trend,
            @Nullable Double seasonal,
            @Nullable Double remainder,
            @Nullable Double weight) {
        boolean isLight() {
            return weight != null && weight < LOW_WEIGHT;
        }
    }

    /**
     * The words in the picture.
     *
     * @param scaleBar the bar at the side; {0} stands for its length
     * @param lightWeight a ring
     */
    public record Labels(
            String value,
            String observed,
            String trend,
            String seasonal,
            String remainder,
            String scaleBar,
            String lightWeight) {}

    public DecompositionChart {
        ChartSpecification.requireId(id);
        parts = parts.stream().sorted(Comparator.comparingDouble(Part::time)).toList();
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("A decomposition without any time cannot be drawn");
        }
    }

    public boolean hasLightWeights() {
        return parts.stream().anyMatch(Part::isLight);
    }
}
