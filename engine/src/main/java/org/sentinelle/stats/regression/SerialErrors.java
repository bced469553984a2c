package org.sentinelle.stats.regression;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * The covariance of coefficients where rows of one time depend on each other and on those of the times before.
 *
 * <p>V = c B M B with M = G_0 + sum over l = 1..L of (1 - l/(L + 1)) (G_l + G_l'), G_l = sum over t of h_t h_(t-l)' and h_t the sum of the
 * scores of the rows of time t. With one row a time this is Newey and West (1987, doi:10.2307/1913610); with more, Driscoll and Kraay (1998,
 * doi:10.1162/003465398557825), for which times should be many. Times are counted in their order, whatever their distance. Checked
 * against R 4.2.2 with sandwich 3.0-2 ({@code NeweyWest}, prewhite = FALSE and 1) and plm 2.6-2 ({@code vcovSCC}).
 *
 * @param lags L, times, 0 or more; those beyond the first time count for nothing
 * @param smallSample whether c = n/(n - k), k being all parameters, rather than 1
 */
public record SerialErrors(int lags, boolean smallSample) {
    private static final double TIMES_POWER = 0.25;

    /** @param time the number of each row's time, from 0 to less than {@code size}, in their order */
    public double[][] covariance(WorkingModel model, Clusters time) {
        double[][] meat = meat(sums(model, time));
        return Sandwich.scaled(Sandwich.of(model.bread(), meat), factor(model));
    }

    /** The same by way of {@link WhitenedSeries}: D M D', M of what the series do not say beforehand. Empty where they cannot be whitened. */
    public Optional<double[][]> prewhitened(WorkingModel model, Clusters time) {
        return WhitenedSeries.of(sums(model, time))
                .map(white ->
                        Sandwich.scaled(Sandwich.of(model.bread(), white.coloured(meat(white.rest()))), factor(model)));
    }

    private double factor(WorkingModel model) {
        return smallSample ? model.n() / (double) (model.n() - model.parameters()) : 1;
    }

    private double[][] meat(double[][] h) {
        int k = h[0].length;
        double[][] meat = new double[k][k];
        for (int lag = 0; lag <= Math.min(lags, h.length - 1); lag++) {
            double weight = 1 - lag / (lags + 1.0);
            for (int t = lag; t < h.length; t++) {
                addBoth(meat, h[t], h[t - lag], lag == 0 ? 0.5 : weight);
            }
        }
        return meat;
    }

    /** The whole part of T^(1/4), T the number of times; the rule of plm. */
    public static int lagsOfPanel(int times) {
        return (int) Math.floor(Math.pow(times, TIMES_POWER) * (1 + Math.ulp(1.0)));
    }

    /**
     * The whole part of {@link NeweyWest#automaticBandwidth}, of the scores summed over the columns that are not constant; L is at most one
     * less than there are times. 0 where the rule gives no number.
     */
    public static int automaticLags(WorkingModel model, Clusters time) {
        return automaticLags(model, sums(model, time), 0);
    }

    /** The same for errors that are prewhitened. */
    public static int automaticLagsPrewhitened(WorkingModel model, Clusters time) {
        return WhitenedSeries.of(sums(model, time))
                .map(white -> automaticLags(model, white.rest(), 1))
                .orElse(0);
    }

    private static int automaticLags(WorkingModel model, double[][] h, int lost) {
        BitSet varying = varying(model);
        double[] sum = Arrays.stream(h)
                .mapToDouble(row -> varying.stream().mapToDouble(j -> row[j]).sum())
                .toArray();
        double bandwidth = NeweyWest.automaticBandwidth(sum, lost);
        return Double.isFinite(bandwidth) ? (int) Math.min(h.length - 1.0, Math.floor(bandwidth)) : 0;
    }

    /** The columns that are not constant; all where there is one. */
    private static BitSet varying(WorkingModel model) {
        BitSet varying = new BitSet();
        for (int j = 0; j < model.k(); j++) {
            for (int i = 1; i < model.n(); i++) {
                if (model.x(i, j) != model.x(0, j)) {
                    varying.set(j);
                    break;
                }
            }
        }
        if (varying.isEmpty()) {
            varying.set(0, model.k());
        }
        return varying;
    }

    private static double[][] sums(WorkingModel model, Clusters time) {
        double[][] scores = model.scores();
        double[][] h = new double[time.size()][model.k()];
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < scores[i].length; j++) {
                h[time.of(i)][j] += scores[i][j];
            }
        }
        return h;
    }

    /** weight times ab' + ba'. */
    private static void addBoth(double[][] meat, double[] a, double[] b, double weight) {
        for (int j = 0; j < a.length; j++) {
            for (int l = 0; l < a.length; l++) {
                meat[j][l] += weight * (a[j] * b[l] + b[j] * a[l]);
            }
        }
    }
}
