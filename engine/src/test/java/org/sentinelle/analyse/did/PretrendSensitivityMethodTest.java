package org.sentinelle.analyse.did;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelle.analyse.TableRun;

class PretrendSensitivityMethodTest {
    private static final Number[] PERIODS = {-3, -2, 0, 1};
    private static final Number[] ESTIMATES = {-1, 1, 12, 9};
    private static final Number[][] COVARIANCE = {
        {4, 1.5, 0.5, 0.3}, {1.5, 3, 0.8, 0.4}, {0.5, 0.8, 2.5, 1.2}, {0.3, 0.4, 1.2, 3.5}
    };

    @Test
    void the_row_of_the_reference_period_may_stand_anywhere() {
        TableRun with = TableRun.of(new PretrendSensitivityMethod())
                .numbers("time", 0, -1, -3, 1, -2)
                .numbers("estimate", 12, 0, -1, 9, 1)
                .numbers("covariance", 2.5, 0, 0.5, 1.2, 0.8)
                .numbers("covariance", 0, 0, 0, 0, 0)
                .numbers("covariance", 0.5, 0, 4, 0.3, 1.5)
                .numbers("covariance", 1.2, 0, 0.3, 3.5, 0.4)
                .numbers("covariance", 0.8, 0, 1.5, 0.4, 3);
        assertThat(with.answered().estimates()).isEqualTo(plain().answered().estimates());
    }

    @ParameterizedTest
    @CsvSource({
        "m, 0.5 -1, negative-m",
        "effect, 1 2 3, weights-not-understood",
        "effect, 0 0, weights-not-understood",
        "interval, fixed-length, interval-not-for-restriction",
        "reference, -3, periods-not-in-order",
        "reference, 5, periods-not-in-order"
    })
    void what_cannot_be_asked_is_declined(String option, String written, String reason) {
        assertThat(plain().option(option, written).declined().reason()).isEqualTo(reason);
    }

    @Test
    void a_missing_period_is_declined() {
        assertThat(table(new Number[] {-4, -2, 0, 1}, ESTIMATES, COVARIANCE)
                        .declined()
                        .reason())
                .isEqualTo("periods-not-in-order");
    }

    @Test
    void an_empty_cell_is_declined() {
        assertThat(table(PERIODS, new @Nullable Number[] {-1, null, 12, 9}, COVARIANCE)
                        .declined()
                        .reason())
                .isEqualTo("periods-not-in-order");
    }

    @Test
    void columns_that_are_no_covariance_are_declined() {
        Number[][] negative = {{4, 1.5, 0.5, 0.3}, {1.5, 3, 0.8, 0.4}, {0.5, 0.8, -2.5, 1.2}, {0.3, 0.4, 1.2, 3.5}};
        assertThat(table(PERIODS, ESTIMATES, negative).declined().reason()).isEqualTo("not-a-covariance");
        Number[][] lopsided = {{4, 9, 0.5, 0.3}, {1.5, 3, 0.8, 0.4}, {0.5, 0.8, 2.5, 1.2}, {0.3, 0.4, 1.2, 3.5}};
        assertThat(table(PERIODS, ESTIMATES, lopsided).declined().reason()).isEqualTo("not-a-covariance");
        Number[][] few = {{4, 1.5, 0.5, 0.3}};
        assertThat(table(PERIODS, ESTIMATES, few).declined().reason()).isEqualTo("not-a-covariance");
    }

    @Test
    void a_study_without_periods_after_it_has_no_effect() {
        assertThat(plain().option("reference", "2").declined().reason()).isEqualTo("periods-not-in-order");
        TableRun before = TableRun.of(new PretrendSensitivityMethod())
                .numbers("time", -3, -2)
                .numbers("estimate", 1, 2)
                .numbers("covariance", 1, 0)
                .numbers("covariance", 0, 1);
        assertThat(before.declined().reason()).isEqualTo("no-period-after");
    }

    @Test
    void one_period_before_says_nothing_of_bends() {
        TableRun one = TableRun.of(new PretrendSensitivityMethod())
                .numbers("time", -2, 0)
                .numbers("estimate", 1, 9)
                .numbers("covariance", 1, 0)
                .numbers("covariance", 0, 1);
        assertThat(one.answered().estimates()).hasSize(6);
        assertThat(one.option("restriction", "relative-smoothness").declined().reason())
                .isEqualTo("too-few-periods-before");
    }

    private static TableRun plain() {
        return table(PERIODS, ESTIMATES, COVARIANCE);
    }

    private static TableRun table(Number[] periods, @Nullable Number[] estimates, Number[][] columns) {
        TableRun run = TableRun.of(new PretrendSensitivityMethod())
                .numbers("time", periods)
                .numbers("estimate", estimates);
        for (Number[] column : columns) {
            run.numbers("covariance", column);
        }
        return run;
    }
}
