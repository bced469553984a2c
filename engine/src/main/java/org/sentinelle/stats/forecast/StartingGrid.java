package org.sentinelle.stats.forecast;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Points all over the unit cube of a region, limits included, from the best of which searches start.
 *
 * <p>The likelihood may have several maxima, often a sharp one near alpha = 0 with beta = alpha, and ones on or near the
 * limits. So the points of alpha and those of the parts beta and gamma have of their ranges are the squares of equal steps,
 * denser near 0.
 */
final class StartingGrid {
    /** Points for alpha, by number of parameters. */
    private static final int[] ALPHA_POINTS = {1, 20, 12, 9, 6};
    /** Points for beta and gamma, by number of parameters. */
    private static final int[] OTHER_POINTS = {1, 10, 9, 6, 4};
    /** Points for phi, of which the likelihood depends least. */
    private static final int PHI_POINTS = 3;

    private final EtsRegion region;
    private final int[] sides;
    private final double[] values;

    StartingGrid(EtsRegion region) {
        this.region = region;
        int d = region.dimension();
        this.sides =
                IntStream.range(0, d).map(i -> side(region.parameter(i), d)).toArray();
        this.values = new double[IntStream.of(sides).reduce(1, (a, b) -> a * b)];
    }

    private static int side(int parameter, int d) {
        return switch (parameter) {
            case EtsFilter.ALPHA -> ALPHA_POINTS[d];
            case EtsFilter.PHI -> d == 1 ? OTHER_POINTS[1] : PHI_POINTS;
            default -> OTHER_POINTS[d];
        };
    }

    /** The best points that no neighbour along an axis is better than, best first. */
    List<double[]> starts(ToDoubleFunction<double[]> function, int most) {
        for (int i = 0; i < values.length; i++) {
            values[i] = function.applyAsDouble(point(i));
        }
        return IntStream.range(0, values.length)
                .filter(i -> Double.isFinite(values[i]) && isLocalMinimum(i))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .limit(most)
                .map(this::point)
                .toList();
    }

    private double[] point(int index) {
        double[] u = new double[sides.length];
        int left = index;
        for (int i = 0; i < u.length; i++) {
            double step = left % sides[i] / (sides[i] - 1.0);
            u[i] = region.parameter(i) == EtsFilter.PHI ? step : step * step;
            left /= sides[i];
        }
        return u;
    }

    private boolean isLocalMinimum(int index) {
        int stride = 1;
        for (int side : sides) {
            int position = index / stride % side;
            if ((position > 0 && values[index - stride] < values[index])
                    || (position < side - 1 && values[index + stride] < values[index])) {
                return false;
            }
            stride *= side;
        }
        return true;
    }
}
