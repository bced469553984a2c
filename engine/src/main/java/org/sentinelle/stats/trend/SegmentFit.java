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

    /** An estimate with its standard error. */
    public record Coefficient(double estimate, double standardError) {}

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

    public double degreesOfFreedom() {
        return (double) length() - model.coefficients();
    }

    /** The fit at the mean time of the segment: the segment's mean. */
    public Coefficient meanCoefficient() {
        return new Coefficient(level, s() / Math.sqrt(length()));
    }

    /** The fit at time 0. */
    public Coefficient interceptCoefficient() {
        return new Coefficient(at(0), s() * Math.sqrt(1.0 / length() + centre * centre / stt));
    }

    public Coefficient slopeCoefficient() {
        return new Coefficient(slope, s() / Math.sqrt(stt));
    }

    /** The t interval of a coefficient of this segment. */
    public Limits interval(Coefficient of, double confidence) {
        double t = TDistribution.of(degreesOfFreedom()).inverseSurvivalProbability((1 - confidence) / 2);
        return new Limits(of.estimate() - t * of.standardError(), of.estimate() + t * of.standardError());
    }

    private double s() {
        if (!(degreesOfFreedom() > 0)) {
            throw new IllegalStateException("A segment of " + length() + " observations has no residual variance");
        }
        return Math.sqrt(rss / degreesOfFreedom());
    }
}
