package org.sentinelle.stats.regression;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a working model in coordinates in which the working variance is 1 and the bread is the unit matrix.
 *
 * <p>With B = LL': sqrt(w_i) x_i' L and sqrt(w_i) e_i, and no weight; for equal variances x_i' L and e_i, and the weight w_i.
 */
final class WhitenedRows {
    private final double[][] x;
    private final double[] phi;
    private final double[] w;
    private final double[] e;

    private WhitenedRows(double[][] x, double[] phi, double[] w, double[] e) {
        this.phi = phi;
        this.x = x;
        this.w = w;
        this.e = e;
    }

    static WhitenedRows of(WorkingModel model, double[][] root, WorkingVariance variance) {
        int k = model.k();
        double[][] x = new double[model.n()][k];
        double[] phi = new double[model.n()];
        double[] w = new double[model.n()];
        double[] e = new double[model.n()];
        for (int i = 0; i < w.length; i++) {
            double scale = variance.root(model.weight(i));
            phi[i] = variance.phi(model, i);
            w[i] = variance.rest(model.weight(i));
            e[i] = scale * model.residual(i);
            for (int j = 0; j < k; j++) {
                for (int l = j; l < k; l++) {
                    x[i][j] += scale * model.x(i, l) * root[l][j];
                }
            }
        }
        return new WhitenedRows(x, phi, w, e);
    }

    int k() {
        return x[0].length;
    }

    /** S = sum of w_i^2 x_i x_i'. */
    double[][] spread() {
        double[][] sum = new double[k()][k()];
        for (int i = 0; i < x.length; i++) {
            Sandwich.addSquare(sum, x[i], w[i] * w[i]);
        }
        return sum;
    }

    /** The columns x_j of some rows, and behind them the columns w x_j where these are others. */
    double[][] columns(int[] rows) {
        boolean same = isUnweighted(rows);
        double[][] columns = new double[same ? k() : 2 * k()][rows.length];
        for (int r = 0; r < rows.length; r++) {
            for (int j = 0; j < k(); j++) {
                columns[j][r] = x[rows[r]][j];
                if (!same) {
                    columns[k() + j][r] = w[rows[r]] * x[rows[r]][j];
                }
            }
        }
        return columns;
    }

    private boolean isUnweighted(int[] rows) {
        for (int row : rows) {
            if (w[row] != 1) {
                return false;
            }
        }
        return true;
    }

    /** phi of some rows over the least of them; null where it is the same for all, or no number. */
    double @Nullable [] uneven(int[] rows) {
        double[] some = IntStream.of(rows).mapToDouble(row -> phi[row]).toArray();
        double least = Arrays.stream(some).min().orElseThrow();
        double most = Arrays.stream(some).max().orElseThrow();
        return least == most || !(least > 0 && most < Double.POSITIVE_INFINITY)
                ? null
                : Arrays.stream(some).map(p -> p / least).toArray();
    }

    double[] residuals(int[] rows) {
        double[] some = new double[rows.length];
        for (int r = 0; r < some.length; r++) {
            some[r] = e[rows[r]];
        }
        return some;
    }
}
