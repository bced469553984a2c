package org.sentinelle.present.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Bounds;

/**
 * The outcome that a model predicts over the numbers of a column, a curve a group, each in the band of its confidence intervals.
 *
 * @param turn where a curve turns; null where none is marked
 */
public record MarginsChart(
        String id,
        String title,
        String description,
        List<Curve> curves,
        @Nullable Turn turn,
        Labels labels) implements ChartSpecification {
    /** How many curves can be told apart. */
    public static final int MOST_CURVES = ModelStyle.MOST;

    /**
     * A point of a curve.
     *
     * @param interval null where it has none
     */
    public record Point(double x, double value, @Nullable Bounds interval) {}

    /**
     * The points of a group from the least x to the largest.
     *
     * @param group empty where there is one curve
     */
    public record Curve(String group, List<Point> points) {
        public Curve {
            points = List.copyOf(points);
        }
    }

    /**
     * Where a curve turns.
     *
     * @param range the numbers it may lie between; null where they have no end
     */
    public record Turn(double x, @Nullable Bounds range) {}

    /**
     * The words in the picture.
     *
     * @param x below the axis from left to right
     * @param value what the upright axis holds
     * @param curve what the line is
     * @param band what the tint is
     * @param turn what the upright line is
     * @param range what the strip is
     * @param cutAxis what is said of an axis without zero
     * @param remark below the picture; may be empty
     */
    public record Labels(
            String x,
            String value,
            String curve,
            String band,
            String turn,
            String range,
            String cutAxis,
            String remark) {}

    public MarginsChart {
        ChartSpecification.requireId(id);
        curves = List.copyOf(curves);
        if (curves.isEmpty() || curves.size() > MOST_CURVES) {
            throw new IllegalArgumentException("A chart of margins has from 1 to " + MOST_CURVES + " curves");
        }
    }

    private Stream<Point> points() {
        return curves.stream().flatMap(curve -> curve.points().stream());
    }

    DoubleStream x() {
        return points().mapToDouble(Point::x);
    }

    DoubleStream values() {
        return points().flatMapToDouble(point -> {
            Bounds interval = point.interval();
            return interval == null
                    ? DoubleStream.of(point.value())
                    : DoubleStream.of(interval.low(), point.value(), interval.high());
        });
    }

    boolean hasBands() {
        return points().anyMatch(point -> point.interval() != null);
    }
}
