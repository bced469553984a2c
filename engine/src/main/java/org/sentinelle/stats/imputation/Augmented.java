package org.sentinelle.stats.imputation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sentinelle.stats.regression.Design;

/**
 * The rows of a column of codes that are observed, with a few of small weight added so that no code is ever told for certain.
 *
 * <p>For each of p columns and each code there are two rows, half a standard deviation above and below the column's mean (within its range)
 * and at the means of the others; together they weigh p + 1. Reference: I. White, R. Daniel and P. Royston (2010), doi:10.1016/j.csda.2010.04.005; as
 * {@code augment} of R's {@code mice} 3.15.
 *
 * @param x a constant first
 * @param code of each row
 * @param w 1, or the small weight of a row that was added
 */
record Augmented(double[][] x, int[] code, double[] w) {
    private static final double AWAY = 0.5;

    static Augmented of(Target target) {
        int[] seen = target.rows(true);
        int columns = target.x().length;
        List<double[]> rows = new ArrayList<>();
        for (int row : seen) {
            rows.add(row(target.x(), row));
        }
        int[] code = new int[seen.length + 2 * (columns - 1) * target.codes()];
        for (int i = 0; i < seen.length; i++) {
            code[i] = (int) target.y()[seen[i]];
        }
        double[] means = Arrays.stream(target.x()).mapToDouble(Augmented::mean).toArray();
        for (int j = 1; j < columns; j++) {
            double[] sides = sides(target.x()[j], means[j]);
            for (int c = 0; c < target.codes(); c++) {
                for (double side : sides) {
                    code[rows.size()] = c;
                    rows.add(added(means, j, side));
                }
            }
        }
        double[] w = new double[code.length];
        Arrays.fill(w, 0, seen.length, 1);
        Arrays.fill(w, seen.length, w.length, (double) columns / Math.max(1, w.length - seen.length));
        return new Augmented(transposed(rows, columns), code, w);
    }

    private static double[] row(double[][] x, int row) {
        return Arrays.stream(x).mapToDouble(column -> column[row]).toArray();
    }

    private static double[] added(double[] means, int away, double moved) {
        double[] row = means.clone();
        row[away] = moved;
        return row;
    }

    /** Half a standard deviation below and above the mean, or the least and the most where that is farther out. */
    private static double[] sides(double[] column, double mean) {
        double squares = 0;
        double least = column[0];
        double most = column[0];
        for (double v : column) {
            squares += (v - mean) * (v - mean);
            least = Math.min(least, v);
            most = Math.max(most, v);
        }
        double step = AWAY * Math.sqrt(squares / Math.max(1, column.length - 1));
        return new double[] {Math.max(least, mean - step), Math.min(most, mean + step)};
    }

    private static double mean(double[] column) {
        double sum = 0;
        for (double v : column) {
            sum += v;
        }
        return sum / column.length;
    }

    private static double[][] transposed(List<double[]> rows, int columns) {
        double[][] x = new double[columns][rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < columns; j++) {
                x[j][i] = rows.get(i)[j];
            }
        }
        return x;
    }

    Design design() {
        return Design.of(x, new double[w.length]);
    }

    /** The columns but the constant. */
    double[][] slopes() {
        return Arrays.copyOfRange(x, 1, x.length);
    }
}
