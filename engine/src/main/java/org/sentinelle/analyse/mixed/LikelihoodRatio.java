package org.sentinelle.analyse.mixed;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.sentinelle.stats.mixed.MixedFit;

/** Twice by how much the logarithm of the likelihood rises from a simpler to a larger model, and the parameters it has more. */
record LikelihoodRatio(double chiSquare, int df) {
    static LikelihoodRatio of(MixedFit simple, MixedFit large) {
        return new LikelihoodRatio(
                Math.max(0, 2 * (large.logLikelihood() - simple.logLikelihood())),
                large.parameters() - simple.parameters());
    }

    double p() {
        return survival(df);
    }

    /** Half of p: a single variance of 0 lies at the border of what it may be. */
    double halved() {
        return p() / 2;
    }

    /**
     * A variance and its df - 1 covariances are 0 together: half df, half df - 1 degrees of freedom. D. Stram and J. Lee (1994), Biometrics 50,
     * 1171-1177, doi:10.2307/2533455.
     */
    double mixed() {
        return (survival(df) + survival(df - 1)) / 2;
    }

    private double survival(int degrees) {
        if (degrees <= 0) {
            return chiSquare > 0 ? 0 : 1;
        }
        return ChiSquaredDistribution.of(degrees).survivalProbability(chiSquare);
    }
}
