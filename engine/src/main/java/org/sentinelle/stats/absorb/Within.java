package org.sentinelle.stats.absorb;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.sentinelle.stats.regression.Collinearity;

/** Columns without the effects under some weights, kept from one set of weights to the next as what to start from. */
final class Within {
    /** A column that has less than this share of its variation left is one of the effects; the tolerance of R's {@code lm}. */
    private static final double SHARE = 1e-7;
    /** Less than this share of a column is rounding. */
    private static final double ROUNDING = 1e-12;

    private static final double CLOSE = 1e-11;

    private final double[][] x;
    private final double[][] starts;
    private double[][] residuals;

    Within(double[][] x) {
        this.x = x;
        this.starts = new double[x.length][];
        this.residuals = new double[0][];
    }

    /** The columns without the effects. */
    double[][] columns() {
        return residuals;
    }

    /** Takes the effects out anew. */
    void absorb(Absorber absorber, double tolerance) {
        residuals = IntStream.range(0, x.length)
                .parallel()
                .mapToObj(j -> {
                    if (starts[j] == null) {
                        starts[j] = absorber.start();
                    }
                    return absorber.residual(x[j], starts[j], tolerance);
                })
                .toArray(double[][]::new);
    }

    /** Which columns are neither combinations of the effects nor of columns before them. */
    static BitSet independent(double[][] x, List<Effect> effects, double[] w) {
        if (effects.isEmpty()) {
            return Collinearity.independent(x, w);
        }
        Within within = new Within(x);
        within.absorb(new Absorber(effects, w), CLOSE);
        double[][] left = within.columns();
        for (int j = 0; j < x.length; j++) {
            double least = Math.max(SHARE * norm(x[j], w, mean(x[j], w)), ROUNDING * norm(x[j], w, 0));
            if (!(norm(left[j], w, 0) > least)) {
                left[j] = new double[w.length];
            }
        }
        return Collinearity.independent(left, w);
    }

    private static double mean(double[] v, double[] w) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < v.length; i++) {
            sum += w[i] * v[i];
            weight += w[i];
        }
        return sum / weight;
    }

    private static double norm(double[] v, double[] w, double less) {
        double sum = 0;
        for (int i = 0; i < v.length; i++) {
            sum += w[i] * (v[i] - less) * (v[i] - less);
        }
        return Math.sqrt(sum);
    }
}
