package org.sentinelle.stats.trend;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.Erfcx;

/**
 * The distribution of the place where a Brownian motion with two arms, each with a drift towards the break, is highest: that
 * of an estimated break date.
 *
 * <p>Z(s) = W_1(-s) - |s|/2 for s &lt;= 0 and sqrt(phi) W_2(s) - xi s/2 for s &gt; 0. An arm W(s) - s/2 has an
 * exponential supremum, so that the probability that the highest place lies on it, beyond u, and above an exponential
 * supremum of rate r on the other arm is
 *
 * <p>H(u; r) = -sqrt(u/2pi) e^{-u/8} - c e^{ru(1+r)/2} Phi(-(r + 1/2) sqrt u) + (d - 2 + u/2) Phi(-sqrt(u)/2),
 * c = (1 + 2r)/(r(1 + r)), d = (1 + 2r)&sup2;/(r(1 + r)), and H(0; r) = r/(1 + r).
 *
 * <p>P(S &lt;= x) = H(-x; xi/phi) for x &lt;= 0 and 1 - H(x xi&sup2;/phi; phi/xi) for x &gt; 0; with xi = phi = 1
 * it is symmetric.
 *
 * <p>Algorithm: the products of exponential and Phi are scaled complementary error functions, which do not overflow;
 * quantiles by bracketing and bisection, each in its own tail. Reference: Bai (1997), Estimation of a change point in
 * multiple regression models, doi 10.1162/003465397557132. Checked against numerical integration of the first
 * passage density.
 *
 * @param xi drift of the right arm, that of the left being 1
 * @param phi variance of the right arm per unit of s, that of the left being 1
 */
public record BreakDateDistribution(double xi, double phi) {
    public BreakDateDistribution {
        if (!(xi > 0 && phi > 0 && xi < Double.POSITIVE_INFINITY && phi < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Drift and variance must be positive, were " + xi + " and " + phi);
        }
    }

    public double cumulative(double x) {
        return x <= 0 ? beyond(-x, xi / phi) : 1 - beyond(x * xi * xi / phi, phi / xi);
    }

    /** The value below which S lies with probability p, inside (0, 1). */
    public double quantile(double p) {
        double left = beyond(0, xi / phi);
        return p <= left
                ? -solve(u -> beyond(u, xi / phi), p)
                : solve(u -> beyond(u, phi / xi), 1 - p) * phi / (xi * xi);
    }

    /** H(u; r), falling in u from r/(1 + r) to 0. */
    private static double beyond(double u, double r) {
        double c = (1 + 2 * r) / (r * (1 + r));
        double d = c * (1 + 2 * r);
        double own = (d - 2 + u / 2) / 2 * Erfcx.value(Math.sqrt(u / 8));
        double other = c / 2 * Erfcx.value((0.5 + r) * Math.sqrt(u / 2));
        return Math.exp(-u / 8) * (own - other - Math.sqrt(u / (2 * Math.PI)));
    }

    private static double solve(DoubleUnaryOperator falling, double p) {
        double low = 0;
        double high = 1;
        while (falling.applyAsDouble(high) > p) {
            low = high;
            high *= 2;
        }
        while (true) {
            double middle = (low + high) / 2;
            if (middle <= low || middle >= high) {
                return middle;
            }
            if (falling.applyAsDouble(middle) > p) {
                low = middle;
            } else {
                high = middle;
            }
        }
    }
}
