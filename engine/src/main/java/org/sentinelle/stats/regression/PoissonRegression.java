package org.sentinelle.stats.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Poisson regression with a log link, by maximum likelihood, of exact counts and of counts known within bounds.
 *
 * <p>log mu = offset + X beta; the log-likelihood is sum y log mu - mu - log y! over exact counts and sum log P(low &lt;= Y
 * &lt;= high) over the others. It is concave in beta, so a maximum is the only one. Standard errors come from the expected
 * information, of bounded counts from the observed one. A likelihood that rises without end (all counts may be 0, or a
 * combination of columns separates the zeros from the rest) has no fit.
 *
 * <p>Assumes independent rows. Edge cases: counts of 0 and up to 1e9 are fine; counts that are not whole give the
 * quasi-likelihood fit, whose log-likelihood has no meaning. Reference: Nelder and Wedderburn (1972), doi 10.2307/2344614;
 * for bounds the likelihood follows from its definition. Checked against R 4.2.2 stats::glm, and for bounds against optim on
 * differences of ppois.
 */
public final class PoissonRegression {
    private PoissonRegression() {}

    /** Fits counts y, 0 or more and finite. */
    public static CountFit fit(Design design, double[] y) {
        return fit(design, y, y);
    }

    /** Fits whole counts of which only low[i] &lt;= Y &lt;= high[i] is known; equal bounds are an exact count. */
    public static CountFit fit(Design design, double[] low, double[] high) {
        return new LogLinkNewton(design, terms(low, high)).fit();
    }

    static List<CountTerm> terms(double[] low, double[] high) {
        if (Arrays.stream(low).anyMatch(y -> !(y >= 0))) {
            throw new IllegalArgumentException("Counts must be 0 or more");
        }
        List<CountTerm> terms = new ArrayList<>();
        for (int i = 0; i < low.length; i++) {
            if (!(low[i] <= high[i])) {
                throw new IllegalArgumentException("Bounds must not be reversed, were at row " + i);
            }
            terms.add(low[i] == high[i] ? new PoissonCount(low[i]) : new CensoredPoissonCount(low[i], high[i]));
        }
        return terms;
    }
}
