package org.sentinelle.stats.mixed;

import java.util.Arrays;

/**
 * Adaptive Gauss-Hermite quadrature of the likelihood of each group, which has a single deviation u.
 *
 * <p>The points lie around the u where the group's likelihood is highest, in units of s = the curvature there to the power -1/2: the likelihood
 * is s sum over k of w_k exp(ln p(y | u + s z_k) - (u + s z_k)^2 / 2 + z_k^2 / 2). One point gives Laplace's approximation. Reference: J. Pinheiro
 * and D. Bates (1995), doi:10.2307/1390625.
 */
final class Quadrature {
    private final LogitRows rows;
    private final RandomTerm term;
    private final GaussHermite rule;

    /** @param term with its column as it is fitted */
    Quadrature(LogitRows rows, RandomTerm term, int points) {
        this.rows = rows;
        this.term = term;
        this.rule = GaussHermite.of(points);
    }

    double deviance(PenalisedLogit.Mode mode) {
        double[][] logs = new double[rule.nodes().length][];
        for (int k = 0; k < logs.length; k++) {
            logs[k] = logs(mode, k);
        }
        double deviance = 0;
        for (int g = 0; g < term.size(); g++) {
            int group = g;
            double largest =
                    Arrays.stream(logs).mapToDouble(l -> l[group]).max().orElse(0);
            double sum = 0;
            for (double[] log : logs) {
                sum += Math.exp(log[g] - largest);
            }
            deviance -= 2 * (largest + Math.log(sum) - Math.log(mode.l().diagonal(g)));
        }
        return deviance;
    }

    /** The logarithm of each group's summand at one point. */
    private double[] logs(PenalisedLogit.Mode mode, int point) {
        double z = rule.nodes()[point];
        double[] logs = new double[term.size()];
        double[] away = new double[term.size()];
        for (int g = 0; g < logs.length; g++) {
            double s = 1 / mode.l().diagonal(g);
            double u = mode.u()[g] + s * z;
            away[g] = mode.lambda()[0][0][0] * s * z;
            logs[g] = Math.log(rule.weights()[point]) - u * u / 2 + z * z / 2;
        }
        for (int i = 0; i < term.groups().length; i++) {
            int g = term.groups()[i];
            logs[g] += rows.logLikelihood(i, mode.eta()[i] + term.z()[0][i] * away[g]);
        }
        return logs;
    }
}
