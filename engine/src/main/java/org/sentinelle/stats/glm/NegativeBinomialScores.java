package org.sentinelle.stats.glm;

import java.util.Arrays;
import java.util.Optional;
import org.sentinelle.stats.regression.Design;
import org.sentinelle.stats.regression.NegativeBinomialFit;

/**
 * What rows say of coefficients and theta together in a negative binomial fit, for errors that need the whole score.
 *
 * <p>With mu the mean of a row: score by b (y - mu) x/(1 + mu/theta), by theta that of {@link NegativeBinomialFit#thetaScore}; minus the second
 * derivatives mu (1 + y/theta)/(1 + mu/theta)^2 x x', by b and theta -(y - mu) mu/(mu + theta)^2 x. Coefficients come first, theta last. Checked
 * against R 4.2.2 {@code survey::svymle} 4.1-1.
 */
public record NegativeBinomialScores(Design design, double[] y, double[] w, NegativeBinomialFit fit) {

    /** w_i s_i, a row for each of the data. */
    public double[][] scores() {
        int k = design.columns();
        double[] mu = fit.atTheta().fitted();
        double[][] scores = new double[y.length][k + 1];
        for (int i = 0; i < y.length; i++) {
            double byPredictor = w[i] * (y[i] - mu[i]) / (1 + mu[i] / fit.theta());
            for (int j = 0; j < k; j++) {
                scores[i][j] = byPredictor * design.x(i, j);
            }
            scores[i][k] = w[i] * fit.thetaScore(y[i], mu[i]);
        }
        return scores;
    }

    /** The inverse of minus the second derivatives; empty where they are not those of a maximum. */
    public Optional<double[][]> bread() {
        return Optional.ofNullable(ScaledInverse.of(information()));
    }

    private double[][] information() {
        int k = design.columns();
        double theta = fit.theta();
        double[] mu = fit.atTheta().fitted();
        double[][] information = new double[k + 1][k + 1];
        information[k][k] = fit.thetaInformation();
        double[] x = new double[k];
        for (int i = 0; i < y.length; i++) {
            int row = i;
            Arrays.setAll(x, j -> design.x(row, j));
            double excess = 1 + mu[i] / theta;
            double own = w[i] * mu[i] * (1 + y[i] / theta) / (excess * excess);
            double both = mu[i] + theta;
            double cross = -w[i] * (y[i] - mu[i]) * mu[i] / (both * both);
            for (int j = 0; j < k; j++) {
                for (int l = 0; l < k; l++) {
                    information[j][l] += own * x[j] * x[l];
                }
                information[j][k] += cross * x[j];
                information[k][j] += cross * x[j];
            }
        }
        return information;
    }
}
