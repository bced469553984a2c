package org.sentinelle.stats.did;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Least squares on columns, some of which may depend on those before them, over some rows.
 *
 * @param columns of all rows
 * @param kept the numbers of the columns that say something new
 * @param inverse (Z'WZ)^-1 of these
 * @param b their coefficients
 * @param dependence of each other column, its coefficients on those kept
 * @param largest absolute number of each column
 */
record PartialFit(
        List<double[]> columns, int[] kept, double[][] inverse, double[] b, double[][] dependence, double[] largest) {
    /** What is left of a column's square when those before it are taken out, below which it counts as their combination: (1e-7)^2 is R's. */
    private static final double COLLINEAR = 1e-12;

    /** Numbers that differ by less than this share are the same. */
    private static final double SAME = 1e-6;

    PartialFit {
        columns = List.copyOf(columns);
    }

    static PartialFit of(List<double[]> columns, int[] rows, double[] w, double[] y) {
        double[][] cross = new double[columns.size()][columns.size()];
        double[] sums = new double[columns.size()];
        for (int j = 0; j < cross.length; j++) {
            double[] z = columns.get(j);
            for (int l = 0; l <= j; l++) {
                double[] other = columns.get(l);
                double sum = 0;
                for (int i : rows) {
                    sum += w[i] * z[i] * other[i];
                }
                cross[j][l] = sum;
                cross[l][j] = sum;
            }
            for (int i : rows) {
                sums[j] += w[i] * z[i] * y[i];
            }
        }
        int[] kept = independent(cross);
        double[][] inverse = Basis.inverse(at(cross, kept, kept)).orElseThrow();
        double[] right = IntStream.of(kept).mapToDouble(j -> sums[j]).toArray();
        double[][] dependence = IntStream.range(0, cross.length)
                .mapToObj(j -> Basis.times(
                        inverse,
                        IntStream.of(kept).mapToDouble(k -> cross[j][k]).toArray()))
                .toArray(double[][]::new);
        return new PartialFit(columns, kept, inverse, Basis.times(inverse, right), dependence, largest(columns));
    }

    private static double[] largest(List<double[]> columns) {
        return columns.stream()
                .mapToDouble(z -> Arrays.stream(z).map(Math::abs).max().orElse(0))
                .toArray();
    }

    private static double[][] at(double[][] matrix, int[] rows, int[] columns) {
        return IntStream.of(rows)
                .mapToObj(j ->
                        IntStream.of(columns).mapToDouble(l -> matrix[j][l]).toArray())
                .toArray(double[][]::new);
    }

    /** By elimination in the order of the columns. */
    private static int[] independent(double[][] cross) {
        double[][] left = Arrays.stream(cross).map(double[]::clone).toArray(double[][]::new);
        IntStream.Builder kept = IntStream.builder();
        for (int j = 0; j < left.length; j++) {
            if (!(left[j][j] > COLLINEAR * cross[j][j] && left[j][j] > 0)) {
                continue;
            }
            kept.add(j);
            for (int r = j + 1; r < left.length; r++) {
                double share = left[r][j] / left[j][j];
                for (int c = j + 1; c < left.length; c++) {
                    left[r][c] -= share * left[j][c];
                }
            }
        }
        return kept.build().toArray();
    }

    double fitted(int row) {
        double sum = 0;
        for (int k = 0; k < kept.length; k++) {
            sum += b[k] * columns.get(kept[k])[row];
        }
        return sum;
    }

    /** Whether the fit says what to expect in a row that it does not rest on: columns that depend on others there do so here too. */
    boolean tells(int row) {
        for (int j = 0, k = 0; j < columns.size(); j++) {
            if (k < kept.length && kept[k] == j) {
                k++;
                continue;
            }
            double expected = 0;
            double size = largest[j];
            for (int m = 0; m < kept.length; m++) {
                double part = dependence[j][m] * columns.get(kept[m])[row];
                expected += part;
                size += Math.abs(part);
            }
            if (!(Math.abs(columns.get(j)[row] - expected) <= SAME * size)) {
                return false;
            }
        }
        return true;
    }

    /** The columns kept, in a row. */
    double[] row(int row) {
        return IntStream.of(kept).mapToDouble(j -> columns.get(j)[row]).toArray();
    }
}
