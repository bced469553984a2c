package org.sentinelle.stats.panel;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.sentinelle.stats.regression.Clusters;

/**
 * Rows of units at times, each pair at most once.
 *
 * @param y the response
 * @param x columns, the constant among them where there is one
 * @param unit of each row
 * @param time of each row, numbered in order
 */
public record PanelData(double[] y, double[][] x, Clusters unit, Clusters time) {
    /** Demeaned, a column shorter than this share of itself has no variation left. */
    private static final double NO_VARIATION = 1e-10;

    public int n() {
        return y.length;
    }

    /** Whether every unit is there at every time. */
    public boolean isBalanced() {
        return (long) unit.size() * time.size() == n();
    }

    /** Whether a unit is there twice at one time. */
    public boolean repeats() {
        return unit.and(time).size() < n();
    }

    /** The same with units and times in each other's place. */
    PanelData turned() {
        return new PanelData(y, x, time, unit);
    }

    /** The columns that are not constant. */
    int[] varying() {
        return IntStream.range(0, x.length)
                .filter(j -> Arrays.stream(x[j]).anyMatch(v -> v != x[j][0]))
                .toArray();
    }

    /** Rows of each group. */
    static double[] sizes(Clusters groups) {
        double[] sizes = new double[groups.size()];
        for (int i = 0; i < groups.n(); i++) {
            sizes[groups.of(i)]++;
        }
        return sizes;
    }

    static double[] means(double[] v, Clusters groups) {
        double[] sizes = sizes(groups);
        double[] means = new double[sizes.length];
        for (int i = 0; i < v.length; i++) {
            means[groups.of(i)] += v[i] / sizes[groups.of(i)];
        }
        return means;
    }

    /** v_i less a share of the mean of its group; 1 takes it out. */
    static double[] less(double[] v, Clusters groups, double[] share) {
        double[] means = means(v, groups);
        double[] left = new double[v.length];
        Arrays.setAll(left, i -> v[i] - share[groups.of(i)] * means[groups.of(i)]);
        return left;
    }

    static double[] demeaned(double[] v, Clusters groups) {
        double[] all = new double[groups.size()];
        Arrays.fill(all, 1);
        double[] once = less(v, groups, all);
        double[] left = less(once, groups, all);
        if (squares(left) <= NO_VARIATION * NO_VARIATION * squares(v)) {
            Arrays.fill(left, 0);
        }
        return left;
    }

    private static double squares(double[] v) {
        return Arrays.stream(v).map(a -> a * a).sum();
    }
}
