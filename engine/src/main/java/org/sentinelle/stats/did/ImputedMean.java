package org.sentinelle.stats.did;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The weighted mean of imputed effects over some rows, and what each cluster contributes to its error ({@link Imputation} has the formulas). */
final class ImputedMean {
    private final Panel panel;
    private final double[] tau;
    private final int[] rows;
    private final double total;
    private final Map<List<Double>, Means> means = new HashMap<>();

    /** @param tau the effect on each row */
    ImputedMean(Panel panel, double[] tau, int[] rows) {
        this.panel = panel;
        this.tau = tau;
        this.rows = rows;
        this.total = IntStream.of(rows).mapToDouble(i -> panel.rows().w()[i]).sum();
        for (int i : rows) {
            means.computeIfAbsent(key(i), key -> new Means()).add(cluster(i), v(i), tau[i]);
        }
    }

    private int cluster(int row) {
        return panel.units().cluster()[panel.rows().unit()[row]];
    }

    private double v(int row) {
        return panel.rows().w()[row] / total;
    }

    private List<Double> key(int row) {
        return List.of(panel.first(row), panel.time(row));
    }

    double effect() {
        return IntStream.of(rows).mapToDouble(i -> v(i) * tau[i]).sum();
    }

    /** Whether some mean of effects treated and seen at the same times is over one cluster alone. */
    boolean isLonely() {
        return means.values().stream().anyMatch(m -> m.ofClusters.size() < 2);
    }

    /**
     * One entry a cluster.
     *
     * @param scores of the untreated rows of each cluster
     */
    double[] contributions(PartialFit fit, double[][] scores) {
        double[] needed = new double[fit.kept().length];
        for (int i : rows) {
            double[] z = fit.row(i);
            for (int k = 0; k < z.length; k++) {
                needed[k] += v(i) * z[k];
            }
        }
        double[] h = Basis.times(fit.inverse(), needed);
        double[] sums = new double[scores.length];
        Arrays.setAll(sums, c -> -Influence.dot(h, scores[c]));
        Map<List<Double>, Double> expected = new HashMap<>();
        means.forEach((key, mean) -> expected.put(key, mean.mean()));
        for (int i : rows) {
            sums[cluster(i)] += v(i) * (tau[i] - expected.getOrDefault(key(i), 0.0));
        }
        return sums;
    }

    /** The mean effect of those treated and seen at the same times, clusters weighted by the square of theirs. */
    private static final class Means {
        private final Map<Integer, double[]> ofClusters = new TreeMap<>();

        void add(int cluster, double v, double effect) {
            double[] sums = ofClusters.computeIfAbsent(cluster, c -> new double[2]);
            sums[0] += v;
            sums[1] += v * effect;
        }

        double mean() {
            double squares = 0;
            double sum = 0;
            for (double[] sums : ofClusters.values()) {
                squares += sums[0] * sums[0];
                sum += sums[0] * sums[1];
            }
            return sum / squares;
        }
    }
}
