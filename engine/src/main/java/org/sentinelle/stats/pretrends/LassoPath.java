package org.sentinelle.stats.pretrends;

import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Weights v(x) = start + P x that leave straight lines out, and the x that minimise lambda * sum |x_j| + v(x)'V v(x).
 *
 * <p>x_j is what v'delta makes of a change of slope in the j-th period after the first; v is made of x's second differences, and of what
 * cancels a straight line in the period before the reference period. Minimised by the search over signs of H. Lee, A. Battle, R. Raina and
 * A. Ng (2006), Efficient sparse coding algorithms, which ends in finitely many steps.
 */
final class LassoPath {
    private static final double TOLERANCE = 1e-12;
    private static final int MOST_STEPS = 10_000;

    private final int pre;
    private final int n;
    private final double[] start;
    private final double[][] p;
    private final double[][] h;
    private final double[] g;
    private final double fixedBias;
    private final EventEstimates study;

    LassoPath(EventEstimates study, double[] l) {
        this.study = study;
        this.pre = study.pre();
        this.n = pre - 1;
        this.start = new double[study.b().length];
        System.arraycopy(l, 0, start, pre, l.length);
        start[pre - 1] = lines(l);
        this.fixedBias = later(l);
        this.p = new double[n][];
        for (int j = 0; j < n; j++) {
            p[j] = direction(j);
        }
        this.h = new double[n][n];
        this.g = new double[n];
        for (int i = 0; i < n; i++) {
            double[] vp = product(p[i]);
            g[i] = dot(vp, start);
            for (int j = 0; j < n; j++) {
                h[i][j] = dot(vp, p[j]);
            }
        }
    }

    /** sum_t t l_t: what a line of slope 1 adds to l'delta. */
    private static double lines(double[] l) {
        double sum = 0;
        for (int t = 0; t < l.length; t++) {
            sum += (t + 1) * l[t];
        }
        return sum;
    }

    /** sum over j of |sum_{t > j} (t - j) l_t|: what changes of slope from the reference period on can add at most, each of size 1. */
    private static double later(double[] l) {
        double sum = 0;
        for (int j = 0; j < l.length; j++) {
            double c = 0;
            for (int t = j; t < l.length; t++) {
                c += (t + 1 - j) * l[t];
            }
            sum += Math.abs(c);
        }
        return sum;
    }

    /** The weights that see a change of slope in the (j+2)-th period alone, and no straight line. */
    private double[] direction(int j) {
        double[] v = new double[start.length];
        int[] differences = {1, -2, 1};
        double line = 0;
        for (int d = 0; d < differences.length && j + d < n; d++) {
            v[j + d] = differences[d];
            line += differences[d] * (pre - j - d);
        }
        v[pre - 1] -= line;
        return v;
    }

    /** lambda from which on all x are 0. */
    double largest() {
        double most = 0;
        for (double value : g) {
            most = Math.max(most, 2 * Math.abs(value));
        }
        return most;
    }

    double[] weights(double[] x) {
        double[] v = start.clone();
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < v.length; i++) {
                v[i] += x[j] * p[j][i];
            }
        }
        return v;
    }

    /** B(v(x)). */
    double bias(double[] x) {
        double sum = fixedBias;
        for (double value : x) {
            sum += Math.abs(value);
        }
        return sum;
    }

    /** The lambda for which x would be the shortest interval's. */
    double wanted(double[] x, double m, double level) {
        double sd = Math.sqrt(study.variance(weights(x)));
        double t = m * bias(x) / sd;
        double c = FoldedNormal.quantile(level, t);
        double slope = FoldedNormal.slope(c, t);
        return 2 * sd * m * slope / (c - t * slope);
    }

    /** The minimum for one lambda. */
    double[] at(double lambda) {
        double[] x = new double[n];
        int[] sign = new int[n];
        for (int step = 0; step < MOST_STEPS; step++) {
            if (areSettled(x, sign, lambda) && !takeIn(x, sign, lambda)) {
                return x;
            }
            towards(solve(sign, lambda), x, sign, lambda);
        }
        throw new IllegalStateException("signs did not settle");
    }

    /** Whether those with a sign are at their minimum. */
    private boolean areSettled(double[] x, int[] sign, double lambda) {
        for (int j = 0; j < n; j++) {
            if (sign[j] != 0 && Math.abs(slope(x, j) + lambda * sign[j]) > TOLERANCE * scale(j)) {
                return false;
            }
        }
        return true;
    }

    /** Gives a sign to the one of those at 0 that wants to move most; whether there was one. */
    private boolean takeIn(double[] x, int[] sign, double lambda) {
        int most = -1;
        double by = 0;
        for (int j = 0; j < n; j++) {
            double excess = (Math.abs(slope(x, j)) - lambda) / scale(j);
            if (sign[j] == 0 && excess > TOLERANCE && excess > by) {
                most = j;
                by = excess;
            }
        }
        if (most >= 0) {
            sign[most] = slope(x, most) > 0 ? -1 : 1;
        }
        return most >= 0;
    }

    private double slope(double[] x, int j) {
        return 2 * (dot(h[j], x) + g[j]);
    }

    private double scale(int j) {
        return 2 * (h[j][j] + Math.abs(g[j]));
    }

    private double[] solve(int[] sign, double lambda) {
        int[] in = IntStream.range(0, n).filter(j -> sign[j] != 0).toArray();
        double[][] matrix = new double[in.length][in.length];
        double[] right = new double[in.length];
        for (int i = 0; i < in.length; i++) {
            right[i] = -g[in[i]] - lambda / 2 * sign[in[i]];
            for (int j = 0; j < in.length; j++) {
                matrix[i][j] = h[in[i]][in[j]];
            }
        }
        double[] target = new double[n];
        double[] found = new SingularValueDecomposition(new Array2DRowRealMatrix(matrix))
                .getSolver()
                .solve(new ArrayRealVector(right))
                .toArray();
        for (int i = 0; i < in.length; i++) {
            target[in[i]] = found[i];
        }
        return target;
    }

    /** Moves x to the best of the target and of the points before it where an x_j passes 0. */
    private void towards(double[] target, double[] x, int[] sign, double lambda) {
        double best = 1;
        double least = objective(between(x, target, 1), lambda);
        for (int j = 0; j < n; j++) {
            if (x[j] != 0 && target[j] * x[j] < 0) {
                double step = x[j] / (x[j] - target[j]);
                double value = objective(zeroed(between(x, target, step), j), lambda);
                if (value < least) {
                    least = value;
                    best = step;
                }
            }
        }
        double[] next = between(x, target, best);
        for (int j = 0; j < n; j++) {
            boolean crossed = x[j] != 0 && target[j] * x[j] < 0 && x[j] / (x[j] - target[j]) == best;
            x[j] = crossed ? 0 : next[j];
            sign[j] = (int) Math.signum(x[j]);
        }
    }

    private static double[] zeroed(double[] x, int j) {
        x[j] = 0;
        return x;
    }

    private static double[] between(double[] from, double[] to, double step) {
        double[] point = new double[from.length];
        for (int j = 0; j < point.length; j++) {
            point[j] = step == 1 ? to[j] : from[j] + step * (to[j] - from[j]);
        }
        return point;
    }

    private double objective(double[] x, double lambda) {
        double sum = 0;
        for (int j = 0; j < n; j++) {
            sum += lambda * Math.abs(x[j]) + x[j] * (dot(h[j], x) + 2 * g[j]);
        }
        return sum;
    }

    private double[] product(double[] a) {
        double[] out = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            out[i] = dot(study.v()[i], a);
        }
        return out;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
