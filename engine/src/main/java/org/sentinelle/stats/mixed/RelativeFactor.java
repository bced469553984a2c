package org.sentinelle.stats.mixed;

import java.util.Arrays;
import java.util.List;

/**
 * Lambda(theta), the lower triangular factor of the covariance of each term's deviations relative to the residual variance: Var(b) =
 * sigma^2 Lambda Lambda'. Theta holds its columns from the diagonal down, term after term (Bates et al. 2015, section 2.2).
 */
final class RelativeFactor {
    private final int[] columns;
    private final int[] start;

    RelativeFactor(List<RandomTerm> terms) {
        columns = terms.stream().mapToInt(RandomTerm::columns).toArray();
        start = new int[columns.length + 1];
        for (int t = 0; t < columns.length; t++) {
            start[t + 1] = start[t] + terms.get(t).parameters();
        }
    }

    int parameters() {
        return start[columns.length];
    }

    /** Whether a parameter is on a diagonal, and so no less than 0. */
    boolean[] diagonal() {
        boolean[] diagonal = new boolean[parameters()];
        for (int t = 0; t < columns.length; t++) {
            int at = start[t];
            for (int c = 0; c < columns[t]; c++) {
                diagonal[at] = true;
                at += columns[t] - c;
            }
        }
        return diagonal;
    }

    /** Lower limits: 0 on diagonals. */
    double[] low(double otherwise) {
        double[] low = new double[parameters()];
        Arrays.fill(low, otherwise);
        boolean[] diagonal = diagonal();
        for (int k = 0; k < low.length; k++) {
            low[k] = diagonal[k] ? 0 : otherwise;
        }
        return low;
    }

    /** Deviations of one size that do not go together. */
    double[] start(double size) {
        double[] theta = new double[parameters()];
        boolean[] diagonal = diagonal();
        for (int k = 0; k < theta.length; k++) {
            theta[k] = diagonal[k] ? size : 0;
        }
        return theta;
    }

    /** Lambda of a term. */
    double[][] block(double[] theta, int term) {
        int q = columns[term];
        double[][] lambda = new double[q][q];
        int at = start[term];
        for (int c = 0; c < q; c++) {
            for (int r = c; r < q; r++) {
                lambda[r][c] = theta[at++];
            }
        }
        return lambda;
    }

    double[][][] blocks(double[] theta) {
        double[][][] blocks = new double[columns.length][][];
        for (int t = 0; t < blocks.length; t++) {
            blocks[t] = block(theta, t);
        }
        return blocks;
    }

    /** Lambda Lambda'. */
    static double[][] covariance(double[][] lambda) {
        int q = lambda.length;
        double[][] covariance = new double[q][q];
        for (int a = 0; a < q; a++) {
            for (int b = 0; b < q; b++) {
                for (int c = 0; c <= Math.min(a, b); c++) {
                    covariance[a][b] += lambda[a][c] * lambda[b][c];
                }
            }
        }
        return covariance;
    }
}
