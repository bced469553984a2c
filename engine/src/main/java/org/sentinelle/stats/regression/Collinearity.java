package org.sentinelle.stats.regression;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Which columns of a design say something that those before them do not.
 *
 * <p>A column counts as a combination of those before it where what is left of it, once they are taken out, is shorter than
 * {@value #SHARE} of itself; the tolerance of R's {@code lm}.
 */
public final class Collinearity {
    private static final double SHARE = 1e-7;

    private Collinearity() {}

    /** The numbers of the columns to keep. */
    public static BitSet independent(double[][] columns, double[] w) {
        BitSet kept = new BitSet();
        double[][] q = new double[columns.length][];
        for (int j = 0; j < columns.length; j++) {
            double[] rest = new double[w.length];
            Arrays.setAll(rest, i -> 0);
            for (int i = 0; i < w.length; i++) {
                rest[i] = columns[j][i] * Math.sqrt(w[i]);
            }
            double length = norm(rest);
            for (int pass = 0; pass < 2; pass++) {
                for (int l = kept.nextSetBit(0); l >= 0; l = kept.nextSetBit(l + 1)) {
                    takeOut(rest, q[l]);
                }
            }
            double left = norm(rest);
            if (left > SHARE * length) {
                for (int i = 0; i < rest.length; i++) {
                    rest[i] /= left;
                }
                q[j] = rest;
                kept.set(j);
            }
        }
        return kept;
    }

    private static void takeOut(double[] from, double[] direction) {
        double along = 0;
        for (int i = 0; i < from.length; i++) {
            along += from[i] * direction[i];
        }
        for (int i = 0; i < from.length; i++) {
            from[i] -= along * direction[i];
        }
    }

    private static double norm(double[] v) {
        double sum = 0;
        for (double x : v) {
            sum += x * x;
        }
        return Math.sqrt(sum);
    }
}
