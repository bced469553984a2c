package org.sentinelle.stats.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.sentinelle.stats.regression.StudentT;
import org.sentinelle.stats.robustness.OmittedVariable.Adjusted;
import org.sentinelle.stats.robustness.OmittedVariable.Strength;

/** Cinelli and Hazlett (2020), section 2 and Table 1: attitudes to peace of those directly harmed in Darfur. */
class OmittedVariableTest {
    private static final OmittedVariable DARFUR = new OmittedVariable(0.09731582, 0.02325654, 783);
    private static final Offset<Double> ROUNDED = within(5e-6);

    @Test
    void robustness_values_of_the_published_study() {
        assertThat(DARFUR.statistic()).isEqualTo(4.18445, within(5e-5));
        assertThat(DARFUR.partialR2()).isEqualTo(0.02187, ROUNDED);
        assertThat(DARFUR.robustnessValue(1)).isEqualTo(0.13878, ROUNDED);
        assertThat(DARFUR.robustnessValue(1, 0.05)).isEqualTo(0.07626, ROUNDED);
        assertThat(DARFUR.extreme(1)).isEqualTo(DARFUR.partialR2(), within(1e-15));
    }

    @Test
    void estimates_beside_a_variable_once_twice_and_three_times_as_strong_as_gender() {
        assertAdjusted(new Strength(0.009164287, 0.1246409), new double[] {0.07522030, 0.02187331, 3.438904});
        assertThat(DARFUR.adjusted(new Strength(0.018328573, 0.2493241), true).estimate())
                .isEqualTo(0.0529, within(5e-5));
        assertAdjusted(new Strength(0.027492860, 0.3740497), new double[] {0.03039604, 0.01866975, 1.628091});
    }

    private static void assertAdjusted(Strength strength, double[] published) {
        Adjusted adjusted = DARFUR.adjusted(strength, true);
        assertThat(adjusted.estimate()).isEqualTo(published[0], within(1e-6));
        assertThat(adjusted.stdError()).isEqualTo(published[1], within(1e-6));
        assertThat(adjusted.statistic(0)).isEqualTo(published[2], within(1e-4));
    }

    /** The bounds of once, twice and three times gender imply one covariate: both are solved from the first, the others follow. */
    @Test
    void bounds_of_a_benchmark_agree_with_each_other_as_published() {
        double d = 0.009164287 / (1 + 0.009164287);
        Benchmark gender = new Benchmark(d, outcome(d));
        for (int k = 1; k <= 3; k++) {
            Strength strength = gender.strength(k, k).orElseThrow();
            assertThat(strength.withTreatment()).isEqualTo(k * 0.009164287, within(1e-8));
            double published = new double[] {0.1246409, 0.2493241, 0.3740497}[k - 1];
            assertThat(strength.withOutcome()).isEqualTo(published, within(2e-6));
        }
    }

    private static double outcome(double d) {
        double r = d * d / ((1 - d) * (1 - d));
        double factor = (1 + Math.sqrt(r)) / Math.sqrt(1 - r);
        double odds = 0.1246409 / (factor * factor);
        return odds / (1 + odds);
    }

    @Test
    void a_variable_as_strong_as_the_robustness_value_leaves_what_it_says() {
        for (double q : new double[] {0.25, 0.5, 1, 1.5}) {
            double r = DARFUR.robustnessValue(q);
            double left = DARFUR.adjusted(new Strength(r, r), true).estimate();
            assertThat(left).isEqualTo((1 - q) * DARFUR.estimate(), within(1e-15));
            double alpha = DARFUR.robustnessValue(q, 0.05);
            if (alpha > 0) {
                Adjusted adjusted = DARFUR.adjusted(new Strength(alpha, alpha), true);
                assertThat(adjusted.statistic((1 - q) * DARFUR.estimate()))
                        .isEqualTo(new StudentT(782).quantile(0.95), within(1e-9));
            }
        }
    }

    @Test
    void where_the_worst_outcome_strength_is_inside_no_variable_up_to_the_value_does_it() {
        OmittedVariable strong = new OmittedVariable(-5, 0.2, 12);
        double value = strong.robustnessValue(1, 0.05);
        double critical = new StudentT(11).quantile(0.95);
        assertThat(value).isGreaterThan(0.5);
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= 10000; i++) {
            Adjusted adjusted = strong.adjusted(new Strength(value, value * i / 10000), true);
            least = Math.min(least, -adjusted.statistic(0));
        }
        assertThat(least).isEqualTo(critical, within(1e-5));
    }

    @Test
    void what_is_not_significant_needs_nothing_to_overturn_it() {
        assertThat(new OmittedVariable(1, 1, 50).robustnessValue(1, 0.05)).isZero();
        assertThat(new OmittedVariable(0, 1, 50).robustnessValue(1)).isNaN();
    }

    @Test
    void no_variable_explains_more_than_there_is() {
        Benchmark strong = new Benchmark(0.4, 0.5);
        assertThat(strong.strength(2, 2)).isEmpty();
        assertThat(strong.strength(1, 1).orElseThrow().withOutcome()).isEqualTo(1);
        assertThat(new Benchmark(0, 0).strength(3, 3).orElseThrow()).isEqualTo(new Strength(0, 0));
        assertThat(new Benchmark(0.1, 1).strength(1, 1).orElseThrow().withOutcome())
                .isEqualTo(1);
    }
}
