package org.sentinelle.present.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Bounds;

/**
 * Named estimates with their intervals, one under the other, beside a line for an estimate that they are held against.
 *
 * @param remark a line under the picture, such as how many are not shown; empty for none
 */
public record DotPlot(
        String id, String title, String description, List<Dot> dots, double reference, String remark, Labels labels)
        implements ChartSpecification {

    /** @param marked whether it says something else than the reference does */
    public record Dot(String name, double value, @Nullable Bounds interval, boolean marked) {}

    /** The words; {@code marked} for dots that say something else. */
    public record Labels(String axis, String dot, String marked, String interval, String reference) {}

    public DotPlot {
        ChartSpecification.requireId(id);
        dots = List.copyOf(dots);
        if (dots.isEmpty()) {
            throw new IllegalArgumentException("A dot plot needs a dot");
        }
    }
}
