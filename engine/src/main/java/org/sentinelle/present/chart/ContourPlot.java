package org.sentinelle.present.chart;

import java.util.List;

/**
 * Lines along which a value is the same, over two shares, with points that have names.
 *
 * @param x steps along the axis of the first share, rising
 * @param y steps along the other
 * @param values by x, then y
 * @param threshold a value whose line stands out
 */
public record ContourPlot(
        String id,
        String title,
        String description,
        List<Double> x,
        List<Double> y,
        List<List<Double>> values,
        double threshold,
        List<Spot> spots,
        Labels labels)
        implements ChartSpecification {

    /** A point and its name. */
    public record Spot(String name, double x, double y) {}

    /** The words for both axes, for lines, the line that stands out, and points. */
    public record Labels(String xAxis, String yAxis, String line, String threshold, String spot) {}

    public ContourPlot {
        ChartSpecification.requireId(id);
        x = List.copyOf(x);
        y = List.copyOf(y);
        values = values.stream().map(List::copyOf).toList();
        spots = List.copyOf(spots);
        int height = y.size();
        if (x.size() < 2
                || height < 2
                || values.size() != x.size()
                || values.stream().anyMatch(c -> c.size() != height)) {
            throw new IllegalArgumentException("Contours need values at two steps or more along both axes");
        }
    }
}
