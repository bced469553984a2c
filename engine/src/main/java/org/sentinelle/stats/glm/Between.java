package org.sentinelle.stats.glm;

/** The distances of the thresholds around a row's grade from its predictor, infinite at the ends. */
record Between(double above, double below) {
    double gap() {
        return Double.isInfinite(above) || Double.isInfinite(below) ? 0 : 1 / Math.expm1(above - below);
    }

    double logProbability() {
        double top = above == Double.POSITIVE_INFINITY ? 0 : logistic(above);
        double bottom = below == Double.NEGATIVE_INFINITY ? 0 : logistic(-below);
        boolean inner = !Double.isInfinite(above) && !Double.isInfinite(below);
        return top + bottom + (inner ? Math.log(-Math.expm1(below - above)) : 0);
    }

    /** log F(t). */
    private static double logistic(double t) {
        return Math.min(0, t) - Math.log1p(Math.exp(-Math.abs(t)));
    }

    /** F(t). */
    static double mean(double t) {
        double q = Math.exp(-Math.abs(t));
        return t >= 0 ? 1 / (1 + q) : q / (1 + q);
    }
}
