package org.sentinelle.stats.did;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constant, or a straight line, of each unit, fitted to some of its rows and taken out of columns at all of its times.
 *
 * <p>Of unit i the functions q_1(t) = W^(-1/2) and, for lines, q_2(t) = (t - tbar)/s are orthonormal over its fitted rows under their weights, so
 * what is taken out of a column z at any t is the sum of q_r(t) (sum over fitted rows of w q_r z).
 */
final class UnitEffects {
    /** A spread of times below this share of their size is none. */
    private static final double NO_SPREAD = 1e-12;

    /** What is left of a number below this share of its column's largest is rounding. */
    private static final double ROUNDING = 1e-13;

    private final Panel panel;
    private final boolean lines;
    private final int[] fitted;
    private final double[] weight;
    private final double[] mean;
    private final double[] spread;

    UnitEffects(Panel panel, int[] fitted, boolean lines) {
        this.panel = panel;
        this.lines = lines;
        this.fitted = fitted.clone();
        int n = panel.units().n();
        this.weight = new double[n];
        this.mean = new double[n];
        this.spread = new double[n];
        for (int i : fitted) {
            weight[unit(i)] += w(i);
            mean[unit(i)] += w(i) * panel.time(i);
        }
        for (int u = 0; u < n; u++) {
            mean[u] = weight[u] > 0 ? mean[u] / weight[u] : 0;
        }
        for (int i : fitted) {
            spread[unit(i)] += w(i) * (panel.time(i) - mean[unit(i)]) * (panel.time(i) - mean[unit(i)]);
        }
    }

    private int unit(int row) {
        return panel.rows().unit()[row];
    }

    private double w(int row) {
        return panel.rows().w()[row];
    }

    /** Whether the unit of a row has fitted rows enough. */
    boolean knows(int row) {
        int u = unit(row);
        return weight[u] > 0 && (!lines || hasLine(u));
    }

    private boolean hasLine(int u) {
        return lines && spread[u] > NO_SPREAD * weight[u] * (1 + mean[u] * mean[u]);
    }

    private double line(int row) {
        int u = unit(row);
        return hasLine(u) ? (panel.time(row) - mean[u]) / Math.sqrt(spread[u]) : 0;
    }

    /** A column without the effects, in all rows of units that have fitted ones. */
    double[] residual(double[] z) {
        double[] level = new double[weight.length];
        double[] slope = new double[weight.length];
        for (int i : fitted) {
            level[unit(i)] += w(i) * z[i];
            slope[unit(i)] += w(i) * line(i) * z[i];
        }
        double[] left = z.clone();
        double largest = 0;
        for (int i = 0; i < left.length; i++) {
            largest = Math.max(largest, Math.abs(z[i]));
        }
        for (int i = 0; i < left.length; i++) {
            int u = unit(i);
            left[i] -= weight[u] > 0 ? level[u] / weight[u] + line(i) * slope[u] : 0;
            left[i] = Math.abs(left[i]) > ROUNDING * largest ? left[i] : 0;
        }
        return left;
    }

    /** The columns of times but the first and of covariates, then others, without the effects. */
    List<double[]> columns(@Nullable List<double[]> others) {
        List<double[]> columns = new ArrayList<>();
        for (int t = 1; t < panel.times().length; t++) {
            double[] at = new double[panel.n()];
            for (int i = 0; i < at.length; i++) {
                at[i] = panel.rows().time()[i] == t ? 1 : 0;
            }
            columns.add(residual(at));
        }
        for (double[] x : panel.rows().x()) {
            columns.add(residual(x));
        }
        if (others != null) {
            others.forEach(z -> columns.add(residual(z)));
        }
        return columns;
    }
}
