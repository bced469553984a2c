package org.sentinelle.stats.glm;

/**
 * A fit of a generalised linear model to rows that were never held together.
 *
 * @param few columns of few rows with the products of those of all, each row of weight 1: R of R'R = X'WX
 * @param bread the inverse of X'WX
 * @param passes how often the rows were read for it
 */
public record PartedGlmFit(
        double[] b, double deviance, double logLikelihood, double[][] few, double[][] bread, int passes)
        implements GlmOutcome {}
