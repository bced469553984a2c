package org.sentinelle.stats.glm;

import java.io.Serializable;

/**
 * How a response y of one unit of weight is distributed around a mean mu that is a function of a linear predictor eta.
 *
 * <p>Everything is asked at eta rather than at mu, so that means near the end of their range lose no digits. The log-likelihood of a
 * row of weight a is {@code saturated(y, a) - a deviance(y, eta) / 2}. Reference: P. McCullagh and J. Nelder, Generalized Linear Models,
 * 2nd ed. (1989), chapter 2, doi:10.1007/978-1-4899-3242-6.
 */
public sealed interface Family extends Serializable permits BinomialFamily, PoissonFamily, NegativeBinomialFamily {
    /** Whether the response can have this value. */
    boolean isPossible(double y);

    /** mu. */
    double mean(double eta);

    /** dmu/deta. */
    double slope(double eta);

    /** The second derivative of mu by eta. */
    double bend(double eta);

    /** V(mu). */
    double variance(double eta);

    /** y - mu, with the digits that the difference has. */
    double residual(double y, double eta);

    /** 2 (largest log-likelihood of y - its log-likelihood), 0 or more. */
    double deviance(double y, double eta);

    /** The largest log-likelihood that a row of this weight can have. */
    double saturated(double y, double a);

    /** An eta to begin from. */
    double guess(double y, double a);

    /** Whether no finite eta fits this y best, as 0 and 1 of a share and 0 of a count; +1 if eta then is large, -1 if small, else 0. */
    int edge(double y);

    /** dmu/deta squared over V(mu): how much a row of weight 1 tells of eta. */
    default double information(double eta) {
        double slope = slope(eta);
        double variance = variance(eta);
        return variance > 0 ? slope * slope / variance : 0;
    }

    /** Half the derivative of log information by eta. */
    double firth(double eta);
}
