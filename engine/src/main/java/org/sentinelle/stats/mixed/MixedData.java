package org.sentinelle.stats.mixed;

import java.util.List;

/**
 * What a mixed model is fitted to: y = offset + X beta + Z b + error.
 *
 * @param x columns of the fixed effects, none a combination of others
 * @param y the response; of a logistic model the share of successes
 * @param w weights above 0: one over the variance up to a factor; of a logistic model the trials
 * @param offset what is known of the predictor beforehand
 */
public record MixedData(double[][] x, double[] y, double[] w, double[] offset, List<RandomTerm> terms) {
    public MixedData {
        terms = List.copyOf(terms);
    }

    public int n() {
        return y.length;
    }

    int p() {
        return x.length;
    }

    /** The same with other fixed effects. */
    public MixedData withFixed(double[][] columns) {
        return new MixedData(columns, y, w, offset, terms);
    }

    /** The same with other deviations. */
    public MixedData withTerms(List<RandomTerm> others) {
        return new MixedData(x, y, w, offset, others);
    }
}
