package org.sentinelle.stats.trend;

import org.apache.commons.statistics.distribution.TDistribution;
import org.sentinelle.stats.Limits;

/**
 * The least squares fit of one segment of a series.
 *
 * <p>y = level + slope (t - centre) + error, centre the mean time of the segment; with {@link SegmentModel#MEAN} the slope
 * is 0. s&sup2; = RSS/(m - k), se(level) = s/sqrt(m), se(slope) = s/sqrt(S_tt),
 * se(intercept) = s sqrt(1/m + centre&sup2;/S_tt), m observations and k coefficients; t intervals with m - k degrees.
 *
 * <p>Assumes independent errors of equal variance within the segment. Edge cases: with m = k there are no standard errors,
 * and asking for one is refused. Checked against R 4.2.2, lm.
 *
 * @param model what was fitted
 * @param from first observation, counted from 0
 * @param to last observation, counted from 0
 * @param centre mean time of the segment
 * @param level the fit at the mean time, in units of the value
 * @param slope in units of the value per unit of time
 * @param stt sum of squared deviations of the times from their mean
 * @param rss residual sum of squares
 */
public record SegmentFit(
        SegmentModel model, int from, int to, double centre, double level, double slope, double stt, double rss) {

    /** Fits observations from..to, both included. */
    static SegmentFit of(SegmentModel model, SeriesPoints points, int from, int to) {
        double[] t = points.times(from, to);
        double[] y = points.values(from, to);
        double centre = mean(t);
        double middle = mean(y);
        double stt = 0;
        double sty = 0;
        for (int i = 0; i < t.length; i++) {
            stt += (t[i] - centre) * (t[i] - centre);
            sty += (t[i] - centre) * (y[i] - middle);
        }
        double slope = model == SegmentModel.MEAN ? 0 : sty / stt;
        double rss = 0;
        for (int i = 0; i < t.length; i++) {
            double residual = y[i] - middle - slope * (t[i] - centre);
            rss += residual * residual;
        }
        return new SegmentFit(model, from, to, centre, points.origin() + middle, slope, stt, rss);
    }

    /** The mean, with the rounding of a first pass taken out by a second. */
    private static double mean(double[] x) {
        double first = x[0];
        double sum = 0;
        for (double value : x) {
            sum += value - first;
        }
        double mean = first + sum / x.length;
        double rest = 0;
        for (double value : x) {
            rest += value - mean;
        }
        return mean + rest / x.length;
    }

    public int length() {
        return to - from + 1;
    }

    /** The fit at a time. */
    public double at(double time) {
        return level + slope * (time - centre);
    }

    /** The fit at time 0. */
    public double intercept() {
        return at(0);
    }

    public double degreesOfFreedom() {
        return (double) length() - model.coefficients();
    }

    public double standardErrorOfLevel() {
        return s() / Math.sqrt(length());
    }

    public double standardErrorOfSlope() {
        return s() / Math.sqrt(stt);
    }

    public double standardErrorOfIntercept() {
        return s() * Math.sqrt(1.0 / length() + centre * centre / stt);
    }

    /** The t interval of an estimate of this segment. */
    public Limits interval(double estimate, double standardError, double level) {
        double t = TDistribution.of(degreesOfFreedom()).inverseSurvivalProbability((1 - level) / 2);
        return new Limits(estimate - t * standardError, estimate + t * standardError);
    }

    private double s() {
        if (!(degreesOfFreedom() > 0)) {
            throw new IllegalStateException("A segment of " + length() + " observations has no residual variance");
        }
        return Math.sqrt(rss / degreesOfFreedom());
    }
}
