package org.sentinelle.analyse.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sentinelle.analyse.rates.RateTable.estimate;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.rates.PoissonInterval;

class PoissonRateTest {
    private static final PoissonRate RATE = new PoissonRate();

    @Test
    void gives_a_rate_per_so_many_units_and_the_count_it_comes_from() {
        Finding.Answered finding =
                RateTable.of("events,exposure,label", "10,2000,A", "3,500,B").answered(RATE, Map.of("per", "1000"));
        assertThat(estimate(finding, "rate[A]").estimate()).isEqualTo(5);
        assertThat(estimate(finding, "events[B]").estimate()).isEqualTo(3);
        assertThat(estimate(finding, "events[B]").confHigh())
                .isEqualTo(PoissonInterval.GARWOOD.limits(3, 0.95).high());
        assertThat(finding.summary()).containsEntry("n", 2L).containsEntry("per", 1000.0);
    }

    @Test
    void gives_bounds_for_a_censored_count_and_the_interval_around_them() {
        Finding.Answered finding =
                RateTable.of("events-low,events-high,exposure", "1,4,100").answered(RATE, Map.of("interval", "mid-p"));
        Estimate rate = estimate(finding, "rate[1]");
        assertThat(rate.estimate()).isNull();
        assertThat(rate.estimateLow()).isEqualTo(0.01);
        assertThat(rate.estimateHigh()).isEqualTo(0.04);
        assertThat(rate.confLow())
                .isEqualTo(PoissonInterval.MID_P.limits(1, 0.95).low() / 100);
        assertThat(rate.confHigh())
                .isEqualTo(PoissonInterval.MID_P.limits(4, 0.95).high() / 100);
    }

    @Test
    void counts_rows_with_missing_cells_and_says_so() {
        Finding.Answered finding =
                RateTable.of("events,exposure", "10,2000", ",500").answered(RATE, Map.of());
        assertThat(finding.summary()).containsEntry("n_dropped", 1L);
        assertThat(estimate(finding, "rate[1]").caveats()).containsExactly("rows-with-missing-cells-dropped");
    }

    @Test
    void declines_what_is_no_count_or_has_no_exposure() {
        assertThat(RateTable.of("events,exposure", ",5").reason(RATE)).isEqualTo("no-rows");
        assertThat(RateTable.of("events,exposure", "-1,5").reason(RATE)).isEqualTo("not-a-count");
        assertThat(RateTable.of("events,exposure", "1.5,5").reason(RATE)).isEqualTo("not-a-count");
        assertThat(RateTable.of("events,exposure", "1e9,5").reason(RATE)).isEqualTo("not-a-count");
        assertThat(RateTable.of("events,exposure", "1,0").reason(RATE)).isEqualTo("no-exposure");
        assertThat(RateTable.of("events-low,events-high,exposure", "4,1,9").reason(RATE))
                .isEqualTo("reversed-bounds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"garwood", "mid-p", "byar"})
    void answers_for_the_largest_and_smallest_cells_that_it_takes(String interval) {
        RateTable table = RateTable.of("events,exposure", "100000000,1e-50", "0,1e50", "1,1");
        for (String level : List.of("0.000001", "0.5", "0.9999999999")) {
            Finding.Answered finding =
                    table.answered(RATE, Map.of("interval", interval, "level", level, "per", "999999999999"));
            assertThat(finding.estimates()).hasSize(6);
        }
    }
}
