package org.sentinelle.stats.forecast;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the smoothing parameters of greatest likelihood: a grid over their region, then a descent from the best few of the
 * grid's local minima. The initial states are concentrated out, so that one to four parameters are left.
 */
final class EtsSearch implements UnitCubeDescent.Objective {
    /** Points a side of the grid, by number of parameters: the likelihood may have several maxima in each. */
    private static final int[] POINTS = {1, 16, 8, 5, 4};
    /** Descents: beyond four, none was seen to find a better maximum. */
    private static final int MOST_DESCENTS = 4;
    /** How far the grid's outer points are from the limits. */
    private static final double MARGIN = 0.02;

    private final EtsRegion region;
    private final EtsLikelihood likelihood;
    private final SeasonalStability stability;
    private final boolean seasonal;
    private final double[] theta = new double[EtsFilter.SMOOTHING];
    private final double[] byTheta = new double[EtsFilter.SMOOTHING];
    private double[] bestTheta = theta.clone();
    private double[] bestStart;
    private double best = Double.POSITIVE_INFINITY;

    EtsSearch(EtsModel model, EtsFilter filter, EtsRegion region) {
        this.region = region;
        this.likelihood = new EtsLikelihood(filter, model);
        this.seasonal = model.isSeasonal();
        this.stability = new SeasonalStability(filter.period, model.hasTrend());
        this.bestStart = likelihood.start();
    }

    /** Whether a best point was found; likelihood and filter are left there. */
    boolean run() {
        int d = region.dimension();
        double[] values = grid(d);
        UnitCubeDescent descent = new UnitCubeDescent(this, d);
        for (int start : starts(values, d)) {
            double[] u = point(start, d);
            if (Double.isFinite(value(u))) {
                descent.descend(u);
                keep(u);
            }
        }
        return Double.isFinite(best) && Double.isFinite(likelihood.value(bestTheta, bestStart));
    }

    EtsLikelihood likelihood() {
        return likelihood;
    }

    /** The best smoothing parameters. */
    EtsSmoothing smoothing() {
        return new EtsSmoothing(bestTheta[0], bestTheta[1], bestTheta[2], bestTheta[3]);
    }

    @Override
    public double value(double[] u) {
        region.parameters(u, theta);
        return seasonal && !stability.holds(theta) ? Double.POSITIVE_INFINITY : likelihood.value(theta);
    }

    @Override
    public void gradient(double[] u, double[] gradient) {
        region.parameters(u, theta);
        likelihood.gradient(byTheta);
        region.pullBack(u, theta, byTheta, gradient);
    }

    private void keep(double[] u) {
        double value = value(u);
        if (value < best) {
            best = value;
            bestTheta = theta.clone();
            bestStart = likelihood.start();
        }
    }

    private double[] grid(int d) {
        double[] values = new double[power(d)];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(point(i, d));
        }
        return values;
    }

    private static int power(int d) {
        int points = 1;
        for (int i = 0; i < d; i++) {
            points *= POINTS[d];
        }
        return points;
    }

    private static double[] point(int index, int d) {
        double[] u = new double[d];
        int left = index;
        for (int i = 0; i < d; i++) {
            u[i] = MARGIN + (1 - 2 * MARGIN) * (left % POINTS[d]) / (POINTS[d] - 1.0);
            left /= POINTS[d];
        }
        return u;
    }

    /** The best points that no neighbour along an axis is better than. */
    private static List<Integer> starts(double[] values, int d) {
        return IntStream.range(0, values.length)
                .filter(i -> Double.isFinite(values[i]) && isLocalMinimum(values, i, d))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .limit(MOST_DESCENTS)
                .toList();
    }

    private static boolean isLocalMinimum(double[] values, int index, int d) {
        int stride = 1;
        for (int i = 0; i < d; i++) {
            int position = index / stride % POINTS[d];
            if ((position > 0 && values[index - stride] < values[index])
                    || (position < POINTS[d] - 1 && values[index + stride] < values[index])) {
                return false;
            }
            stride *= POINTS[d];
        }
        return true;
    }
}
