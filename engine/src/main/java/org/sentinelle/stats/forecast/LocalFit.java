package org.sentinelle.stats.forecast;

/** The fits of {@link Loess} at single points. */
final class LocalFit {
    /** Beyond this part of h a weight is 0. */
    private static final double FAR = 0.999;
    /** Within this part of h a weight is 1. */
    private static final double NEAR = 0.001;
    /** A line needs points that spread more than this part of the whole range. */
    private static final double SPREAD = 0.001;

    private final double[] y;
    private final double[] rho;
    private final Loess loess;
    private final double[] w;

    LocalFit(double[] y, double[] rho, Loess loess) {
        this.y = y;
        this.rho = rho;
        this.loess = loess;
        this.w = new double[y.length];
    }

    /** The fit at x to the window that begins at the point {@code left}; {@code otherwise} where all weights are 0. */
    double at(double x, int left, double otherwise) {
        int right = Math.min(y.length, left + loess.window() - 1);
        double total = weigh(x, left, right);
        if (total <= 0) {
            return otherwise;
        }
        for (int i = left; i <= right; i++) {
            w[i - 1] /= total;
        }
        if (loess.degree() > 0) {
            tilt(x, left, right);
        }
        double fit = 0;
        for (int i = left; i <= right; i++) {
            fit += w[i - 1] * y[i - 1];
        }
        return fit;
    }

    private double weigh(double x, int left, int right) {
        int n = y.length;
        double h = Math.max(x - left, right - x) + (loess.window() > n ? (loess.window() - n) / 2 : 0);
        double total = 0;
        for (int i = left; i <= right; i++) {
            w[i - 1] = tricube(Math.abs(i - x), h) * rho[i - 1];
            total += w[i - 1];
        }
        return total;
    }

    private static double tricube(double distance, double h) {
        if (distance > FAR * h) {
            return 0;
        }
        if (distance <= NEAR * h) {
            return 1;
        }
        double u = distance / h;
        double v = 1 - u * u * u;
        return v * v * v;
    }

    /** Turns the weights of a mean into those of a line's value at x. */
    private void tilt(double x, int left, int right) {
        double centre = 0;
        for (int i = left; i <= right; i++) {
            centre += w[i - 1] * i;
        }
        double variance = 0;
        for (int i = left; i <= right; i++) {
            variance += w[i - 1] * (i - centre) * (i - centre);
        }
        if (Math.sqrt(variance) > SPREAD * (y.length - 1)) {
            double slope = (x - centre) / variance;
            for (int i = left; i <= right; i++) {
                w[i - 1] *= slope * (i - centre) + 1;
            }
        }
    }
}
