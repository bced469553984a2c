package org.sentinelle.stats.did;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sentinelle.stats.did.GroupTimeOptions.Base;
import org.sentinelle.stats.did.GroupTimeOptions.Comparison;
import org.sentinelle.stats.did.GroupTimeOptions.Convention;
import org.sentinelle.stats.did.GroupTimeOptions.Estimator;
import org.sentinelle.stats.did.GroupTimeOptions.Sampling;

/** Times at which, and units that, may respond before treatment. */
class AnticipationTest {
    private static GroupTimeOptions options(Comparison comparison, double anticipation, Convention convention) {
        return new GroupTimeOptions(
                Estimator.OUTCOME_REGRESSION, comparison, Base.VARYING, Sampling.PANEL, anticipation, convention);
    }

    private static GroupTimeFit fit(Panel panel, GroupTimeOptions options) {
        return GroupTimeFit.of(GroupTimeSample.of(panel, options).orElseThrow(), options);
    }

    private static GroupTimeFit.Cell cell(GroupTimeFit fit, double group, double time) {
        return fit.cells().stream()
                .filter(c -> c.group() == group && c.time() == time)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void times_that_may_anticipate_are_compared_with_the_last_that_may_not() {
        Panel panel = Panels.of(new Panels.Design(60, 6, new double[] {5, Panel.NEVER}, 0, false), 1);
        GroupTimeFit exact = fit(panel, options(Comparison.NEVER_TREATED, 2, Convention.EXACT));
        assertThat(cell(exact, 5, 2).base()).isEqualTo(1);
        assertThat(cell(exact, 5, 3).base()).isEqualTo(2);
        assertThat(cell(exact, 5, 4).base()).isEqualTo(2);
        assertThat(cell(exact, 5, 5).base()).isEqualTo(2);
    }

    /** Then the effect at 4 is that of the time in between, not of anticipation as a whole. */
    @Test
    void as_did_has_it_they_are_compared_with_the_time_before() {
        Panel panel = Panels.of(new Panels.Design(60, 6, new double[] {5, Panel.NEVER}, 0, false), 1);
        GroupTimeFit theirs = fit(panel, options(Comparison.NEVER_TREATED, 2, Convention.DID));
        assertThat(cell(theirs, 5, 4).base()).isEqualTo(3);
        assertThat(cell(theirs, 5, 5).base()).isEqualTo(2);
    }

    @Test
    void units_that_may_anticipate_by_the_last_time_are_never_treated_only_as_did_has_it() {
        Panel panel = Panels.of(new Panels.Design(90, 5, new double[] {4, 6, Panel.NEVER}, 0, false), 2);
        assertThat(fit(panel, options(Comparison.NEVER_TREATED, 1, Convention.EXACT))
                        .sample()
                        .size(Panel.NEVER))
                .isEqualTo(30);
        assertThat(fit(panel, options(Comparison.NEVER_TREATED, 1, Convention.DID))
                        .sample()
                        .size(Panel.NEVER))
                .isEqualTo(60);
        assertThat(fit(panel, options(Comparison.NEVER_TREATED, 0, Convention.EXACT))
                        .sample()
                        .size(Panel.NEVER))
                .isEqualTo(60);
    }

    @Test
    void they_are_compared_as_long_as_they_may_not() {
        Panel panel = Panels.of(new Panels.Design(90, 5, new double[] {4, 6, Panel.NEVER}, 0, false), 2);
        GroupTimeFit exact = fit(panel, options(Comparison.NOT_YET_TREATED, 1, Convention.EXACT));
        GroupTimeFit theirs = fit(panel, options(Comparison.NOT_YET_TREATED, 1, Convention.DID));
        assertThat(estimate(exact, 4)).as("at 4 they may not").isCloseTo(estimate(theirs, 4), within(1e-12));
        assertThat(estimate(exact, 5)).as("at 5 they may").isNotCloseTo(estimate(theirs, 5), within(1e-3));
        assertThat(cell(exact, 6, 5).effect()).as("their own anticipation").isNotNull();
    }

    private static double estimate(GroupTimeFit fit, double time) {
        return Objects.requireNonNull(cell(fit, 4, time).effect()).estimate();
    }
}
