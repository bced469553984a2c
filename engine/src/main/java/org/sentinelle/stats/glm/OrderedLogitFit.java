package org.sentinelle.stats.glm;

import org.jspecify.annotations.Nullable;

/**
 * What comes of fitting an ordered logit.
 *
 * @param found null where there is no fit
 * @param separated whether that is because the likelihood rises without end along some direction
 */
public record OrderedLogitFit(@Nullable Found found, boolean separated) {
    /**
     * The maximum.
     *
     * @param parameters slopes first, then thresholds
     * @param covariance of the parameters, from the observed information
     * @param scores a row for each row of the data, a column for each parameter
     */
    public record Found(double[] parameters, double logLikelihood, double[][] covariance, double[][] scores) {}
}
