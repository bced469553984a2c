package org.sentinelle.stats.absorb;

/**
 * y log(y/mu) - (y - mu), without cancellation where y is near mu.
 *
 * <p>There, with v = (y - mu)/(y + mu), it is (y - mu) v + 2y (v^3/3 + v^5/5 + ...). Reference: C. Loader, Fast and accurate computation of
 * binomial probabilities (2000).
 */
final class PoissonDeviance {
    private static final double NEAR = 0.1;
    private static final int MOST_TERMS = 1000;

    private PoissonDeviance() {}

    static double of(double y, double mu) {
        if (y == 0) {
            return mu;
        }
        double d = y - mu;
        if (Math.abs(d) >= NEAR * (y + mu)) {
            return y * Math.log(y / mu) - d;
        }
        double v = d / (y + mu);
        double sum = d * v;
        double power = 2 * y * v;
        for (int j = 1; j < MOST_TERMS; j++) {
            power *= v * v;
            double next = sum + power / (2 * j + 1);
            if (next == sum) {
                return next;
            }
            sum = next;
        }
        return sum;
    }
}
