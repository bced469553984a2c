package org.sentinelle.compute.value;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleBinaryOperator;
import org.sentinelle.model.Measure.Operator;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.ObsStatus;

/**
 * Values of several indicators into one, by interval arithmetic: with x in [x1, x2] and y in [y1, y2], x + y lies in
 * [x1 + y1, x2 + y2], x - y in [x1 - y2, x2 - y1], and x / y, for y above zero, between the least and the greatest quotient of
 * the ends. Bounds are attained where the indicators share no figure; where they share one they are safe and may be wide.
 */
final class Combining {
    private Combining() {}

    static Valuation of(Operator operator, int per, List<Valuation> values) {
        for (Valuation value : values) {
            if (value.bounds() == null) {
                return value;
            }
        }
        Set<String> flags = new TreeSet<>();
        values.forEach(value -> flags.addAll(value.flags()));
        List<Bounds> bounds = values.stream().map(Combining::there).toList();
        if (operator == Operator.RATIO) {
            return ratio(per, bounds, flags);
        }
        Bounds combined = combined(operator, bounds);
        return new Valuation(ObsStatus.A, new Bounds(combined.low() * per, combined.high() * per), flags, null, null);
    }

    private static Bounds there(Valuation value) {
        Bounds bounds = value.bounds();
        if (bounds == null) {
            throw new IllegalStateException("A value without bounds is combined");
        }
        return bounds;
    }

    private static Bounds combined(Operator operator, List<Bounds> bounds) {
        return switch (operator) {
            case SUM -> each(bounds, Double::sum);
            case MEAN -> {
                Bounds sum = each(bounds, Double::sum);
                yield new Bounds(sum.low() / bounds.size(), sum.high() / bounds.size());
            }
            case MIN -> each(bounds, Math::min);
            case MAX -> each(bounds, Math::max);
            case DIFFERENCE -> {
                Bounds taken = each(bounds.subList(1, bounds.size()), Double::sum);
                yield new Bounds(
                        bounds.get(0).low() - taken.high(), bounds.get(0).high() - taken.low());
            }
            case RATIO -> throw new IllegalStateException("A ratio has its own way");
        };
    }

    private static Bounds each(List<Bounds> bounds, DoubleBinaryOperator operator) {
        double low = bounds.stream().mapToDouble(Bounds::low).reduce(operator).orElseThrow();
        double high = bounds.stream().mapToDouble(Bounds::high).reduce(operator).orElseThrow();
        return new Bounds(low, high);
    }

    private static Valuation ratio(int per, List<Bounds> bounds, Set<String> flags) {
        Bounds above = bounds.get(0);
        Bounds below = bounds.get(1);
        if (below.low() == 0 && below.high() == 0) {
            return Valuation.none(ObsStatus.M, Flags.ZERO_DENOMINATOR);
        }
        if (below.low() <= 0 && below.high() >= 0) {
            return Valuation.none(ObsStatus.O, Flags.DENOMINATOR_MAY_BE_ZERO);
        }
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double x : new double[] {above.low(), above.high()}) {
            for (double y : new double[] {below.low(), below.high()}) {
                least = Math.min(least, x * per / y);
                most = Math.max(most, x * per / y);
            }
        }
        return new Valuation(ObsStatus.A, new Bounds(least, most), flags, above, below);
    }
}
