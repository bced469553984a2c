package org.sentinelle.stats.regression;

/**
 * Derivatives by theta of the negative binomial log-likelihood of counts y with means mu held, each times its weight.
 *
 * <p>Score sum_i [sum_{j&lt;y} 1/(theta + j) - log(1 + mu/theta) - (y - mu)/(mu + theta)]; information sum_i [sum_{j&lt;y} 1/(theta
 * + j)^2 - mu/(theta (mu + theta)) - (y - mu)/(mu + theta)^2], minus the second derivative. The sums over j are differences of
 * digamma and trigamma functions; the first {@value #SUMMED} terms are added, the rest come from the asymptotic series at
 * theta + {@value #SUMMED} and beyond, where the terms left out are below 1e-17. Reference: NIST Digital Library of
 * Mathematical Functions, 5.11.2.
 */
record ThetaLikelihood(double theta) {
    private static final int SUMMED = 32;

    double score(double[] y, double[] mu, double[] w) {
        double score = 0;
        for (int i = 0; i < y.length; i++) {
            score += w[i] * score(y[i], mu[i]);
        }
        return score;
    }

    /** Of one count. */
    double score(double y, double mu) {
        return digammaRise(y) - Math.log1p(mu / theta) - (y - mu) / (mu + theta);
    }

    double information(double[] y, double[] mu, double[] w) {
        double information = 0;
        for (int i = 0; i < y.length; i++) {
            double both = mu[i] + theta;
            information += w[i] * (trigammaFall(y[i]) - mu[i] / (theta * both) - (y[i] - mu[i]) / (both * both));
        }
        return information;
    }

    /** digamma(theta + y) - digamma(theta). */
    private double digammaRise(double y) {
        double sum = 0;
        for (int j = 0; j < Math.min(y, SUMMED); j++) {
            sum += 1 / (theta + j);
        }
        double from = theta + SUMMED;
        double to = theta + y;
        return y <= SUMMED ? sum : sum + Math.log1p((to - from) / from) + digammaTail(to) - digammaTail(from);
    }

    /** trigamma(theta) - trigamma(theta + y). */
    private double trigammaFall(double y) {
        double sum = 0;
        for (int j = 0; j < Math.min(y, SUMMED); j++) {
            sum += 1 / ((theta + j) * (theta + j));
        }
        double from = theta + SUMMED;
        double to = theta + y;
        return y <= SUMMED ? sum : sum + (to - from) / (from * to) + trigammaTail(from) - trigammaTail(to);
    }

    /** digamma(x) - log x. */
    private static double digammaTail(double x) {
        double s = 1 / (x * x);
        return -0.5 / x - (1 / 12.0 - (1 / 120.0 - (1 / 252.0 - (1 / 240.0 - s / 132) * s) * s) * s) * s;
    }

    /** trigamma(x) - 1/x. */
    private static double trigammaTail(double x) {
        double s = 1 / (x * x);
        return 0.5 * s + (1 / 6.0 - (1 / 30.0 - (1 / 42.0 - (1 / 30.0 - s * 5 / 66) * s) * s) * s) * s / x;
    }
}
