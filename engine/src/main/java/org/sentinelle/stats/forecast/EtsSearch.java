package org.sentinelle.stats.forecast;

import java.util.List;

/**
 * Finds the smoothing parameters of greatest likelihood: a grid over their region, then a descent from the best few of the
 * grid's local minima. The initial states are concentrated out, so that one to four parameters are left.
 */
final class EtsSearch implements UnitCubeDescent.Objective {
    /** Descents. With twelve, one fit in a thousand of short series missed a better maximum, by less than 0.2; with four, four did. */
    private static final int MOST_DESCENTS = 12;
    /** Parts of minus twice the log-likelihood that do not matter on the grid, on the way down, and at the end. */
    private static final double ROUGH = 1e-4;

    private static final double FAIR = 1e-8;
    private static final double FINE = 1e-12;
    /** Steps to the best initial states: on the grid they start from the neighbouring point's. */
    private static final int FEW_STEPS = 8;

    private static final int MANY_STEPS = 60;

    private final EtsRegion region;
    private final EtsLikelihood likelihood;
    private final SeasonalStability stability;
    private final boolean seasonal;
    private final double[] theta = new double[EtsFilter.SMOOTHING];
    private final double[] byTheta = new double[EtsFilter.SMOOTHING];
    private double[] bestTheta = theta.clone();
    private double[] bestPoint = new double[0];
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
        likelihood.effort(ROUGH, FEW_STEPS);
        List<double[]> starts = new StartingGrid(region).starts(this::value, MOST_DESCENTS);
        UnitCubeDescent descent = new UnitCubeDescent(this, d);
        likelihood.effort(FAIR, MANY_STEPS);
        for (double[] start : starts) {
            descend(descent, start, FAIR);
        }
        likelihood.effort(FINE, MANY_STEPS);
        if (Double.isFinite(best)) {
            likelihood.value(bestTheta, bestStart);
            descend(descent, bestPoint.clone(), FINE);
        }
        return Double.isFinite(best) && Double.isFinite(likelihood.value(bestTheta, bestStart));
    }

    private void descend(UnitCubeDescent descent, double[] u, double gain) {
        if (Double.isFinite(value(u))) {
            descent.descend(u, gain);
            keep(u);
        }
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
            bestPoint = u.clone();
            bestTheta = theta.clone();
            bestStart = likelihood.start();
        }
    }
}
