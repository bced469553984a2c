package org.sentinelle.stats.forecast;

/**
 * The smoothing parameters of a model, all without unit.
 *
 * @param alpha share of the error by which the level moves
 * @param beta share of the error by which the slope moves (alpha times Holt's beta*); 0 without trend
 * @param gamma share of the error by which the season moves; 0 without season
 * @param phi factor by which the slope shrinks at every step; 1 without damping
 */
public record EtsSmoothing(double alpha, double beta, double gamma, double phi) {}
