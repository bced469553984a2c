package org.sentinelle.stats.regression;

/**
 * A draw of a {@link WildClusterBootstrap} for every null value b + z se: b* - r = n0 + n1 z, and its scores' sum of squares q0 + q1 z + q2 z^2.
 *
 * @param size what the sum of squares is made of
 */
record WildDraw(double n0, double n1, double q0, double q1, double q2, double size) {
    /** A sum of squares below this share of what it is made of is rounding: all scores are 0. */
    private static final double NOTHING = 1e-24;

    /** t*, infinite where the draw has no error. */
    double statistic(double z, double factor) {
        double squares = q0 + z * (q1 + z * q2);
        double numerator = n0 + n1 * z;
        if (squares > NOTHING * size * (1 + z * z)) {
            return numerator / Math.sqrt(factor * squares);
        }
        return numerator == 0 ? 0 : Math.copySign(Double.POSITIVE_INFINITY, numerator);
    }
}
