package org.sentinelle.stats.imputation;

/** How the missing cells of a column are drawn. */
public enum ImputationModel {
    /** A normal linear model. */
    NORM,
    /** Predictive mean matching. */
    PMM,
    /** A logistic regression, of two codes. */
    LOGREG,
    /** A multinomial logit, of codes without order. */
    POLYREG,
    /** An ordered logit, of grades. */
    POLR;

    Imputer imputer(int donors) {
        return switch (this) {
            case NORM -> new NormalImputer();
            case PMM -> new MatchingImputer(donors);
            case LOGREG -> new LogitImputer();
            case POLYREG -> new MultinomialImputer();
            case POLR -> new OrderedImputer();
        };
    }
}
