package org.sentinelle.stats.absorb;

import org.sentinelle.stats.regression.WorkingModel;

/**
 * Poisson pseudo-maximum likelihood with absorbed effects.
 *
 * @param columns the numbers of those that have a coefficient
 * @param b the coefficients
 * @param working the weighted least squares problem that the fit ends in, of the response over {@code scale}; a sandwich is the same for any
 *     scale, a bread is to be divided by it
 * @param measures how well it fits
 */
public record AbsorbedPoissonFit(
        AbsorbedSample sample, int[] columns, double[] b, WorkingModel working, double scale, Measures measures)
        implements AbsorbedFit {
    /** The weights of the problem are those of the rows times means over the scale. */
    @Override
    public double predictor(int row, double y, double a) {
        return Math.log(scale * working.weight(row) / a);
    }

    /**
     * How well a fit fits.
     *
     * @param deviance twice the log-likelihood that a perfect fit has more
     * @param logLikelihood with the logarithm of Gamma(y + 1) where counts have that of their factorial
     * @param constantLogLikelihood of a constant and the offset alone
     * @param steps until it stood still
     */
    public record Measures(double deviance, double logLikelihood, double constantLogLikelihood, int steps) {
        /** McFadden's: 1 less the ratio of the log-likelihoods. */
        public double pseudoR2() {
            return 1 - logLikelihood / constantLogLikelihood;
        }
    }
}
