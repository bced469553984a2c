package org.sentinelle.stats.hypothesis;

import java.util.Optional;
import org.sentinelle.stats.Limits;

/**
 * Whether b1 x + b2 x^2 falls and then rises (b2 above 0), or rises and then falls, within a range of x.
 *
 * <p>The slopes at the ends are s(x) = b1 + 2 b2 x with variance v11 + 4 x v12 + 4 x^2 v22. A U needs a slope below 0 at the lower end and
 * one above 0 at the upper end; the test of both together rejects where both one-sided tests do, so its p is the larger of theirs (J. Lind and
 * H. Mehlum 2010, doi:10.1111/j.1468-0084.2009.00569.x). The turning point is -b1 / (2 b2); its confidence set by Fieller holds every
 * theta with s(theta)^2 no larger than q^2 times its variance, and is an interval where b2 differs from 0 by more than q errors.
 *
 * @param v the covariance of b1 and b2: v11, v12, v22
 */
public record UShape(double b1, double b2, Covariance v) {
    /** Variances and covariance of the two coefficients. */
    public record Covariance(double v11, double v12, double v22) {}

    /** Whether it opens upwards. */
    public boolean isU() {
        return b2 > 0;
    }

    public double slope(double x) {
        return b1 + 2 * b2 * x;
    }

    public double slopeError(double x) {
        return Math.sqrt(v.v11 + 4 * x * v.v12 + 4 * x * x * v.v22);
    }

    public double turningPoint() {
        return -b1 / (2 * b2);
    }

    /** By the delta method. */
    public double turningPointError() {
        double d1 = -1 / (2 * b2);
        double d2 = b1 / (2 * b2 * b2);
        return Math.sqrt(d1 * d1 * v.v11 + 2 * d1 * d2 * v.v12 + d2 * d2 * v.v22);
    }

    /**
     * Fieller's interval of the turning point.
     *
     * @param q the quantile that statistics are held against
     * @return empty where the set is not bounded
     */
    public Optional<Limits> turningPointLimits(double q) {
        double a = 4 * (b2 * b2 - q * q * v.v22);
        double b = 4 * (b1 * b2 - q * q * v.v12);
        double c = b1 * b1 - q * q * v.v11;
        double root = b * b - 4 * a * c;
        if (!(a > 0) || root < 0) {
            return Optional.empty();
        }
        double half = Math.sqrt(root) / (2 * a);
        double middle = -b / (2 * a);
        return Optional.of(new Limits(middle - half, middle + half));
    }
}
