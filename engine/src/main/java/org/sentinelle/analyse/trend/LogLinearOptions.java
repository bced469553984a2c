package org.sentinelle.analyse.trend;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.sentinelle.analyse.AnalysisInput;

/** The options of {@link LogLinearTrend}. */
record LogLinearOptions(String family, boolean robust, double level) {
    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    static LogLinearOptions of(AnalysisInput input) {
        return new LogLinearOptions(
                input.choice(LogLinearDeclaration.FAMILY),
                input.choice(LogLinearDeclaration.ERRORS).equals(LogLinearDeclaration.ROBUST),
                input.number(LogLinearDeclaration.LEVEL));
    }

    boolean isPoisson() {
        return family.equals(LogLinearDeclaration.POISSON);
    }

    boolean isQuasiPoisson() {
        return family.equals(LogLinearDeclaration.QUASI_POISSON);
    }

    boolean isNegativeBinomial() {
        return family.equals(LogLinearDeclaration.NEGATIVE_BINOMIAL);
    }

    /** Whether the errors come from how far counts are off the curve. */
    boolean errorsNeedResiduals() {
        return robust || isQuasiPoisson();
    }

    /** Half the width of an interval in standard errors. */
    double quantile() {
        return STANDARD_NORMAL.inverseSurvivalProbability((1 - level) / 2);
    }

    /** The two-sided probability of a standardised estimate. */
    static double p(double z) {
        return Math.min(1, 2 * STANDARD_NORMAL.survivalProbability(Math.abs(z)));
    }
}
