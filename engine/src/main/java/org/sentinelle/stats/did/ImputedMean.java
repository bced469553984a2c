package org.sentinelle.stats.did;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.sentinelle.stats.did.Imputation.Alike;

/** The weighted mean of imputed effects over some rows, and what each cluster contributes to its error ({@link Imputation} has the formulas). */
final class ImputedMean {
    private final Panel panel;
    private final double[] tau;
    private final int[] rows;
    private final Alike alike;
    private final double total;
    private final Map<List<Double>, Means> means = new HashMap<>();

    /** @param tau the effect on each row */
    ImputedMean(Panel panel, double[] tau, int[] rows, Alike alike) {
        this.panel = panel;
        this.tau = tau;
        this.rows = rows;
        this.alike = alike;
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
        return switch (alike) {
            case GROUP_TIME -> List.of(panel.first(row), panel.time(row));
            case GROUP -> List.of(panel.first(row));
            case EVENT -> List.of(panel.since(row));
            case ALL -> List.of();
        };
    }

    double effect() {
        return IntStream.of(rows).mapToDouble(i -> v(i) * tau[i]).sum();
    }

    /** 1 / sum of v^2. */
    double effective() {
        return 1 / IntStream.of(rows).mapToDouble(i -> v(i) * v(i)).sum();
    }

    /** Whether some mean of effects that are alike is over one cluster alone, or all but. */
    boolean isLonely() {
        return means.values().stream().anyMatch(Means::isOfOne);
    }

    /**
     * One entry a cluster; all 0 where others are to be compared with and some cluster has none.
     *
     * @param scores of the untreated rows of each cluster
     * @param leaveOneOut whether each cluster is compared with others alone
     */
    double[] contributions(PartialFit fit, double[][] scores, boolean leaveOneOut) {
        double[] sums = new double[scores.length];
        if (leaveOneOut && isLonely()) {
            return sums;
        }
        double[] needed = new double[fit.kept().length];
        for (int i : rows) {
            double[] z = fit.row(i);
            for (int k = 0; k < z.length; k++) {
                needed[k] += v(i) * z[k];
            }
        }
        double[] h = Basis.times(fit.inverse(), needed);
        Arrays.setAll(sums, c -> -Influence.dot(h, scores[c]));
        means.values().forEach(mean -> mean.addTo(sums, leaveOneOut));
        return sums;
    }

    /** The mean effect of those alike, clusters weighted by the square of theirs. */
    private static final class Means {
        /** A cluster with a larger share of the squares is alone: did_imputation's bound. */
        private static final double ALONE = 0.99999;

        /** Of each cluster v_c and its sum of v tau. */
        private final Map<Integer, double[]> ofClusters = new TreeMap<>();

        void add(int cluster, double v, double effect) {
            double[] sums = ofClusters.computeIfAbsent(cluster, c -> new double[2]);
            sums[0] += v;
            sums[1] += v * effect;
        }

        private double squares() {
            return ofClusters.values().stream().mapToDouble(s -> s[0] * s[0]).sum();
        }

        boolean isOfOne() {
            double most = ofClusters.values().stream()
                    .mapToDouble(s -> s[0] * s[0])
                    .max()
                    .orElse(0);
            return most > ALONE * squares();
        }

        /** Adds what each cluster's effects are from the mean, or from that of the others. */
        void addTo(double[] contributions, boolean leaveOneOut) {
            double squares = squares();
            double mean =
                    ofClusters.values().stream().mapToDouble(s -> s[0] * s[1]).sum() / squares;
            ofClusters.forEach((cluster, s) -> contributions[cluster] +=
                    (s[1] - s[0] * mean) * (leaveOneOut ? squares / (squares - s[0] * s[0]) : 1));
        }
    }
}
