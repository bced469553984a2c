package org.sentinelle.stats.mixed;

/** What each row of a logistic model says of a predictor eta: trials a_i, of which the share y_i succeeded. */
record LogitRows(double[] y, double[] trials) {
    /** ln p(y_i | eta) without its constant. */
    double logLikelihood(int row, double eta) {
        double soft = Math.log1p(Math.exp(-Math.abs(eta))) + Math.max(0, eta);
        return trials[row] * (y[row] * eta - soft);
    }

    /** -2 ln p(y | eta) without its constant. */
    double deviance(double[] eta) {
        double sum = 0;
        for (int i = 0; i < eta.length; i++) {
            sum -= 2 * logLikelihood(i, eta[i]);
        }
        return sum;
    }

    /** Weights a mu (1 - mu) and what is left, a (y - mu). */
    void weigh(double[] eta, double[] w, double[] rest) {
        for (int i = 0; i < eta.length; i++) {
            double tail = Math.exp(-Math.abs(eta[i]));
            double mu = eta[i] >= 0 ? 1 / (1 + tail) : tail / (1 + tail);
            w[i] = trials[i] * tail / ((1 + tail) * (1 + tail));
            rest[i] = trials[i] * (y[i] - mu);
        }
    }

    /** Twice what the likelihood of each row's own share is at most. */
    double saturated() {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            if (y[i] > 0 && y[i] < 1) {
                sum += 2 * trials[i] * (y[i] * Math.log(y[i]) + (1 - y[i]) * Math.log(1 - y[i]));
            }
        }
        return sum;
    }
}
