package org.sentinelle.analyse.trend;

import java.util.Arrays;
import org.sentinelle.stats.regression.CoefficientCovariance;
import org.sentinelle.stats.regression.DurbinWatson;
import org.sentinelle.stats.regression.LeastSquares;
import org.sentinelle.stats.regression.NeweyWest;

/** A least squares line through values in time order; it is fitted to time minus its mean, which keeps all digits. */
final class TimeLine {
    private static final double ROUNDING = 64 * Math.ulp(1.0);

    private final double[] time;
    private final double[] value;
    private final double centre;
    private final LeastSquares fit;

    TimeLine(double[] time, double[] value) {
        this.time = time;
        this.value = value;
        this.centre = Arrays.stream(time).average().orElse(0);
        this.fit = LeastSquares.fit(
                Arrays.stream(time).mapToObj(t -> new double[] {1, t - centre}).toArray(double[][]::new), value);
    }

    LeastSquares fit() {
        return fit;
    }

    double slope() {
        return fit.coefficients()[1];
    }

    double at(double t) {
        return fit.at(1, t - centre);
    }

    double slopeError(CoefficientCovariance errors) {
        return errors.stdError(0, 1);
    }

    double errorAt(double t, CoefficientCovariance errors) {
        return errors.stdError(1, t - centre);
    }

    double rSquared() {
        double mean = Arrays.stream(value).average().orElse(0);
        return 1
                - fit.rss()
                        / Arrays.stream(value).map(v -> (v - mean) * (v - mean)).sum();
    }

    double durbinWatson() {
        return DurbinWatson.of(fit.residuals());
    }

    /** With time as it was given, so that it equals what R's sandwich says of the same line. */
    double automaticBandwidth() {
        double[] residuals = fit.residuals();
        double[] h = new double[time.length];
        Arrays.setAll(h, i -> time[i] * residuals[i]);
        return NeweyWest.automaticBandwidth(h);
    }

    /** Whether nothing but rounding lies between the values and the line. */
    boolean isPerfect() {
        double largest = Arrays.stream(value).map(Math::abs).max().orElse(0);
        return Arrays.stream(fit.residuals()).allMatch(e -> Math.abs(e) <= ROUNDING * largest);
    }
}
