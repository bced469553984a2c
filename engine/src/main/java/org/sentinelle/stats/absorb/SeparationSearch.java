package org.sentinelle.stats.absorb;

import java.util.BitSet;
import org.sentinelle.stats.regression.Design;
import org.sentinelle.stats.regression.LinearFit;
import org.sentinelle.stats.regression.LinearRegression;

/**
 * Rows of zeros that some combination z of columns and effects, which is 0 in all rows above zero and nowhere negative, has above zero:
 * along -z the likelihood rises for ever, and their fitted means go to zero.
 *
 * <p>The iterative rectifier: a response u, 1 in rows of zeros and 0 in others, is regressed on columns and effects under a large weight for
 * the others; u becomes the positive part of the fit, and so on until the fit is not negative. It is then z. Where there is none, u goes to
 * zero. Reference: S. Correia, P. Guimaraes and T. Zylkin, Verifying the existence of maximum likelihood estimates for generalized linear
 * models (2019), arXiv:1903.01633, section 3.
 */
final class SeparationSearch {
    private static final int MOST_ROUNDS = 500;
    /** Weight of a row above zero for each row of zeros. */
    private static final double HEAVY_PER_ROW = 1e5;

    private static final double HEAVIEST = 1e11;
    private static final double CLOSE = 1e-13;
    /** What counts as 0 in a fit whose response is 0 to 1. */
    private static final double NOTHING = 1e-4;
    /** What a row must have of the largest to be separated; the rest is found when the rest is fitted. */
    private static final double SOMETHING = 1e-2;

    private final AbsorbedData data;
    private final double[] w;
    private final Absorber absorber;
    private final Within within;
    private final double[] start;

    SeparationSearch(AbsorbedData data) {
        this.data = data;
        this.w = weights(data);
        this.absorber = new Absorber(data.effects(), w);
        BitSet kept = Within.independent(data.x(), data.effects(), w);
        this.within = new Within(kept.stream().mapToObj(j -> data.x()[j]).toArray(double[][]::new));
        this.start = absorber.start();
        within.absorb(absorber, CLOSE);
    }

    private static double[] weights(AbsorbedData data) {
        double zeros = 0;
        for (double y : data.y()) {
            zeros += y > 0 ? 0 : 1;
        }
        double[] weights = new double[data.n()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = data.y()[i] > 0 ? Math.min(HEAVIEST, HEAVY_PER_ROW * zeros) : 1;
        }
        return weights;
    }

    /** The rows, by their numbers in the data; none where none was found. */
    BitSet rows() {
        double[] u = new double[data.n()];
        for (int i = 0; i < u.length; i++) {
            u[i] = data.y()[i] > 0 ? 0 : 1;
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[] z = fitted(u);
            double largest = 0;
            double least = 0;
            for (int i = 0; i < z.length; i++) {
                boolean zero = data.y()[i] == 0;
                largest = zero ? Math.max(largest, z[i]) : largest;
                least = Math.min(least, zero ? z[i] : -Math.abs(z[i]));
                u[i] = zero ? Math.max(0, z[i]) : 0;
            }
            if (largest <= NOTHING) {
                return new BitSet();
            }
            if (least >= -NOTHING * largest) {
                return above(u, SOMETHING * largest);
            }
        }
        return new BitSet();
    }

    private static BitSet above(double[] u, double limit) {
        BitSet rows = new BitSet();
        for (int i = 0; i < u.length; i++) {
            rows.set(i, u[i] > limit);
        }
        return rows;
    }

    private double[] fitted(double[] u) {
        double[] left = absorber.residual(u, start, CLOSE);
        if (within.columns().length > 0) {
            Design design = Design.of(within.columns(), new double[u.length]);
            left = LinearRegression.fit(design, left, w, 0)
                    .map(SeparationSearch::residuals)
                    .orElse(left);
        }
        double[] fitted = new double[u.length];
        for (int i = 0; i < u.length; i++) {
            fitted[i] = u[i] - left[i];
        }
        return fitted;
    }

    private static double[] residuals(LinearFit fit) {
        double[] e = new double[fit.working().n()];
        for (int i = 0; i < e.length; i++) {
            e[i] = fit.working().residual(i);
        }
        return e;
    }
}
