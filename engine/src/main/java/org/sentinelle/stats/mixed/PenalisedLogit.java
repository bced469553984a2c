package org.sentinelle.stats.mixed;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The deviations, and if asked the fixed effects too, at which the penalised deviance -2 ln p(y | eta) + |u|^2 of a logistic model is
 * least; eta = offset + Q gamma + Z Lambda u.
 *
 * <p>Newton steps, which for this link are those of penalised iteratively reweighted least squares (Bates et al. 2015; D. Bates, lme4:
 * Mixed-effects modeling with R, chapter on computation), halved where they go too far. The last deviations are where the next search starts.
 */
final class PenalisedLogit {
    private static final int MOST_STEPS = 60;
    private static final int MOST_HALVES = 30;
    private static final double DONE = 1e-18;
    private static final double LOOSE = 1e-7;
    private static final double ROUNDING = 1e-13;

    private final MixedData data;
    private final LogitRows rows;
    private final double[][] q;
    private final RandomDesign random;
    private final CrossProducts products;
    private final int n;
    private final double[] w;
    private final double[] rest;
    private double[] u;
    private double[] gamma;
    private final double saturated;
    private double[] fixedStart = new double[0];
    private int steps;
    private int wanted;
    private double largestMove;

    PenalisedLogit(MixedData data, double[][] q, RandomDesign random, CrossProducts products) {
        this.data = data;
        this.rows = new LogitRows(data.y(), data.w());
        this.q = q;
        this.random = random;
        this.products = products;
        this.n = data.n();
        this.w = new double[n];
        this.rest = new double[n];
        this.u = new double[random.size()];
        this.gamma = new double[q.length];
        this.saturated = rows.saturated();
    }

    /** Where a search ended: S is what the deviations leave of Q'WQ; null where it is not positive definite. */
    record Mode(
            double[][][] lambda,
            SparseCholesky l,
            double[] eta,
            double[] u,
            double penalised,
            @Nullable SmallMatrix s) {
        /** The deviance with the deviations integrated out by Laplace's approximation. */
        double laplace() {
            return penalised + l.logDeterminant();
        }
    }

    private record Step(
            double[] du,
            double[] dgamma,
            double decrement,
            SparseCholesky l,
            @Nullable SmallMatrix s) {}

    LogitRows rows() {
        return rows;
    }

    double[] gamma() {
        return gamma.clone();
    }

    /** Whether the last search was still moving some row's predictor by this much. */
    boolean moves(double by) {
        return largestMove > by;
    }

    /** From now on {@link #looselyGiven} starts at this predictor, and stops by tolerance. */
    void startAt(double[] eta) {
        fixedStart = eta.clone();
        wanted = 0;
    }

    /** From now on {@link #looselyGiven} takes as many steps as it took last, so that what it finds moves smoothly. */
    void keepSteps() {
        wanted = steps;
    }

    /**
     * For fixed effects given, as lme4 1.1 does it: from one starting point, until the penalised deviance changes by less than 1e-7 of
     * itself, with the weights before the last step in L.
     */
    Mode looselyGiven(double[][][] lambda, double[] coefficients) {
        double[] known = eta(lambda, new double[u.length], coefficients);
        double[] eta = fixedStart;
        double before = Double.MAX_VALUE;
        double[] last = u;
        for (int k = 1; ; k++) {
            double[] found = solved(lambda, eta, known);
            double[] moved = random.times(random.scaled(lambda, found));
            double value = penalised(plus(known, moved, 1), found);
            for (int h = 0; h < MOST_HALVES && wanted == 0 && k > 1 && value + saturated > before * (1 + LOOSE); h++) {
                for (int j = 0; j < found.length; j++) {
                    found[j] = (found[j] + last[j]) / 2;
                }
                moved = random.times(random.scaled(lambda, found));
                value = penalised(plus(known, moved, 1), found);
            }
            eta = plus(known, moved, 1);
            last = found;
            double now = value + saturated;
            boolean done = wanted > 0 ? k >= wanted : Math.abs(before - now) < LOOSE * Math.abs(now);
            if (done || k == MOST_STEPS) {
                steps = k;
                return new Mode(lambda, products.last(), eta, found, value, null);
            }
            before = now;
        }
    }

    /** The deviations that the weighted least squares problem at a predictor gives. */
    private double[] solved(double[][][] lambda, double[] eta, double[] known) {
        rows.weigh(eta, w, rest);
        products.weigh(w);
        SparseCholesky l = products.factor(lambda);
        double[] response = new double[n];
        for (int i = 0; i < n; i++) {
            response[i] = w[i] * (eta[i] - known[i]) + rest[i];
        }
        double[] right = new double[u.length];
        random.addTransposed(response, right, 1, 0);
        double[] found = random.scaledTransposed(lambda, right, 1);
        l.forward(found, 1);
        l.backward(found);
        return found;
    }

    /** For fixed effects given. */
    Mode given(double[][][] lambda, double[] coefficients) {
        gamma = coefficients.clone();
        return search(lambda, false);
    }

    /** With the fixed effects beside the deviations. */
    Mode joint(double[][][] lambda) {
        return search(lambda, true);
    }

    private Mode search(double[][][] lambda, boolean joint) {
        double[] eta = eta(lambda, u, gamma);
        double value = penalised(eta, u);
        if (!(value < Double.POSITIVE_INFINITY)) {
            u = new double[u.length];
            eta = eta(lambda, u, gamma);
            value = penalised(eta, u);
        }
        Step step = step(lambda, eta, joint);
        for (int k = 0; k < MOST_STEPS && step.decrement() > DONE; k++) {
            double[] before = eta;
            double factor = 1;
            double[] movedU = u;
            double[] movedGamma = gamma;
            double moved = Double.POSITIVE_INFINITY;
            for (int h = 0; h < MOST_HALVES && !(moved <= value + ROUNDING * Math.abs(value)); h++) {
                movedU = plus(u, step.du(), factor);
                movedGamma = plus(gamma, step.dgamma(), factor);
                eta = eta(lambda, movedU, movedGamma);
                moved = penalised(eta, movedU);
                factor /= 2;
            }
            u = movedU;
            gamma = movedGamma;
            value = moved;
            largestMove = largest(before, eta);
            step = step(lambda, eta, joint);
        }
        return new Mode(lambda, step.l(), eta, u, value, step.s());
    }

    private Step step(double[][][] lambda, double[] eta, boolean joint) {
        rows.weigh(eta, w, rest);
        products.weigh(w);
        SparseCholesky l = products.factor(lambda);
        int p = joint ? q.length : 0;
        double[] inner = random.scaledTransposed(lambda, crossed(p), p + 1);
        for (int k = 0; k < u.length; k++) {
            inner[k * (p + 1) + p] -= u[k];
        }
        l.forward(inner, p + 1);
        double[][] s = information(p, inner);
        double[] right = new double[p];
        for (int j = 0; j < p; j++) {
            right[j] = s[p][j];
        }
        SmallMatrix small = SmallMatrix.of(
                Arrays.stream(s).limit(p).map(r -> Arrays.copyOf(r, p)).toArray(double[][]::new));
        double[] dgamma = new double[gamma.length];
        if (small != null && p > 0) {
            dgamma = small.solve(right);
        }
        double decrement = 0;
        double[] du = new double[u.length];
        for (int k = 0; k < du.length; k++) {
            double c = inner[k * (p + 1) + p];
            decrement += c * c;
            for (int j = 0; j < p; j++) {
                c -= inner[k * (p + 1) + j] * dgamma[j];
            }
            du[k] = c;
        }
        l.backward(du);
        for (int j = 0; j < p; j++) {
            decrement += right[j] * dgamma[j];
        }
        return new Step(du, dgamma, decrement, l, small);
    }

    /** Z' [WQ, rest] with the first p columns of Q. */
    private double[] crossed(int p) {
        double[] sums = new double[random.size() * (p + 1)];
        double[] column = new double[n];
        for (int j = 0; j < p; j++) {
            for (int i = 0; i < n; i++) {
                column[i] = w[i] * q[j][i];
            }
            random.addTransposed(column, sums, p + 1, j);
        }
        random.addTransposed(rest, sums, p + 1, p);
        return sums;
    }

    /** Q'WQ and Q'rest less what the deviations take of them; the lower triangle, the last row being that of the rest. */
    private double[][] information(int p, double[] inner) {
        double[][] s = new double[p + 1][p + 1];
        for (int j = 0; j <= p; j++) {
            for (int k = 0; k <= Math.min(j, p - 1); k++) {
                double sum = 0;
                for (int i = 0; i < n; i++) {
                    sum += q[k][i] * (j < p ? w[i] * q[j][i] : rest[i]);
                }
                for (int from = 0; from < inner.length; from += p + 1) {
                    sum -= inner[from + j] * inner[from + k];
                }
                s[j][k] = sum;
            }
        }
        return s;
    }

    double[] eta(double[][][] lambda, double[] deviations, double[] coefficients) {
        double[] eta = random.times(random.scaled(lambda, deviations));
        for (int i = 0; i < n; i++) {
            eta[i] += data.offset()[i];
        }
        for (int j = 0; j < coefficients.length; j++) {
            for (int i = 0; i < n; i++) {
                eta[i] += q[j][i] * coefficients[j];
            }
        }
        return eta;
    }

    private double penalised(double[] eta, double[] deviations) {
        double sum = rows.deviance(eta);
        for (double deviation : deviations) {
            sum += deviation * deviation;
        }
        return sum;
    }

    private static double[] plus(double[] a, double[] b, double times) {
        double[] sum = a.clone();
        for (int k = 0; k < sum.length; k++) {
            sum[k] += times * b[k];
        }
        return sum;
    }

    private static double largest(double[] a, double[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }
}
