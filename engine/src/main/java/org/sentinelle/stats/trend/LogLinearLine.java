package org.sentinelle.stats.trend;

/**
 * A line for the logarithm of a mean over time, fitted as level + slope (t - centre), with the covariance of the two.
 *
 * <p>log mean at t = level + slope (t - centre), with variance var(level) + 2 (t - centre) cov + (t - centre)^2 var(slope).
 * The intercept is the line at t = 0. The annual percent change is 100 (exp(slope) - 1), in percent per unit of time.
 * Assumes that both are estimated without bias and nearly normal; limits of the percent change are those of the slope, put
 * through the same function. Times are centred because those like 1981 and 1993 leave level and slope almost collinear.
 *
 * @param centre time at which the line has its level
 * @param level log of the mean, per unit of exposure, at the centre
 * @param slope change of that log per unit of time
 */
public record LogLinearLine(
        double centre, double level, double slope, double levelVariance, double slopeVariance, double covariance) {

    /** The change in percent per unit of time that a slope stands for. */
    public static double percentChange(double slope) {
        return 100 * Math.expm1(slope);
    }

    public double slopeError() {
        return Math.sqrt(slopeVariance);
    }

    /** log of the mean at a time. */
    public double at(double time) {
        return level + slope * (time - centre);
    }

    /** Standard error of the log of the mean at a time. */
    public double errorAt(double time) {
        double t = time - centre;
        double variance = levelVariance + 2 * t * covariance + t * t * slopeVariance;
        return Math.sqrt(Math.max(0, variance));
    }
}
