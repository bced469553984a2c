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
    /** phi_i = 1/w_i, or what {@link WorkingModel#withVariance} says. */
    OF_MODEL,
    /** phi_i = w_i, which is V(mu_i) in a generalised linear model with canonical link and without prior weights. */
    CANONICAL;

    /** The square root of the weight that the row has once its variance is 1. */
    double root(double weight) {
        return this == EQUAL ? 1 : Math.sqrt(weight);
    }

    /** What of its weight is left then. */
    double rest(double weight) {
        return this == EQUAL ? weight : 1;
    }

    double phi(WorkingModel model, int row) {
        return switch (this) {
            case EQUAL -> 1;
            case OF_MODEL -> model.variance(row);
            case CANONICAL -> model.weight(row);
        };
    }
}
