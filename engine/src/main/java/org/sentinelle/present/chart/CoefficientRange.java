package org.sentinelle.present.chart;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.sentinelle.result.Bounds;

/**
 * What the axis of a chart of coefficients reaches over: all estimates and the reference, and of the intervals as much as leaves the others
 * room to be read. An interval that goes on beyond is drawn with an arrow.
 */
final class CoefficientRange {
    /** Beyond the estimates, an axis goes on by at most so many times the distance between them. */
    private static final double BEYOND = 1.5;

    /** ... or so many times the middle one of the intervals' half lengths, where that is more. */
    private static final double HALVES = 4;

    private CoefficientRange() {}

    static Bounds of(CoefficientChart chart) {
        DoubleUnaryOperator there = chart.labels().ratios() ? Math::log : v -> v;
        DoubleUnaryOperator back = chart.labels().ratios() ? Math::exp : v -> v;
        List<CoefficientChart.Mark> marks = chart.marks();
        double[] values = DoubleStream.concat(
                        DoubleStream.of(chart.reference()), marks.stream().mapToDouble(CoefficientChart.Mark::value))
                .map(there)
                .toArray();
        double low = DoubleStream.of(values).min().orElse(0);
        double high = DoubleStream.of(values).max().orElse(0);
        double room = Math.max(BEYOND * (high - low), HALVES * middleHalf(marks, there));
        for (CoefficientChart.Mark mark : marks) {
            Bounds interval = mark.interval();
            if (interval != null) {
                low = Math.min(low, Math.max(there.applyAsDouble(interval.low()), lowest(values) - room));
                high = Math.max(high, Math.min(there.applyAsDouble(interval.high()), highest(values) + room));
            }
        }
        return new Bounds(back.applyAsDouble(low), back.applyAsDouble(high));
    }

    private static double lowest(double[] values) {
        return DoubleStream.of(values).min().orElse(0);
    }

    private static double highest(double[] values) {
        return DoubleStream.of(values).max().orElse(0);
    }

    private static double middleHalf(List<CoefficientChart.Mark> marks, DoubleUnaryOperator there) {
        double[] halves = marks.stream()
                .map(CoefficientChart.Mark::interval)
                .filter(java.util.Objects::nonNull)
                .mapToDouble(i -> (there.applyAsDouble(i.high()) - there.applyAsDouble(i.low())) / 2)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        return halves.length == 0 ? 0 : halves[halves.length / 2];
    }
}
