package org.sentinelle.stats.glm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sentinelle.stats.regression.Design;

class MultinomialLogitTest {
    private static final double[] ONES = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    private static final double[] X = {1, 2, 3, 2, 1, 4, 3, 0, 2, 5, 2, 3};
    private static final double[] W = {1, 1, 2, 1, 1, 1, .5, 1, 1, 1, 1, 2};
    private static final int[] CODE = {0, 1, 2, 0, 1, 2, 1, 0, 2, 2, 1, 0};

    /** R 4.2.2, nnet 7.3-18: multinom(y ~ x, weights = w, abstol = 1e-14, reltol = 1e-16, Hess = TRUE). */
    @Test
    void equals_multinom_of_r() {
        MultinomialLogit.Fit fit =
                Objects.requireNonNull(new MultinomialLogit(new double[][] {ONES, X}, CODE, W, 3).fit());
        assertThat(fit.b())
                .containsExactly(
                        new double[] {-0.461614131642097, 0.0573870364075585, -4.630058801608639, 1.7785472612606648},
                        within(1e-5));
        double[] errors = {1.459408260625097, 0.699164923454562, 2.979442376555067, 1.083673171825442};
        for (int j = 0; j < errors.length; j++) {
            assertThat(Math.sqrt(fit.covariance()[j][j])).isCloseTo(errors[j], within(1e-5));
        }
        assertThat(fit.logLikelihood()).isCloseTo(-11.5002996976855, within(1e-10));
    }

    @Test
    void of_two_codes_it_is_a_logistic_regression() {
        double[] y = Arrays.stream(CODE).mapToDouble(c -> Math.min(c, 1)).toArray();
        int[] two = Arrays.stream(CODE).map(c -> Math.min(c, 1)).toArray();
        double[][] x = {ONES, X};
        MultinomialLogit.Fit fit = Objects.requireNonNull(new MultinomialLogit(x, two, W, 2).fit());
        GlmFit logit =
                (GlmFit) GlmRegression.fit(new GlmProblem(new BinomialFamily(), Design.of(x, new double[12]), y, W));
        assertThat(fit.b()).containsExactly(logit.b(), within(1e-7));
        assertThat(fit.covariance()[1][1]).isCloseTo(logit.working().bread()[1][1], within(1e-7));
    }

    @Test
    void has_no_fit_where_rows_are_separated() {
        int[] told = Arrays.stream(X).mapToInt(v -> v < 2 ? 0 : v < 3 ? 1 : 2).toArray();
        assertThat(new MultinomialLogit(new double[][] {ONES, X}, told, W, 3).fit())
                .isNull();
    }
}
