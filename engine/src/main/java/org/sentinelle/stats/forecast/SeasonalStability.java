package org.sentinelle.stats.forecast;

import java.util.Arrays;

/**
 * Whether a seasonal model forgets its beginning: old observations must not gain weight.
 *
 * <p>With period m the weights follow the roots of
 *
 * <pre>
 * z^(m+1) + (a+pb-p) z^m + (a+pb-ap) (z^(m-1) + ... + z^2) + (a+pb-ap+g-1) z + p (1-a-g)
 * </pre>
 *
 * <p>for alpha a, beta b, gamma g, phi p, or without trend (b = 0, p = 1) of what is left after its root 1 is divided out:
 * z^m + a (z^(m-1) + ... + z) + a+g-1. All must lie within the unit circle, which the recursion of Schur and Cohn decides
 * without computing them. Roots up to 1 + 1e-7 are let pass, as those of parameters at their limits lie on the circle. With
 * gamma = 0 the season is constant, m - 1 roots lie on the circle, and nothing is tested.
 *
 * <p>Reference: Hyndman, Akram and Archibald (2008), Annals of the Institute of Statistical Mathematics 60, 407-426, doi
 * 10.1007/s10463-006-0109-x. Derived anew, as in
 * {@link EtsFilter} the damping comes before the slope is added; checked against the eigenvalues of the transition matrices.
 */
final class SeasonalStability {
    private static final double RADIUS = 1 + 1e-7;

    private final int period;
    private final boolean trend;
    private final double[] coefficients;
    private final double[] reduced;

    SeasonalStability(int period, boolean trend) {
        this.period = period;
        this.trend = trend;
        this.coefficients = new double[period + 2];
        this.reduced = new double[period + 2];
    }

    boolean holds(double[] theta) {
        if (theta[EtsFilter.GAMMA] == 0) {
            return true;
        }
        int degree = trend && !(theta[EtsFilter.BETA] == 0 && theta[EtsFilter.PHI] == 1)
                ? withTrend(theta)
                : withoutTrend(theta[EtsFilter.ALPHA], theta[EtsFilter.GAMMA]);
        double power = 1;
        for (int i = degree; i >= 0; i--) {
            coefficients[i] *= power;
            power *= RADIUS;
        }
        return rootsInside(degree);
    }

    /** Coefficients from the highest power down, and the degree. */
    private int withTrend(double[] theta) {
        double a = theta[EtsFilter.ALPHA];
        double g = theta[EtsFilter.GAMMA];
        double p = theta[EtsFilter.PHI];
        double b = p * theta[EtsFilter.BETA];
        int degree = period + 1;
        Arrays.fill(coefficients, 0, degree + 1, 0);
        coefficients[0] = 1;
        coefficients[1] += a + b - p;
        for (int i = 2; i < period; i++) {
            coefficients[i] = a + b - a * p;
        }
        coefficients[period] += a + b - a * p + g - 1;
        coefficients[degree] = p * (1 - a - g);
        return degree;
    }

    private int withoutTrend(double a, double g) {
        coefficients[0] = 1;
        for (int i = 1; i < period; i++) {
            coefficients[i] = a;
        }
        coefficients[period] = a + g - 1;
        return period;
    }

    private boolean rootsInside(int degree) {
        for (int d = degree; d > 0; d--) {
            double k = coefficients[d] / coefficients[0];
            if (!(Math.abs(k) < 1)) {
                return false;
            }
            for (int i = 0; i < d; i++) {
                reduced[i] = coefficients[i] - k * coefficients[d - i];
            }
            System.arraycopy(reduced, 0, coefficients, 0, d);
        }
        return true;
    }
}
