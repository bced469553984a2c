package org.sentinelle.stats.pretrends;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Differences in trends that are held possible: delta with {@code rows * delta <= limits}, over the periods of an {@link EventEstimates}.
 *
 * @param rows one coefficient for each period, the reference period left out
 */
public record Trends(double[][] rows, double[] limits) {
    /** What a trend after the reference period is held against. */
    public enum Restriction {
        /** Its slope changes by at most M from period to period, before and after. */
        SMOOTHNESS,
        /** It moves from period to period by at most M times as much as it ever did before. */
        RELATIVE_MAGNITUDES,
        /** Its slope changes by at most M times as much as it ever did before. */
        RELATIVE_SMOOTHNESS;

        /** Fewest periods before the reference period for which it says something. */
        public int fewestPre() {
            return this == RELATIVE_SMOOTHNESS ? 2 : 1;
        }
    }

    /**
     * The trends that a restriction allows, as a union of polyhedra.
     *
     * @param m M of the restriction, 0 or more
     */
    public static List<Trends> under(Restriction restriction, double m, EventEstimates study) {
        return switch (restriction) {
            case SMOOTHNESS -> List.of(smooth(m, study));
            case RELATIVE_MAGNITUDES -> relative(first(study), study.pre(), m);
            case RELATIVE_SMOOTHNESS -> relative(second(study), study.pre() - 1, m);
        };
    }

    private static Trends smooth(double m, EventEstimates study) {
        List<double[]> rows = new ArrayList<>();
        for (double[] change : second(study)) {
            rows.add(change);
            rows.add(times(change, -1));
        }
        double[] limits = new double[rows.size()];
        Arrays.fill(limits, m);
        return new Trends(rows.toArray(double[][]::new), limits);
    }

    /** For each earlier change, upwards and downwards: it is the largest of the earlier ones, and later ones are at most m times it. */
    private static List<Trends> relative(List<double[]> changes, int before, double m) {
        List<Trends> pieces = new ArrayList<>();
        for (int s = 0; s < before; s++) {
            for (int sign = 1; sign >= -1; sign -= 2) {
                double[] largest = times(changes.get(s), sign);
                List<double[]> rows = new ArrayList<>();
                for (int t = 0; t < changes.size(); t++) {
                    double[] most = times(largest, t < before ? 1 : m);
                    addUnlessZero(rows, plus(changes.get(t), times(most, -1)));
                    addUnlessZero(rows, plus(times(changes.get(t), -1), times(most, -1)));
                }
                pieces.add(new Trends(rows.toArray(double[][]::new), new double[rows.size()]));
            }
        }
        return pieces;
    }

    /** delta_t - delta_{t-1}: one before each earlier period but the first and before the reference period, one after it and so on. */
    private static List<double[]> first(EventEstimates study) {
        int n = study.b().length;
        List<double[]> changes = new ArrayList<>();
        for (int t = 0; t < n; t++) {
            // position t + 1 among periods with the reference period at position pre, less position t
            double[] row = new double[n];
            add(row, t + 1, study.pre(), 1);
            add(row, t, study.pre(), -1);
            changes.add(row);
        }
        return changes;
    }

    private static List<double[]> second(EventEstimates study) {
        List<double[]> slopes = first(study);
        List<double[]> changes = new ArrayList<>();
        for (int t = 1; t < slopes.size(); t++) {
            changes.add(plus(slopes.get(t), times(slopes.get(t - 1), -1)));
        }
        return changes;
    }

    private static void add(double[] row, int position, int pre, double value) {
        if (position != pre) {
            row[position < pre ? position : position - 1] += value;
        }
    }

    private static void addUnlessZero(List<double[]> rows, double[] row) {
        for (double value : row) {
            if (value != 0) {
                rows.add(row);
                return;
            }
        }
    }

    private static double[] times(double[] a, double factor) {
        double[] product = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            product[i] = factor * a[i];
        }
        return product;
    }

    private static double[] plus(double[] a, double[] b) {
        double[] sum = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            sum[i] = a[i] + b[i];
        }
        return sum;
    }
}
