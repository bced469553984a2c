package org.sentinelle.stats.glm;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * The ordered logit, or proportional odds model: P(Y &lt;= j) = F(theta_j - o_i - x_i'b), F the logistic distribution function, by maximum likelihood.
 *
 * <p>With a and c the upper and lower threshold less the predictor, log P(Y = j) = log F(a) + log(1 - F(c)) + log(1 - exp(c - a)), which neither
 * cancels nor underflows; it is concave in (b, theta). Newton's method on the observed information from b = 0 and the thresholds of the shares,
 * steps halved until thresholds are in order and the likelihood does not fall. Where the likelihood stays while a and -c of every row rise, rows
 * are separated and there is no fit. References: P. McCullagh (1980), doi:10.1111/j.2517-6161.1980.tb01109.x; J. Pratt (1981),
 * doi:10.1080/01621459.1981.10477613. Checked against R 4.2.2 {@code ordinal::clm} 2022.11.16 and {@code MASS::polr} 7.3-58.2.
 */
public final class OrderedLogit {
    private static final int MOST_STEPS = 300;
    private static final int MOST_HALVINGS = 50;
    private static final double SMALL_STEP = 1e-9;
    private static final double SMALL_CHANGE = 1e-12;
    private static final double FLAT = 1e-8;
    private static final double NOTHING = 1e-2;
    private static final double MOVES = 0.3;

    private final double[][] x;
    private final double[] offset;
    private final int[] category;
    private final double[] a;
    private final int slopes;
    private final int thresholds;

    /**
     * A model.
     *
     * @param x columns, no constant among them, none a combination of the constant and others
     * @param category of each row from 0 up, each that exists in some row of positive weight
     * @param a weight of each row
     */
    public OrderedLogit(double[][] x, double[] offset, int[] category, double[] a) {
        this.x = x;
        this.offset = offset.clone();
        this.category = category.clone();
        this.a = a.clone();
        this.slopes = x.length;
        this.thresholds = Arrays.stream(category).max().orElse(0);
    }

    public OrderedLogitFit fit() {
        double[] at = start();
        double value = logLikelihood(at);
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            double[] step = step(at);
            if (step == null) {
                return new OrderedLogitFit(null, false);
            }
            double[] next = stepped(at, value, step);
            double then = logLikelihood(next);
            boolean flat = Math.abs(then - value) <= FLAT * (Math.abs(value) + 1);
            if (flat && longest(step) <= SMALL_STEP) {
                return ended(next);
            }
            if (flat && separates(step)) {
                return new OrderedLogitFit(null, true);
            }
            at = next;
            value = then;
        }
        return new OrderedLogitFit(null, false);
    }

    private double[] start() {
        double[] below = new double[thresholds];
        double total = Arrays.stream(a).sum();
        for (int i = 0; i < category.length; i++) {
            for (int j = category[i]; j < thresholds; j++) {
                below[j] += a[i];
            }
        }
        double[] start = new double[slopes + thresholds];
        for (int j = 0; j < thresholds; j++) {
            start[slopes + j] = Math.log(below[j] / (total - below[j]));
        }
        return start;
    }

    private double[] eta(double[] at) {
        double[] eta = offset.clone();
        for (int j = 0; j < slopes; j++) {
            for (int i = 0; i < eta.length; i++) {
                eta[i] += x[j][i] * at[j];
            }
        }
        return eta;
    }

    private Between between(double[] at, double eta, int row) {
        int c = category[row];
        double above = c < thresholds ? at[slopes + c] - eta : Double.POSITIVE_INFINITY;
        double below = c > 0 ? at[slopes + c - 1] - eta : Double.NEGATIVE_INFINITY;
        return new Between(above, below);
    }

    /** -infinity where thresholds are out of order. */
    private double logLikelihood(double[] at) {
        for (int j = 1; j < thresholds; j++) {
            if (!(at[slopes + j] > at[slopes + j - 1])) {
                return Double.NEGATIVE_INFINITY;
            }
        }
        double[] eta = eta(at);
        double sum = 0;
        for (int i = 0; i < eta.length; i++) {
            sum += a[i] > 0 ? a[i] * between(at, eta[i], i).logProbability() : 0;
        }
        return sum;
    }

    private double[][] scores(double[] at) {
        double[] eta = eta(at);
        double[][] scores = new double[eta.length][slopes + thresholds];
        for (int i = 0; i < eta.length; i++) {
            Between row = between(at, eta[i], i);
            int c = category[i];
            double up = c < thresholds ? a[i] * (Between.mean(-row.above()) + row.gap()) : 0;
            double down = c > 0 ? -a[i] * (Between.mean(row.below()) + row.gap()) : 0;
            for (int j = 0; j < slopes; j++) {
                scores[i][j] = -(up + down) * x[j][i];
            }
            if (c < thresholds) {
                scores[i][slopes + c] = up;
            }
            if (c > 0) {
                scores[i][slopes + c - 1] = down;
            }
        }
        return scores;
    }

    private double[][] information(double[] at) {
        double[] eta = eta(at);
        double[][] information = new double[slopes + thresholds][slopes + thresholds];
        double[] up = new double[slopes + thresholds];
        double[] down = new double[slopes + thresholds];
        for (int i = 0; i < eta.length; i++) {
            Between row = between(at, eta[i], i);
            int c = category[i];
            double both = row.gap() * (1 + row.gap());
            fill(up, i, c < thresholds ? c : -1);
            fill(down, i, c > 0 ? c - 1 : -1);
            double own = c < thresholds ? Between.mean(row.above()) * Between.mean(-row.above()) + both : 0;
            double before = c > 0 ? Between.mean(row.below()) * Between.mean(-row.below()) + both : 0;
            for (int j = 0; j < up.length; j++) {
                for (int l = 0; l < up.length; l++) {
                    information[j][l] += a[i]
                            * (own * up[j] * up[l]
                                    + before * down[j] * down[l]
                                    - both * (up[j] * down[l] + down[j] * up[l]));
                }
            }
        }
        return information;
    }

    /** Derivatives of a threshold less the predictor by the parameters. */
    private void fill(double[] derivatives, int row, int threshold) {
        for (int j = 0; j < slopes; j++) {
            derivatives[j] = -x[j][row];
        }
        Arrays.fill(derivatives, slopes, derivatives.length, 0);
        if (threshold >= 0) {
            derivatives[slopes + threshold] = 1;
        }
    }

    private double @Nullable [] step(double[] at) {
        double[] gradient = new double[slopes + thresholds];
        for (double[] row : scores(at)) {
            for (int j = 0; j < gradient.length; j++) {
                gradient[j] += row[j];
            }
        }
        double[][] covariance = ScaledInverse.of(information(at));
        return covariance == null ? null : new Array2DRowRealMatrix(covariance).operate(gradient);
    }

    private double[] stepped(double[] from, double value, double[] step) {
        double share = 1;
        for (int halvings = 0; halvings < MOST_HALVINGS; halvings++) {
            double[] next = from.clone();
            for (int j = 0; j < next.length; j++) {
                next[j] += share * step[j];
            }
            if (logLikelihood(next) >= value - SMALL_CHANGE * (Math.abs(value) + 1)) {
                return next;
            }
            share /= 2;
        }
        return from;
    }

    private double[] predictorOf(double[] step) {
        double[] moved = eta(step);
        for (int i = 0; i < moved.length; i++) {
            moved[i] -= offset[i];
        }
        return moved;
    }

    private double longest(double[] step) {
        double threshold =
                Arrays.stream(step, slopes, step.length).map(Math::abs).max().orElse(0);
        return Math.max(
                threshold, Arrays.stream(predictorOf(step)).map(Math::abs).max().orElse(0));
    }

    private boolean separates(double[] step) {
        double[] moved = predictorOf(step);
        double largest = 0;
        for (int i = 0; i < moved.length; i++) {
            if (a[i] > 0) {
                Between row = between(step, moved[i], i);
                if (row.above() < -NOTHING || row.below() > NOTHING) {
                    return false;
                }
                largest = Math.max(largest, Double.isInfinite(row.above()) ? 0 : row.above());
                largest = Math.max(largest, Double.isInfinite(row.below()) ? 0 : -row.below());
            }
        }
        return largest > MOVES;
    }

    private OrderedLogitFit ended(double[] at) {
        double[][] covariance = ScaledInverse.of(information(at));
        if (covariance == null) {
            return new OrderedLogitFit(null, false);
        }
        return new OrderedLogitFit(new OrderedLogitFit.Found(at, logLikelihood(at), covariance, scores(at)), false);
    }
}
