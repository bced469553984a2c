package org.sentinelle.analyse.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sentinelle.analyse.rates.RateTable.estimate;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelle.result.Finding;

class StandardisedRatioTest {
    private static final StandardisedRatio RATIO = new StandardisedRatio();

    @Test
    void expects_what_reference_rates_say() {
        Finding.Answered finding = RateTable.of("events,exposure,reference-rate", "3,1000,2", "8,500,6")
                .answered(RATIO, Map.of("per", "1000"));
        assertThat(estimate(finding, "expected").estimate()).isCloseTo(5, within(1e-15));
        assertThat(estimate(finding, "observed").estimate()).isEqualTo(11);
        assertThat(estimate(finding, "smr").estimate()).isCloseTo(2.2, within(1e-15));
        assertThat(finding.details().get(0).rows().get(1)).containsExactly(null, null, 8.0, 3.0);
    }

    @Test
    void takes_expected_events_as_they_are_told_and_keeps_groups_apart() {
        Finding.Answered finding = RateTable.of("observed,expected,group", "3,2,A", "2,2.5,A", "0,1,B")
                .answered(RATIO, Map.of("interval", "mid-p"));
        assertThat(estimate(finding, "smr[A]").estimate()).isCloseTo(5 / 4.5, within(1e-15));
        assertThat(estimate(finding, "smr[B]").confLow()).isZero();
        assertThat(estimate(finding, "smr[B]").pValue()).isCloseTo(Math.exp(-1), within(1e-15));
    }

    @Test
    void gives_byars_statistic_with_byars_limits() {
        Finding.Answered finding =
                RateTable.of("observed,expected", "4,3.3").answered(RATIO, Map.of("interval", "byar"));
        assertThat(estimate(finding, "smr").statistic()).isNotNull();
        assertThat(estimate(finding, "smr").pValue()).isBetween(0.0, 1.0);
    }

    @Test
    void declines_where_nothing_is_expected() {
        assertThat(RateTable.of("observed,expected", ",2").reason(RATIO)).isEqualTo("no-rows");
        assertThat(RateTable.of("observed,expected", "-3,2").reason(RATIO)).isEqualTo("not-a-count");
        assertThat(RateTable.of("observed,expected", "99999999,2", "9,2").reason(RATIO))
                .isEqualTo("not-a-count");
        assertThat(RateTable.of("observed,expected", "3,0").reason(RATIO)).isEqualTo("no-expected-events");
        assertThat(RateTable.of("observed,expected", "3,-1", "2,5").reason(RATIO))
                .isEqualTo("no-expected-events");
        assertThat(RateTable.of("observed,expected", "3,2e9").reason(RATIO)).isEqualTo("no-expected-events");
        assertThat(RateTable.of("events,exposure,reference-rate", "3,0,1").reason(RATIO))
                .isEqualTo("no-exposure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"garwood", "mid-p", "byar"})
    void answers_for_the_largest_and_smallest_cells_that_it_takes(String interval) {
        RateTable table = RateTable.of(
                "observed,expected,group", "100000000,1e-50,A", "0,1000000000,B", "1,0.5,C", "100000000,100000000,D");
        for (String level : List.of("0.000001", "0.5", "0.9999999999")) {
            Finding.Answered finding = table.answered(RATIO, Map.of("interval", interval, "level", level));
            assertThat(finding.estimates()).hasSize(12);
        }
    }
}
