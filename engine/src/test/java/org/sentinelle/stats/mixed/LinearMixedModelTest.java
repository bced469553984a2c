package org.sentinelle.stats.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

class LinearMixedModelTest {
    private static final int N = 60;

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static MixedData crossed(int n, int left, int right) {
        Random random = new Random(9);
        double[] x = random.doubles(n).toArray();
        int[] a = random.ints(n, 0, left).toArray();
        int[] b = random.ints(n, 0, right).toArray();
        for (int i = 0; i < Math.max(left, right); i++) {
            a[i] = i % left;
            b[i] = i % right;
        }
        double[] of = random.doubles(left).toArray();
        double[] and = random.doubles(right).toArray();
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            y[i] = x[i] + 3 * of[a[i]] + 2 * and[b[i]] + random.nextGaussian();
        }
        return new MixedData(
                new double[][] {ones(n), x},
                y,
                random.doubles(n).map(v -> 0.5 + v).toArray(),
                new double[n],
                List.of(
                        new RandomTerm(a, left, new double[][] {ones(n), x}),
                        new RandomTerm(b, right, new double[][] {ones(n)})));
    }

    /** The normal density with the covariance that the fit says, by brute force. */
    @Test
    void its_likelihood_is_that_of_the_normal_distribution() {
        MixedData data = crossed(N, 6, 5);
        MixedFit fit = ((Fitted.Found) LinearMixedModel.fit(data, false)).fit();
        RealMatrix v = new Array2DRowRealMatrix(N, N);
        for (int i = 0; i < N; i++) {
            v.addToEntry(i, i, fit.residual() / data.w()[i]);
            for (int j = 0; j < N; j++) {
                for (int t = 0; t < 2; t++) {
                    RandomTerm term = data.terms().get(t);
                    if (term.groups()[i] == term.groups()[j]) {
                        for (int c = 0; c < term.columns(); c++) {
                            for (int d = 0; d < term.columns(); d++) {
                                v.addToEntry(i, j, term.z()[c][i] * fit.variances()[t][c][d] * term.z()[d][j]);
                            }
                        }
                    }
                }
            }
        }
        double[] rest = new double[N];
        for (int i = 0; i < N; i++) {
            rest[i] = data.y()[i] - fit.beta()[0] - fit.beta()[1] * data.x()[1][i];
        }
        LUDecomposition lu = new LUDecomposition(v);
        double square = new Array2DRowRealMatrix(rest)
                .transpose()
                .multiply(lu.getSolver().getInverse())
                .multiply(new Array2DRowRealMatrix(rest))
                .getEntry(0, 0);
        assertThat(fit.logLikelihood())
                .isCloseTo(-(N * Math.log(2 * Math.PI) + Math.log(lu.getDeterminant()) + square) / 2, within(1e-8));
    }

    @Test
    void refuses_groupings_that_cross_too_widely() {
        assertThat(LinearMixedModel.fit(crossed(60_000, 5_000, 4_000), true))
                .isEqualTo(new Fitted.Refused(Refusal.CROSSED_TOO_LARGE));
    }

    @Test
    void the_order_of_terms_and_rows_does_not_matter() {
        MixedData data = crossed(N, 6, 5);
        MixedFit fit = ((Fitted.Found) LinearMixedModel.fit(data, true)).fit();
        MixedFit other = ((Fitted.Found) LinearMixedModel.fit(
                        data.withTerms(List.of(data.terms().get(1), data.terms().get(0))), true))
                .fit();
        assertThat(other.logLikelihood()).isCloseTo(fit.logLikelihood(), within(1e-7));
        assertThat(other.variances()[1][0][0]).isCloseTo(fit.variances()[0][0][0], within(1e-3));
    }

    @Test
    void quadrature_gives_the_moments_of_the_normal_distribution() {
        GaussHermite rule = GaussHermite.of(12);
        double[] moments = new double[9];
        for (int k = 0; k < 12; k++) {
            for (int power = 0; power < moments.length; power++) {
                moments[power] += rule.weights()[k] * Math.pow(rule.nodes()[k], power);
            }
        }
        double[] known = {1, 0, 1, 0, 3, 0, 15, 0, 105};
        for (int power = 0; power < known.length; power++) {
            assertThat(moments[power]).isCloseTo(known[power], within(1e-9));
        }
        assertThat(GaussHermite.of(1).nodes()).containsExactly(0);
    }

    /** A x = b solved with the factor, A being an arrow with a crossed corner. */
    @Test
    void a_sparse_factor_solves() {
        int[] rowStart = {0, 1, 2, 4, 7};
        int[] column = {0, 1, 0, 2, 0, 1, 3};
        double[] a = {4, 5, 1, 6, 2, 1, 7};
        SparseCholesky cholesky = new SparseCholesky(rowStart, column);
        assertThat(cholesky.factor(a)).isTrue();
        double[] x = {4 * 1 + 1 * 3 + 2 * 4, 5 * 2 + 4, 1 + 6 * 3, 2 + 2 + 7 * 4};
        cholesky.forward(x, 1);
        cholesky.backward(x);
        assertThat(x).containsExactly(new double[] {1, 2, 3, 4}, within(1e-12));
    }
}
