package org.sentinelle.stats.regression;

/** B M B for a bread B and a meat M, both symmetric. */
final class Sandwich {
    private Sandwich() {}

    static double[][] of(double[][] bread, double[][] meat) {
        return times(times(bread, meat), bread);
    }

    /** Adds {@code factor} times vv'. */
    static void addSquare(double[][] meat, double[] v, double factor) {
        for (int j = 0; j < v.length; j++) {
            for (int l = 0; l < v.length; l++) {
                meat[j][l] += factor * v[j] * v[l];
            }
        }
    }

    static double[][] scaled(double[][] a, double factor) {
        double[][] scaled = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            scaled[i] = a[i].clone();
            for (int j = 0; j < scaled[i].length; j++) {
                scaled[i][j] *= factor;
            }
        }
        return scaled;
    }

    static double[][] transposed(double[][] a) {
        double[][] t = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < t.length; j++) {
                t[j][i] = a[i][j];
            }
        }
        return t;
    }

    /** Lower triangular L with LL' = a, which is positive definite. */
    static double[][] root(double[][] a) {
        double[][] l = new double[a.length][a.length];
        for (int j = 0; j < a.length; j++) {
            for (int i = j; i < a.length; i++) {
                double rest = a[i][j];
                for (int m = 0; m < j; m++) {
                    rest -= l[i][m] * l[j][m];
                }
                l[i][j] = i == j ? Math.sqrt(Math.max(0, rest)) : l[j][j] > 0 ? rest / l[j][j] : 0;
            }
        }
        return l;
    }

    static double[][] times(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int l = 0; l < b.length; l++) {
                for (int j = 0; j < product[i].length; j++) {
                    product[i][j] += a[i][l] * b[l][j];
                }
            }
        }
        return product;
    }
}
