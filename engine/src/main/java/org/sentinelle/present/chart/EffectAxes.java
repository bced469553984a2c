package org.sentinelle.present.chart;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.sentinelle.present.chart.EffectChart.Mark;
import org.sentinelle.result.Bounds;

/**
 * The axes that all plots of effects share.
 *
 * @param gap the smallest distance between two times
 */
record EffectAxes(TimeRange times, ValueRange values, double gap) {
    /** Limits that reach further beyond the effects than so many times their spread are cut by the picture's edge. */
    private static final double REACH = 3;

    static EffectAxes of(EffectChart chart, int ticks) {
        double gap = gap(chart);
        TimeRange times = TimeRange.over(chart.marks().mapToDouble(Mark::at), gap);
        return new EffectAxes(times, values(chart, ticks), gap);
    }

    private static double gap(EffectChart chart) {
        double[] times = DoubleStream.concat(
                        chart.marks().mapToDouble(Mark::at),
                        chart.panels().stream().mapToDouble(EffectChart.Panel::adopted))
                .sorted()
                .distinct()
                .toArray();
        double gap = Double.POSITIVE_INFINITY;
        for (int i = 1; i < times.length; i++) {
            gap = Math.min(gap, times[i] - times[i - 1]);
        }
        return Double.isFinite(gap) ? gap : 1;
    }

    private static ValueRange values(EffectChart chart, int ticks) {
        double[] effects = DoubleStream.concat(chart.marks().mapToDouble(Mark::value), DoubleStream.of(0))
                .sorted()
                .toArray();
        double low = effects[0];
        double high = effects[effects.length - 1];
        double reach = REACH * Math.max(high - low, middleHalf(chart));
        double[] all = chart.marks()
                .flatMap(mark -> Stream.of(mark.interval(), mark.band()))
                .filter(Objects::nonNull)
                .flatMapToDouble(b -> DoubleStream.of(Math.max(b.low(), low - reach), Math.min(b.high(), high + reach)))
                .toArray();
        return ValueRange.inside(
                Math.min(low, Arrays.stream(all).min().orElse(low)),
                Math.max(high, Arrays.stream(all).max().orElse(high)),
                ticks);
    }

    private static double middleHalf(EffectChart chart) {
        double[] halves = chart.marks()
                .map(Mark::interval)
                .filter(Objects::nonNull)
                .mapToDouble(i -> (i.high() - i.low()) / 2)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        return halves.length == 0 ? 0 : halves[halves.length / 2];
    }

    boolean isBeyond(Bounds limits) {
        return limits.low() < values.from() || limits.high() > values.to();
    }

    /** Halfway between the last time before adoption and the first with it. */
    double start(EffectChart.Panel panel) {
        return panel.adopted() - gap / 2;
    }

    boolean showsStart(EffectChart.Panel panel) {
        return start(panel) > times.from() && start(panel) < times.to();
    }

    double share(double time) {
        return (time - times.from()) / times.length();
    }
}
