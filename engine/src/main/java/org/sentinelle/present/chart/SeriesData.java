package org.sentinelle.present.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Bounds;

/**
 * One series over any numeric time: what was observed, what a fit says, where the course breaks and how it may go on; each in
 * the order of time, and any of them may be empty.
 *
 * @param fitted stretches of the fitted line; a line is drawn along each and never from one to the next
 */
public record SeriesData(
        List<Reading> observed, List<List<FitPoint>> fitted, List<BreakMark> breaks, List<ForecastPoint> forecast) {
    /** A distance in time that is so many times the usual one leaves something out. */
    private static final double GAP = 1.5;

    public SeriesData {
        observed = ordered(observed, Reading::time);
        fitted = fitted.stream()
                .filter(stretch -> !stretch.isEmpty())
                .map(stretch -> ordered(stretch, FitPoint::time))
                .toList();
        breaks = ordered(breaks, BreakMark::time);
        forecast = ordered(forecast, ForecastPoint::time);
    }

    private static <T> List<T> ordered(List<T> given, ToDoubleFunction<T> time) {
        return given.stream().sorted(Comparator.comparingDouble(time)).toList();
    }

    public boolean isEmpty() {
        return observed.isEmpty() && fitted.isEmpty() && forecast.isEmpty();
    }

    public boolean hasBounds() {
        return observed.stream().anyMatch(r -> !r.isExact());
    }

    public boolean hasFitInterval() {
        return fitted.stream().flatMap(List::stream).anyMatch(p -> p.interval() != null);
    }

    public boolean hasBreakRange() {
        return breaks.stream().anyMatch(b -> b.range() != null);
    }

    public boolean hasOuter() {
        return forecast.stream().anyMatch(p -> p.outer() != null);
    }

    public boolean hasInner() {
        return forecast.stream().anyMatch(p -> p.inner() != null);
    }

    /**
     * The observed stretches without a gap: times that follow each other at about the usual distance, which is the median. Where
     * one time has several readings, as with seasons or groups, each stands alone.
     */
    public List<List<Reading>> runs() {
        if (observed.stream().mapToDouble(Reading::time).distinct().count() < observed.size()) {
            return observed.stream().map(List::of).toList();
        }
        double usual = usualStep();
        List<List<Reading>> runs = new ArrayList<>();
        for (int i = 0; i < observed.size(); i++) {
            boolean follows =
                    i > 0 && observed.get(i).time() - observed.get(i - 1).time() <= GAP * usual;
            if (!follows) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(observed.get(i));
        }
        return runs.stream().map(List::copyOf).toList();
    }

    /** The median distance between observed times that differ; 1 where there are fewer than two. */
    double usualStep() {
        double[] times = observed.stream().mapToDouble(Reading::time).distinct().toArray();
        double[] steps = new double[Math.max(0, times.length - 1)];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = times[i + 1] - times[i];
        }
        Arrays.sort(steps);
        return steps.length == 0 ? 1 : steps[steps.length / 2];
    }

    /** Every time of the picture but the limits of breaks, which may lie outside. */
    public DoubleStream times() {
        return DoubleStream.concat(
                DoubleStream.concat(
                        observed.stream().mapToDouble(Reading::time),
                        fitted.stream().flatMap(List::stream).mapToDouble(FitPoint::time)),
                DoubleStream.concat(
                        breaks.stream().mapToDouble(BreakMark::time),
                        forecast.stream().mapToDouble(ForecastPoint::time)));
    }

    /** Every value of the picture, limits included. */
    DoubleStream values() {
        Stream<Bounds> fits = fitted.stream().flatMap(List::stream).flatMap(p -> reach(p.value(), p.interval()));
        Stream<Bounds> ahead =
                forecast.stream().flatMap(p -> Stream.concat(reach(p.mean(), p.outer()), reach(p.mean(), p.inner())));
        return Stream.concat(observed.stream().map(Reading::bounds), Stream.concat(fits, ahead))
                .flatMapToDouble(b -> DoubleStream.of(b.low(), b.high()));
    }

    private static Stream<Bounds> reach(double value, @Nullable Bounds interval) {
        return interval == null ? Stream.of(Bounds.point(value)) : Stream.of(Bounds.point(value), interval);
    }
}
