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
