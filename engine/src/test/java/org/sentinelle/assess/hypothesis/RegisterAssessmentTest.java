package org.sentinelle.assess.hypothesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sentinelle.assess.hypothesis.Registers.finding;
import static org.sentinelle.assess.hypothesis.Registers.hypothesis;
import static org.sentinelle.assess.hypothesis.Registers.ratio;
import static org.sentinelle.assess.hypothesis.Registers.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelle.model.Hypothesis;
import org.sentinelle.model.Hypothesis.Expected;
import org.sentinelle.model.Hypothesis.Scale;
import org.sentinelle.model.HypothesisRegister.Adjustment;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.HypothesisTest;
import org.sentinelle.result.HypothesisTest.Verdict;

class RegisterAssessmentTest {
    private static final double EXACT = 1e-12;

    private static HypothesisTest alone(Hypothesis hypothesis, Finding finding) {
        return alone(Trial.of(hypothesis, "", null, finding));
    }

    private static HypothesisTest alone(Trial trial) {
        return new RegisterAssessment(register(Adjustment.HOLM, List.of(trial.hypothesis())))
                .assess(List.of(trial))
                .get(0);
    }

    /** Estimate and standard error against a smallest effect of 0.3. */
    @ParameterizedTest
    @CsvSource({
        "POSITIVE, 1.0, 0.2, SUPPORTED",
        "NEGATIVE, 1.0, 0.2, CONTRADICTED",
        "POSITIVE, -1.0, 0.2, CONTRADICTED",
        "NEGATIVE, -1.0, 0.2, SUPPORTED",
        "DIFFERENT, -1.0, 0.2, SUPPORTED",
        "NONE, 1.0, 0.2, CONTRADICTED",
        "POSITIVE, 0.3, 0.3, INCONCLUSIVE",
        "NONE, 0.3, 0.3, INCONCLUSIVE",
        "POSITIVE, 0.02, 0.05, NO_MEANINGFUL_EFFECT",
        "NEGATIVE, 0.02, 0.05, NO_MEANINGFUL_EFFECT",
        "NONE, 0.02, 0.05, SUPPORTED"
    })
    void the_verdict_combines_the_test_of_an_effect_with_that_of_its_absence(
            Expected expected, double estimate, double error, Verdict verdict) {
        assertThat(alone(hypothesis(expected, 0.3), finding(estimate, error, null, null))
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void an_effect_that_is_not_zero_but_too_small_to_matter_is_none_that_matters() {
        HypothesisTest test = alone(hypothesis(Expected.POSITIVE, 0.3), finding(0.1, 0.01, null, null));
        assertThat(test.verdict()).isEqualTo(Verdict.NO_MEANINGFUL_EFFECT);
        assertThat(adjusted(test)).isLessThan(0.001);
    }

    @Test
    void without_a_smallest_effect_nothing_shows_that_there_is_none() {
        HypothesisTest test = alone(hypothesis(Expected.POSITIVE, null), finding(0.001, 0.05, null, null));
        assertThat(test.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(test.equivalenceP()).isNull();
    }

    /** R 4.2.2: p.adjust(c(1e-4, .02, .03, .2), method, n = 5); the fifth was registered and not tested. */
    @ParameterizedTest
    @CsvSource({
        "HOLM, 5e-04, 0.08, 0.09, 0.4",
        "BH, 5e-04, 0.05, 0.05, 0.25",
        "BY, 0.001141666667, 0.114166666667, 0.114166666667, 0.570833333333"
    })
    void the_register_is_one_family_and_what_was_not_tested_counts_in_it(
            Adjustment adjust, double first, double second, double third, double fourth) {
        Hypothesis hypothesis = hypothesis(Expected.POSITIVE, null);
        List<Trial> trials = new ArrayList<>();
        trials.add(Trial.untested(hypothesis, Trial.NO_DATA, "Not here."));
        for (double p : new double[] {1e-4, 0.02, 0.03, 0.2}) {
            trials.add(Trial.of(hypothesis, "", null, finding(1, 0.5, null, p)));
        }
        List<HypothesisTest> tests = new RegisterAssessment(register(adjust, List.of(hypothesis))).assess(trials);
        assertThat(tests.get(0).verdict()).isEqualTo(Verdict.NOT_TESTED);
        double[] expected = {first, second, third, fourth};
        for (int i = 0; i < expected.length; i++) {
            assertThat(adjusted(tests.get(i + 1))).isCloseTo(expected[i], within(1e-11));
        }
    }

    @Test
    void equivalence_tests_are_a_family_of_those_with_a_smallest_effect() {
        Hypothesis bounded = hypothesis(Expected.POSITIVE, 0.3);
        List<Trial> trials = List.of(
                Trial.of(bounded, "region=A", null, finding(0.1, 0.1, null, null)),
                Trial.of(bounded, "region=B", null, finding(0.05, 0.1, null, null)),
                Trial.of(hypothesis(Expected.POSITIVE, null), "", null, finding(0, 1.0, null, null)));
        List<HypothesisTest> tests = new RegisterAssessment(register(Adjustment.HOLM, List.of(bounded))).assess(trials);
        assertThat(tests.get(1).adjustedEquivalenceP())
                .isCloseTo(2 * number(tests.get(1).equivalenceP()), within(EXACT));
        assertThat(tests.get(0).adjustedEquivalenceP())
                .isCloseTo(number(tests.get(0).equivalenceP()), within(EXACT));
        assertThat(tests.get(2).adjustedEquivalenceP()).isNull();
    }

    @Test
    void a_test_is_exploratory_where_the_data_could_be_seen_on_the_day_of_registration() {
        for (int days : new int[] {-1000, 0, 1}) {
            Hypothesis hypothesis =
                    hypothesis(Expected.POSITIVE, Scale.DIFFERENCE, null, Registers.REGISTERED.plusDays(days));
            assertThat(alone(hypothesis, finding(1, 0.2, null, null)).exploratory())
                    .as("data seen %s days after registration", days)
                    .isEqualTo(days <= 0);
        }
    }

    @Test
    void an_indicator_whose_values_tell_of_days_before_the_registration_was_seen_whatever_is_said() {
        Hypothesis hypothesis = hypothesis(Expected.POSITIVE, null);
        Finding finding = finding(1, 0.2, null, null);
        assertThat(alone(Trial.of(hypothesis, "", LocalDate.of(2010, 1, 1), finding))
                        .exploratory())
                .isTrue();
        assertThat(alone(Trial.of(hypothesis, "", Registers.REGISTERED.plusDays(1), finding))
                        .exploratory())
                .isFalse();
    }

    @Test
    void ratios_are_judged_on_their_logarithms() {
        Hypothesis higher = hypothesis(Expected.POSITIVE, Scale.RATIO, 1.5, LocalDate.of(2025, 6, 1));
        assertThat(alone(higher, ratio(2, 1.4, 2.857142857142857, 0.0001)).verdict())
                .isEqualTo(Verdict.SUPPORTED);
        assertThat(alone(higher, ratio(0.5, 0.35, 0.7142857142857143, 0.0001)).verdict())
                .isEqualTo(Verdict.CONTRADICTED);
        HypothesisTest none = alone(higher, ratio(1.02, 0.9, 1.156, 0.76));
        assertThat(none.verdict()).isEqualTo(Verdict.NO_MEANINGFUL_EFFECT);
        HypothesisTest turned = alone(higher, ratio(1 / 1.02, 1 / 1.156, 1 / 0.9, 0.76));
        assertThat(turned.equivalenceP()).isCloseTo(number(none.equivalenceP()), within(EXACT));
    }

    @Test
    void a_one_sided_p_value_is_not_taken_for_a_two_sided_one() {
        Estimate oneSided = new Estimate(
                "coefficient[x]",
                1.0,
                null,
                null,
                "",
                0.5,
                null,
                null,
                null,
                null,
                null,
                0.0228,
                null,
                "greater",
                10L,
                List.of());
        HypothesisTest test = alone(hypothesis(Expected.POSITIVE, null), Registers.answered(oneSided));
        assertThat(adjusted(test)).isCloseTo(0.0455002638963584, within(1e-12));
    }

    @Test
    void what_cannot_be_tested_says_why() {
        Hypothesis hypothesis = hypothesis(Expected.POSITIVE, 0.3);
        HypothesisTest declined = alone(hypothesis, new Finding.Declined("m", "too-few-rows", "Give more rows."));
        assertThat(declined.verdict()).isEqualTo(Verdict.NOT_TESTED);
        assertThat(declined.reason()).isEqualTo("too-few-rows");
        Hypothesis other = hypothesis(Expected.POSITIVE, 0.3);
        Finding finding = new Finding.Answered("m", java.util.Map.of(), List.of(), List.of());
        assertThat(alone(other, finding).reason()).isEqualTo(Trial.NO_TERM);
        assertThat(alone(other, finding(1, null, null, null)).reason()).isEqualTo(Trial.NO_ESTIMATE);
    }

    @Test
    void a_p_value_without_a_standard_error_tests_the_effect_alone() {
        HypothesisTest test = alone(hypothesis(Expected.POSITIVE, 0.3), finding(1, null, null, 0.001));
        assertThat(test.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(test.caveats()).containsExactly(RegisterAssessment.NO_EQUIVALENCE);
    }

    private static double adjusted(HypothesisTest test) {
        Estimate estimate = test.estimate();
        return number(estimate == null ? null : estimate.adjustedP());
    }

    private static double number(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }
}
