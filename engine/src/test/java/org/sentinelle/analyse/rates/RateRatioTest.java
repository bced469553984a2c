package org.sentinelle.analyse.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sentinelle.analyse.rates.RateTable.estimate;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;

class RateRatioTest {
    private static final RateRatio RATIO = new RateRatio();
    private static final String HEADER = "events-1,exposure-1,events-2,exposure-2";

    @Test
    void gives_the_ratio_the_rates_and_their_difference() {
        Finding.Answered finding = RateTable.of(HEADER, "20,1000,10,2000").answered(RATIO, Map.of("per", "100"));
        assertThat(estimate(finding, "rate_ratio[1]").estimate()).isEqualTo(4);
        assertThat(estimate(finding, "rate_1[1]").estimate()).isEqualTo(2);
        assertThat(estimate(finding, "rate_2[1]").estimate()).isEqualTo(0.5);
        assertThat(estimate(finding, "rate_difference[1]").estimate()).isCloseTo(1.5, within(1e-15));
        assertThat(estimate(finding, "log_rate_ratio[1]").estimate()).isCloseTo(Math.log(4), within(1e-15));
    }

    @Test
    void leaves_a_ratio_to_nothing_empty_but_keeps_its_lower_limit() {
        Estimate ratio = estimate(RateTable.of(HEADER, "20,1000,0,2000").answered(RATIO, Map.of()), "rate_ratio[1]");
        assertThat(ratio.estimate()).isNull();
        assertThat(ratio.caveats()).containsExactly("infinite-estimate", "no-upper-limit");
        assertThat(ratio.confLow()).isPositive();
    }

    @Test
    void has_no_ratio_of_nothing_to_nothing() {
        Finding.Answered finding = RateTable.of(HEADER, "0,1000,0,2000").answered(RATIO, Map.of());
        Estimate ratio = estimate(finding, "rate_ratio[1]");
        assertThat(ratio.caveats()).containsExactly("undefined-estimate", "no-upper-limit");
        assertThat(ratio.pValue()).isEqualTo(1);
        assertThat(estimate(finding, "rate_difference[1]").caveats()).containsExactly("no-interval-with-zero-count");
        assertThat(finding.estimates()).noneMatch(e -> e.term().startsWith("log_rate_ratio"));
    }

    @Test
    void has_no_log_interval_where_a_count_is_zero() {
        Estimate ratio = estimate(
                RateTable.of(HEADER, "0,1000,7,2000").answered(RATIO, Map.of("interval", "log")), "rate_ratio[1]");
        assertThat(ratio.estimate()).isZero();
        assertThat(ratio.confLevel()).isNull();
        assertThat(ratio.pValue()).isNull();
        assertThat(ratio.caveats()).containsExactly("no-interval-with-zero-count");
    }

    @Test
    void declines_what_is_no_count_or_has_no_exposure() {
        assertThat(RateTable.of(HEADER, "1,1,,1").reason(RATIO)).isEqualTo("no-rows");
        assertThat(RateTable.of(HEADER, "1,1,0.5,1").reason(RATIO)).isEqualTo("not-a-count");
        assertThat(RateTable.of(HEADER, "1,1,5,-2").reason(RATIO)).isEqualTo("no-exposure");
        assertThat(RateTable.of(HEADER, "1,1,5,1e-300").reason(RATIO)).isEqualTo("no-exposure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exact", "mid-p", "log"})
    void answers_for_the_largest_and_smallest_cells_that_it_takes(String interval) {
        RateTable table = RateTable.of(
                HEADER,
                "100000000,1e-50,1,1e50",
                "0,1e50,100000000,1e-50",
                "100000000,1,100000000,1",
                "1,1e50,0,1e-50");
        for (String level : List.of("0.000001", "0.5", "0.9999999999")) {
            Finding.Answered finding =
                    table.answered(RATIO, Map.of("interval", interval, "level", level, "per", "999999999999"));
            assertThat(finding.estimates()).hasSizeGreaterThan(12);
        }
    }
}
