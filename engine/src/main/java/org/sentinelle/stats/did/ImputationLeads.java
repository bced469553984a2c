package org.sentinelle.stats.did;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sentinelle.stats.regression.WaldTest;

/**
 * Whether units that are to be treated had moved away beforehand: a regression of untreated rows alone on the model and on one dummy for each of the
 * last times before treatment.
 *
 * <p>Rows after treatment have no say, so that passing the test does not change the effects' distribution (Borusyak, Jaravel and Spiess 2024,
 * section 4.4). Errors are by clusters, times G/(G - 1) (n - 1)/(n - k); as reghdfe, k counts the dummies, the covariates, the times and none of
 * the units. Coefficients are those of {@code did_imputation}'s {@code pretrends}.
 *
 * @param at times since treatment; those that depend on others are left out
 * @param b how far from the others, beyond the model, units were then
 * @param covariance of b
 * @param df clusters less 1
 */
public record ImputationLeads(double[] at, double[] b, double[][] covariance, double df) {

    /**
     * Rows before treatment.
     *
     * @param rows their numbers in the panel
     * @param left outcomes without the units' effects
     */
    record Before(Panel panel, int[] rows, UnitEffects units, double[] left) {
        private int cluster(int row) {
            return panel.units().cluster()[panel.rows().unit()[row]];
        }

        private double clusters() {
            return IntStream.of(rows).map(this::cluster).distinct().count();
        }

        /** Columns that stand before those of the dummies. */
        private int model() {
            return panel.times().length - 1 + panel.rows().x().length;
        }

        private PartialFit fit(Imputation.Options options) {
            List<double[]> dummies = IntStream.rangeClosed(1, options.leads())
                    .mapToObj(lead -> dummy(panel, lead, options.anticipation()))
                    .toList();
            return PartialFit.of(units.columns(dummies), rows, panel.rows().w(), left);
        }

        /** Of each cluster, the sum over its rows of w z e. */
        private double[][] scores(PartialFit fit) {
            double[][] scores = new double[panel.units().clusters()][fit.kept().length];
            for (int i : rows) {
                double e = panel.rows().w()[i] * (left[i] - fit.fitted(i));
                double[] z = fit.row(i);
                for (int k = 0; k < z.length; k++) {
                    scores[cluster(i)][k] += z[k] * e;
                }
            }
            return scores;
        }
    }

    static Optional<ImputationLeads> of(Before before, Imputation.Options options) {
        PartialFit fit = before.fit(options);
        int first = before.model();
        int[] which = IntStream.range(0, fit.kept().length)
                .filter(k -> fit.kept()[k] >= first)
                .toArray();
        double g = before.clusters();
        double n = before.rows().length;
        double rest = n - fit.kept().length - 1;
        if (which.length == 0 || g < 2 || !(rest > 0)) {
            return Optional.empty();
        }
        return Optional.of(new ImputationLeads(
                IntStream.of(which)
                        .mapToDouble(k -> first - 1.0 - fit.kept()[k] - options.anticipation())
                        .toArray(),
                IntStream.of(which).mapToDouble(k -> fit.b()[k]).toArray(),
                covariance(fit, before.scores(fit), which, g / (g - 1) * (n - 1) / rest),
                g - 1));
    }

    /** Rows so many units of time, begun ones counting, before treatment or its anticipation. */
    private static double[] dummy(Panel panel, int lead, double anticipation) {
        double[] dummy = new double[panel.n()];
        for (int i = 0; i < dummy.length; i++) {
            double ahead = -panel.since(i) - anticipation;
            dummy[i] = ahead > lead - 1 && ahead <= lead ? 1 : 0;
        }
        return dummy;
    }

    private static double[][] covariance(PartialFit fit, double[][] scores, int[] which, double factor) {
        double[][] covariance = new double[which.length][which.length];
        for (double[] score : scores) {
            double[] image = Basis.times(fit.inverse(), score);
            for (int j = 0; j < which.length; j++) {
                for (int l = 0; l < which.length; l++) {
                    covariance[j][l] += factor * image[which[j]] * image[which[l]];
                }
            }
        }
        return covariance;
    }

    public double stdError(int lead) {
        return Math.sqrt(covariance[lead][lead]);
    }

    /** Whether all are 0; empty where some does not vary. */
    public Optional<WaldTest> joint() {
        boolean varies = IntStream.range(0, b.length).allMatch(k -> covariance[k][k] > 0);
        return varies ? WaldTest.of(b, covariance, df) : Optional.empty();
    }
}
