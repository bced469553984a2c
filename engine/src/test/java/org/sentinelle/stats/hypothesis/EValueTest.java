package org.sentinelle.stats.hypothesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EValueTest {
    /** VanderWeele and Ding (2017): a risk ratio of 3.9 with limit 1.8; the others by their formulas. */
    @ParameterizedTest
    @CsvSource({
        "RISK_RATIO, 3.9, false, 7.263034344160047",
        "RISK_RATIO, 1.8, false, 3.0",
        "RISK_RATIO, 0.8, false, 1.8090169943749475",
        "ODDS_RATIO, 2.5, true, 2.5397112946980083",
        "ODDS_RATIO, 0.4, true, 2.5397112946980083",
        "STANDARDISED_DIFFERENCE, 0.4, false, 2.2339706726333324",
        "STANDARDISED_DIFFERENCE, -0.4, false, 2.2339706726333324",
        "RISK_RATIO, 1, false, 1"
    })
    void what_is_unmeasured_would_have_to_be_as_strong(EValue measure, double estimate, boolean common, double e) {
        assertThat(EValue.of(measure.riskRatio(estimate, common))).isCloseTo(e, within(1e-12));
    }

    @Test
    void an_interval_that_holds_one_needs_nothing_to_explain_it() {
        assertThat(EValue.ofLimits(0.8, 1.3)).isEqualTo(1);
        assertThat(EValue.ofLimits(1.8, 9)).isCloseTo(3, within(1e-12));
        assertThat(EValue.ofLimits(0.2, 1 / 1.8)).isCloseTo(3, within(1e-12));
    }
}
