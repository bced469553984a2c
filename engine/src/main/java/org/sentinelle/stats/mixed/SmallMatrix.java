package org.sentinelle.stats.mixed;

import org.jspecify.annotations.Nullable;

/** A symmetric positive definite matrix of a few rows, S = CC'. */
final class SmallMatrix {
    private final double[][] c;

    private SmallMatrix(double[][] c) {
        this.c = c;
    }

    /** Null where it is not positive definite. */
    static @Nullable SmallMatrix of(double[][] s) {
        int p = s.length;
        double[][] c = new double[p][p];
        for (int j = 0; j < p; j++) {
            for (int i = j; i < p; i++) {
                double sum = s[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= c[i][k] * c[j][k];
                }
                if (i == j && !(sum > 0)) {
                    return null;
                }
                c[i][j] = i == j ? Math.sqrt(sum) : sum / c[j][j];
            }
        }
        return new SmallMatrix(c);
    }

    double logDeterminant() {
        double sum = 0;
        for (int j = 0; j < c.length; j++) {
            sum += 2 * Math.log(c[j][j]);
        }
        return sum;
    }

    /** S^-1 v. */
    double[] solve(double[] v) {
        double[] d = v.clone();
        for (int i = 0; i < d.length; i++) {
            for (int k = 0; k < i; k++) {
                d[i] -= c[i][k] * d[k];
            }
            d[i] /= c[i][i];
        }
        return backward(d);
    }

    /** C'^-1 v. */
    double[] backward(double[] v) {
        double[] d = v.clone();
        for (int i = d.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < d.length; k++) {
                d[i] -= c[k][i] * d[k];
            }
            d[i] /= c[i][i];
        }
        return d;
    }

    /** S^-1 times a number. */
    double[][] inverse(double times) {
        double[][] inverse = new double[c.length][];
        for (int j = 0; j < c.length; j++) {
            double[] unit = new double[c.length];
            unit[j] = times;
            inverse[j] = solve(unit);
        }
        return inverse;
    }
}
