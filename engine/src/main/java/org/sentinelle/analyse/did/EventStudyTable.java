package org.sentinelle.analyse.did;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.stats.pretrends.EventEstimates;

/**
 * An event study written as a table: a row a period, and the covariances of the estimates in columns.
 *
 * @param times in order, the reference period left out
 * @param b the estimates
 * @param v their covariance; empty where its columns are not as many as the rows
 */
record EventStudyTable(double[] times, double[] b, double[][] v, long reference) {
    /** Of the largest variance: rounding of what was typed in. */
    private static final double ROUNDING = 1e-6;

    /** The table, or null where a cell is missing. */
    static @Nullable EventStudyTable of(AnalysisInput input) {
        List<@Nullable Double> times = input.numbers(PretrendSensitivityDeclaration.TIME);
        List<@Nullable Double> estimates = input.numbers(PretrendSensitivityDeclaration.ESTIMATE);
        List<List<@Nullable Double>> columns = IntStream.range(
                        0, input.count(PretrendSensitivityDeclaration.COVARIANCE))
                .mapToObj(j -> input.numbers(PretrendSensitivityDeclaration.COVARIANCE, j))
                .toList();
        if (times.contains(null)
                || estimates.contains(null)
                || columns.stream().anyMatch(column -> column.contains(null))) {
            return null;
        }
        long reference = input.whole(PretrendSensitivityDeclaration.REFERENCE);
        List<Integer> others = IntStream.range(0, times.size())
                .filter(i -> number(times, i) != reference)
                .boxed()
                .toList();
        int[] kept = others.stream()
                .sorted(Comparator.comparingDouble(i -> number(times, i)))
                .mapToInt(Integer::intValue)
                .toArray();
        boolean all = columns.size() == times.size();
        double[][] v = all || columns.size() == kept.length ? new double[kept.length][kept.length] : new double[0][];
        for (int i = 0; i < v.length; i++) {
            for (int j = 0; j < v.length; j++) {
                v[i][j] = number(columns.get(all ? kept[j] : others.indexOf(kept[j])), kept[i]);
            }
        }
        return new EventStudyTable(pick(times, kept), pick(estimates, kept), v, reference);
    }

    private static double[] pick(List<@Nullable Double> from, int[] rows) {
        return IntStream.of(rows).mapToDouble(i -> number(from, i)).toArray();
    }

    private static double number(List<@Nullable Double> from, int row) {
        Double value = from.get(row);
        return value == null ? Double.NaN : value;
    }

    int pre() {
        return (int) IntStream.range(0, times.length)
                .filter(i -> times[i] < reference)
                .count();
    }

    int post() {
        return times.length - pre();
    }

    /** Whether there is one row for each period from the first to the last, the reference period left out. */
    boolean isInOrder() {
        int pre = pre();
        return IntStream.range(0, times.length)
                .allMatch(i -> times[i] == reference + (i < pre ? i - pre : i - pre + 1));
    }

    /** Whether the columns are a covariance: symmetric, positive variances, no combination with a negative one. */
    boolean hasCovariance() {
        double most =
                IntStream.range(0, v.length).mapToDouble(i -> v[i][i]).max().orElse(0);
        boolean positive = most > 0 && IntStream.range(0, v.length).allMatch(i -> v[i][i] > 0);
        return positive
                && IntStream.range(0, v.length)
                        .allMatch(i ->
                                IntStream.range(0, i).allMatch(j -> Math.abs(v[i][j] - v[j][i]) <= ROUNDING * most))
                && least() >= -ROUNDING * most;
    }

    private double least() {
        double[] values = new EigenDecomposition(new Array2DRowRealMatrix(symmetric())).getRealEigenvalues();
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .min()
                .orElse(0);
    }

    private double[][] symmetric() {
        double[][] symmetric = new double[v.length][v.length];
        for (int i = 0; i < v.length; i++) {
            for (int j = 0; j < v.length; j++) {
                symmetric[i][j] = (v[i][j] + v[j][i]) / 2;
            }
        }
        return symmetric;
    }

    EventEstimates estimates() {
        return new EventEstimates(b, symmetric(), pre());
    }
}
