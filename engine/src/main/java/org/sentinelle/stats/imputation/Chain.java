package org.sentinelle.stats.imputation;

/**
 * What one chain of imputations came to.
 *
 * @param completed the cells of each column, in the order of the columns
 * @param means of what was filled into each column visited, after each iteration
 * @param variances likewise; 0 where one cell was filled in
 * @param failed the place of the column whose model had no fit, -1 where all had
 */
public record Chain(double[][] completed, double[][] means, double[][] variances, int failed) {}
