package org.sentinelle.stats.imputation;

import org.jspecify.annotations.Nullable;

/** Draws the missing cells of a column given the others, with the uncertainty of the parameters. */
sealed interface Imputer permits NormalImputer, MatchingImputer, LogitImputer, MultinomialImputer, OrderedImputer {
    /** The missing cells in their order; null where the model has no fit. */
    double @Nullable [] draw(Target target, Draws draws);
}
