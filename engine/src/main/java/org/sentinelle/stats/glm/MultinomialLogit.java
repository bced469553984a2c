package org.sentinelle.stats.glm;

import org.jspecify.annotations.Nullable;

/**
 * The multinomial logit: P(Y = c) is proportional to exp(x'b_c), b_0 = 0, by maximum likelihood.
 *
 * <p>Newton's method from b = 0 on the information, sum of w_i (diag(p_i) - p_i p_i') times x_i x_i', steps halved until the likelihood does
 * not fall; it is concave, and has no maximum where rows are separated, which is then no fit. Reference: A. Agresti, Categorical Data Analysis,
 * 3rd ed. (2013), section 8.1. Checked against R 4.2.2 {@code nnet::multinom} 7.3-18.
 */
public final class MultinomialLogit {
    private static final int MOST_STEPS = 100;
    private static final int MOST_HALVINGS = 40;
    private static final double SMALL = 1e-10;

    private final double[][] x;
    private final int[] code;
    private final double[] w;
    private final int codes;

    /**
     * A model.
     *
     * @param x columns, none a combination of others
     * @param code of each row, from 0
     * @param w weight of each row
     * @param codes how many there are, each in some row
     */
    public MultinomialLogit(double[][] x, int[] code, double[] w, int codes) {
        this.x = x;
        this.code = code.clone();
        this.w = w.clone();
        this.codes = codes;
    }

    /**
     * The maximum.
     *
     * @param b the coefficients of code 1, then those of code 2, ...
     */
    public record Fit(double[] b, double[][] covariance, double logLikelihood) {}

    /** The probabilities of the codes in a row with these columns. */
    public static double[] probabilities(double[] b, double[] row, int codes) {
        double[] p = new double[codes];
        double largest = 0;
        for (int c = 1; c < codes; c++) {
            for (int j = 0; j < row.length; j++) {
                p[c] += row[j] * b[(c - 1) * row.length + j];
            }
            largest = Math.max(largest, p[c]);
        }
        double sum = 0;
        for (int c = 0; c < codes; c++) {
            p[c] = Math.exp(p[c] - largest);
            sum += p[c];
        }
        for (int c = 0; c < codes; c++) {
            p[c] /= sum;
        }
        return p;
    }

    /** Null where there is none. */
    public @Nullable Fit fit() {
        State at = new State(new double[(codes - 1) * x.length]);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[][] covariance = ScaledInverse.of(at.information);
            if (covariance == null) {
                return null;
            }
            State next = stepped(at, covariance);
            double gain = next.logLikelihood - at.logLikelihood;
            at = next;
            if (gain <= SMALL * (Math.abs(at.logLikelihood) + SMALL)) {
                double[][] last = ScaledInverse.of(at.information);
                return last == null ? null : new Fit(at.b, last, at.logLikelihood);
            }
        }
        return null;
    }

    private State stepped(State at, double[][] covariance) {
        double share = 1;
        for (int halvings = 0; halvings < MOST_HALVINGS; halvings++) {
            double[] b = at.b.clone();
            for (int j = 0; j < b.length; j++) {
                for (int l = 0; l < b.length; l++) {
                    b[j] += share * covariance[j][l] * at.gradient[l];
                }
            }
            State next = new State(b);
            if (next.logLikelihood >= at.logLikelihood) {
                return next;
            }
            share /= 2;
        }
        return at;
    }

    /** The likelihood and its derivatives at some coefficients. */
    private final class State {
        private final double[] b;
        private final double[] gradient;
        private final double[][] information;
        private double logLikelihood;

        State(double[] b) {
            this.b = b;
            this.gradient = new double[b.length];
            this.information = new double[b.length][b.length];
            double[] row = new double[x.length];
            for (int i = 0; i < code.length; i++) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = x[j][i];
                }
                add(i, row, probabilities(b, row, codes));
            }
        }

        private void add(int i, double[] row, double[] p) {
            logLikelihood += w[i] * Math.log(p[code[i]]);
            int k = row.length;
            for (int c = 1; c < codes; c++) {
                double residual = w[i] * ((code[i] == c ? 1 : 0) - p[c]);
                for (int d = 1; d < codes; d++) {
                    double weight = w[i] * p[c] * ((c == d ? 1 : 0) - p[d]);
                    for (int j = 0; j < k; j++) {
                        for (int l = 0; l < k; l++) {
                            information[(c - 1) * k + j][(d - 1) * k + l] += weight * row[j] * row[l];
                        }
                    }
                }
                for (int j = 0; j < k; j++) {
                    gradient[(c - 1) * k + j] += residual * row[j];
                }
            }
        }
    }
}
