package org.sentinelle.stats.regression;

/**
 * What the variance phi_i of a row is taken to be, up to a factor, where errors by cluster are freed from their bias.
 *
 * <p>The errors hold whatever the true variance is; were this one true, CR2 would have no bias and the degrees of freedom would be exact to
 * two moments.
 */
public enum WorkingVariance {
    /** phi_i = 1: weights say how much a row counts, as those of a survey do. */
    EQUAL,
    /** phi_i = 1/w_i, as in a generalised linear model. */
    INVERSE_WEIGHTS;

    /** 1 / sqrt(phi) of a row with this weight. */
    double root(double weight) {
        return this == EQUAL ? 1 : Math.sqrt(weight);
    }

    /** w phi. */
    double relative(double weight) {
        return this == EQUAL ? weight : 1;
    }
}
