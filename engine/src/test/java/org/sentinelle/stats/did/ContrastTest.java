package org.sentinelle.stats.did;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sentinelle.stats.did.CellOutcome.Effect;
import org.sentinelle.stats.did.CellOutcome.None;
import org.sentinelle.stats.did.CellOutcome.Reason;
import org.sentinelle.stats.did.GroupTimeOptions.Convention;
import org.sentinelle.stats.did.GroupTimeOptions.Estimator;

class ContrastTest {
    private static final int N = 120;
    private static final double STEP = 1e-4;

    private final SplittableRandom random = new SplittableRandom(17);
    private final double[] x = random.doubles(N, -1, 1).toArray();
    private final double[] w = random.doubles(N, 0.5, 1.5).toArray();
    private final boolean[] treated = new boolean[N];
    private final boolean[] post = new boolean[N];
    private final double[] y = new double[N];

    ContrastTest() {
        for (int i = 0; i < N; i++) {
            treated[i] = random.nextDouble() < 1 / (1 + Math.exp(-x[i]));
            post[i] = random.nextBoolean();
            y[i] = 2 + x[i] * x[i] + (treated[i] ? 0.7 : 0) + random.nextGaussian();
        }
    }

    @ParameterizedTest
    @EnumSource(Estimator.class)
    void a_units_contribution_is_the_derivative_by_its_weight(Estimator estimator) {
        hold(v -> ChangeContrast.of(treated, v, new double[][] {x}, estimator).of(y));
    }

    @ParameterizedTest
    @EnumSource(Estimator.class)
    void a_rows_contribution_is_the_derivative_by_its_weight(Estimator estimator) {
        hold(v -> new SectionContrast(y, post, treated, v, new double[][] {x}).by(estimator, Convention.EXACT));
    }

    private void hold(Function<double[], CellOutcome> by) {
        double[] phi = ((Effect) by.apply(w)).phi();
        assertThat(Arrays.stream(phi).sum())
                .as("the effect does not depend on the scale of weights")
                .isCloseTo(0, within(1e-10));
        for (int i = 0; i < N; i += 7) {
            double derivative = (moved(by, i, STEP) - moved(by, i, -STEP)) / (2 * STEP);
            assertThat(phi[i]).isCloseTo(derivative, within(1e-7));
        }
    }

    private double moved(Function<double[], CellOutcome> by, int row, double step) {
        double[] v = w.clone();
        v[row] *= 1 + step;
        return ((Effect) by.apply(v)).att();
    }

    @ParameterizedTest
    @EnumSource(Estimator.class)
    void without_covariates_all_estimators_are_one(Estimator estimator) {
        double[][] none = new double[0][];
        Effect one = (Effect) ChangeContrast.of(treated, w, none, Estimator.OUTCOME_REGRESSION)
                .of(y);
        Effect other = (Effect) ChangeContrast.of(treated, w, none, estimator).of(y);
        assertThat(other.att()).isCloseTo(one.att(), within(1e-12));
        assertThat(other.phi()).containsExactly(one.phi(), within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(Estimator.class)
    void covariates_that_depend_on_each_other_say_nothing_more(Estimator estimator) {
        double[] twice = Arrays.stream(x).map(v -> 2 * v + 1).toArray();
        double[][] more = {new double[N], x, twice};
        Effect one = (Effect)
                ChangeContrast.of(treated, w, new double[][] {x}, estimator).of(y);
        Effect other = (Effect) ChangeContrast.of(treated, w, more, estimator).of(y);
        assertThat(other.att()).isCloseTo(one.att(), within(1e-12));
        assertThat(other.phi()).containsExactly(one.phi(), within(1e-12));
    }

    @Test
    void covariates_that_depend_on_each_other_among_the_comparison_alone_are_a_reason() {
        double[] own = new double[N];
        Arrays.setAll(own, i -> treated[i] ? y[i] : 3);
        double[][] more = {x, own};
        assertThat(ChangeContrast.of(treated, w, more, Estimator.OUTCOME_REGRESSION)
                        .of(y))
                .isEqualTo(new None(Reason.SINGULAR));
        assertThat(new SectionContrast(y, post, treated, w, more).by(Estimator.OUTCOME_REGRESSION, Convention.EXACT))
                .isEqualTo(new None(Reason.SINGULAR));
    }

    @ParameterizedTest
    @EnumSource(
            value = Estimator.class,
            names = {"INVERSE_PROBABILITY", "DOUBLY_ROBUST"})
    void a_covariate_that_tells_who_is_treated_is_a_reason(Estimator estimator) {
        double[] tells = new double[N];
        Arrays.setAll(tells, i -> treated[i] ? 1 + x[i] * 0.1 : x[i] * 0.1);
        assertThat(ChangeContrast.of(treated, w, new double[][] {tells}, estimator)
                        .of(y))
                .isEqualTo(new None(Reason.NO_OVERLAP));
        assertThat(new SectionContrast(y, post, treated, w, new double[][] {tells}).by(estimator, Convention.EXACT))
                .isEqualTo(new None(Reason.NO_OVERLAP));
    }

    @ParameterizedTest
    @EnumSource(Estimator.class)
    void nobody_to_compare_with_is_a_reason(Estimator estimator) {
        boolean[] all = new boolean[N];
        Arrays.fill(all, true);
        assertThat(ChangeContrast.of(all, w, new double[0][], estimator).of(y))
                .isEqualTo(new None(Reason.NO_COMPARISON));
        assertThat(new SectionContrast(y, all, treated, w, new double[0][]).by(estimator, Convention.EXACT))
                .isEqualTo(new None(Reason.NO_TREATED));
    }
}
