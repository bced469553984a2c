package org.sentinelle.stats.did;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What some units contribute to estimates: phi_ij = sum over basis numbers b of B_ib L_bj of unit i to estimate j.
 *
 * <p>Few basis numbers can stand for many estimates: without covariates those of a group are its outcomes, one a time, from which any change is
 * made. Sums over units are taken of the basis, and the loadings applied once.
 *
 * @param units the number of each row's unit
 * @param basis B, row after row
 * @param width the length of a row
 * @param loadings L
 */
record InfluenceBlock(int[] units, double[] basis, int width, Loadings loadings) {
    /** Into how many parts of fixed size sums are split, so that they are the same on any number of cores. */
    private static final int PARTS = 16;

    /** The entries of L that are not 0: {@code factor} in row {@code from} and column {@code to}. */
    record Loadings(int[] from, int[] to, double[] factor) {
        /** Each basis number is what is contributed to one estimate. */
        static Loadings direct(int[] to) {
            double[] ones = new double[to.length];
            Arrays.fill(ones, 1);
            return new Loadings(IntStream.range(0, to.length).toArray(), to, ones);
        }

        /** Adds v L to what is there. */
        void addTo(double[] sums, double[] v, int start) {
            for (int e = 0; e < from.length; e++) {
                sums[to[e]] += factor[e] * v[start + from[e]];
            }
        }
    }

    InfluenceBlock weighed(double[] factor) {
        double[] scaled = basis.clone();
        for (int e = 0; e < scaled.length; e++) {
            scaled[e] *= factor[units[e / width]];
        }
        return new InfluenceBlock(units, scaled, width, loadings);
    }

    /** Adds L'B'BL. */
    void addSquares(double[][] covariance) {
        double[] gram = gram();
        for (int p = 0; p < loadings.from().length; p++) {
            double[] row = covariance[loadings.to()[p]];
            int start = loadings.from()[p] * width;
            for (int q = 0; q < loadings.from().length; q++) {
                row[loadings.to()[q]] += loadings.factor()[p] * loadings.factor()[q] * gram[start + loadings.from()[q]];
            }
        }
    }

    /** B'B. */
    private double[] gram() {
        double[][] parts = IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> gram(cut(part), cut(part + 1)))
                .toArray(double[][]::new);
        double[] gram = new double[width * width];
        for (double[] part : parts) {
            for (int e = 0; e < gram.length; e++) {
                gram[e] += part[e];
            }
        }
        for (int b = 0; b < width; b++) {
            for (int c = 0; c < b; c++) {
                gram[c * width + b] = gram[b * width + c];
            }
        }
        return gram;
    }

    private int cut(int part) {
        return (int) ((long) units.length * part / PARTS);
    }

    private double[] gram(int rowFrom, int rowTo) {
        double[] gram = new double[width * width];
        for (int i = rowFrom; i < rowTo; i++) {
            int start = i * width;
            for (int b = 0; b < width; b++) {
                double value = basis[start + b];
                if (value != 0) {
                    int at = b * width;
                    for (int c = 0; c <= b; c++) {
                        gram[at + c] += value * basis[start + c];
                    }
                }
            }
        }
        return gram;
    }

    /** Adds each row, as contributions to all estimates, to the row of its unit's cluster. */
    void addTo(double[] sums, int[] cluster, int columns) {
        double[] row = new double[columns];
        for (int i = 0; i < units.length; i++) {
            Arrays.fill(row, 0);
            loadings.addTo(row, basis, i * width);
            int start = cluster[units[i]] * columns;
            for (int j = 0; j < columns; j++) {
                sums[start + j] += row[j];
            }
        }
    }
}
