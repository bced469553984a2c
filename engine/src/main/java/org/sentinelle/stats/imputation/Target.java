package org.sentinelle.stats.imputation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.sentinelle.stats.regression.Collinearity;
import org.sentinelle.stats.regression.Design;

/**
 * A column with missing cells and those that are to tell them.
 *
 * @param y its cells, numbers or the numbers of codes; those of missing ones count for nothing
 * @param observed which cells are not missing
 * @param codes how many codes it has, 0 where it has numbers
 * @param x columns of the others, a constant first, without missing cells
 */
record Target(double[] y, boolean[] observed, int codes, double[][] x) {

    /** Without columns that say nothing new in the rows that are observed. */
    Target independent() {
        double[] w = weights();
        BitSet kept = Collinearity.independent(x, w);
        return new Target(y, observed, codes, kept.stream().mapToObj(j -> x[j]).toArray(double[][]::new));
    }

    /** 1 for rows that are observed, else 0. */
    double[] weights() {
        double[] w = new double[y.length];
        Arrays.setAll(w, i -> observed[i] ? 1 : 0);
        return w;
    }

    int[] rows(boolean seen) {
        return IntStream.range(0, y.length).filter(i -> observed[i] == seen).toArray();
    }

    Design design() {
        return Design.of(x, new double[y.length]);
    }

    /** x_i'b. */
    double[] times(double[] b) {
        double[] eta = new double[y.length];
        for (int j = 0; j < b.length; j++) {
            for (int i = 0; i < eta.length; i++) {
                eta[i] += x[j][i] * b[j];
            }
        }
        return eta;
    }
}
