package org.sentinelle.stats.glm;

import org.sentinelle.stats.regression.Design;
import org.sentinelle.stats.regression.Information;

/**
 * Jeffreys' prior as a penalty: log |X'WX| / 2, whose derivative by eta_i is h_i times half the derivative of log W_i.
 *
 * <p>With a canonical link its maximum is Firth's estimate, which is finite also under separation and free of the bias of first order.
 * References: D. Firth (1993), doi:10.1093/biomet/80.1.27; G. Heinze and M. Schemper (2002), doi:10.1002/sim.1047; I. Kosmidis and D. Firth
 * (2009), doi:10.1093/biomet/asp055.
 *
 * @param design all columns, also those that are held at 0 in a test
 */
record Jeffreys(Design design) {
    /** -infinity where the information is singular. */
    double value(GlmProblem problem, double[] eta) {
        return Information.of(design, problem.informations(eta))
                .map(information -> information.logDeterminant() / 2)
                .orElse(Double.NEGATIVE_INFINITY);
    }

    /** Adds its derivatives to those of the log-likelihood. */
    void addTo(double[] scores, GlmProblem problem, double[] eta) {
        double[] w = problem.informations(eta);
        Information.of(design, w).ifPresent(information -> {
            double[][] bread = information.inverse();
            for (int i = 0; i < scores.length; i++) {
                scores[i] += w[i] * quadratic(bread, i) * problem.family().firth(eta[i]);
            }
        });
    }

    private double quadratic(double[][] bread, int row) {
        double sum = 0;
        for (int j = 0; j < bread.length; j++) {
            double inner = 0;
            for (int l = 0; l < bread.length; l++) {
                inner += bread[j][l] * design.x(row, l);
            }
            sum += design.x(row, j) * inner;
        }
        return sum;
    }
}
