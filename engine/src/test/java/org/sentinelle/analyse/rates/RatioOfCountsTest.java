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

class RatioOfCountsTest {
    private static final RatioOfCounts RATIO = new RatioOfCounts();
    private static final String BOUNDS = "numerator-low,numerator-high,denominator-low,denominator-high";

    @Test
    void may_exceed_one() {
        Estimate ratio = estimate(
                RateTable.of("numerator,denominator", "30,20").answered(RATIO, Map.of("per", "100")), "ratio[1]");
        assertThat(ratio.estimate()).isEqualTo(150);
        assertThat(ratio.confLow()).isLessThan(150);
        assertThat(ratio.stdError()).isPositive();
    }

    @Test
    void says_where_fiellers_set_has_no_end() {
        Finding.Answered finding =
                RateTable.of("numerator,denominator", "9,3", "30,20").answered(RATIO, Map.of("interval", "fieller"));
        assertThat(estimate(finding, "ratio[1]").caveats()).containsExactly("fieller-set-unbounded", "no-upper-limit");
        assertThat(estimate(finding, "ratio[1]").confLow()).isPositive();
        assertThat(estimate(finding, "ratio[2]").caveats()).isEmpty();
    }

    @Test
    void has_no_interval_for_a_count_of_zero_but_the_exact_one() {
        RateTable table = RateTable.of("numerator,denominator", "0,3", "4,0", "0,0");
        Finding.Answered delta = table.answered(RATIO, Map.of());
        assertThat(estimate(delta, "ratio[1]").caveats()).containsExactly("no-interval-with-zero-count");
        assertThat(estimate(delta, "ratio[2]").caveats())
                .containsExactly("infinite-estimate", "no-interval-with-zero-count");
        Finding.Answered exact = table.answered(RATIO, Map.of("interval", "exact"));
        assertThat(estimate(exact, "ratio[1]").confHigh()).isPositive();
        assertThat(estimate(exact, "ratio[3]").caveats()).containsExactly("undefined-estimate", "no-upper-limit");
    }

    @Test
    void gives_bounds_for_censored_counts() {
        RateTable table = RateTable.of(BOUNDS, "1,4,10,20", "5,5,0,4", "5,5,10,10");
        Finding.Answered finding = table.answered(RATIO, Map.of());
        assertThat(estimate(finding, "ratio[1]").estimateLow()).isEqualTo(0.05);
        assertThat(estimate(finding, "ratio[1]").estimateHigh()).isEqualTo(0.4);
        assertThat(estimate(finding, "ratio[1]").caveats()).containsExactly("no-interval-for-bounds");
        assertThat(estimate(finding, "ratio[2]").estimateHigh()).isNull();
        assertThat(estimate(finding, "ratio[2]").caveats()).contains("infinite-estimate");
        assertThat(estimate(finding, "ratio[3]").estimate()).isEqualTo(0.5);
        assertThat(estimate(table.answered(RATIO, Map.of("interval", "exact")), "ratio[1]")
                        .confLow())
                .isLessThan(0.05);
    }

    @Test
    void declines_what_is_no_count_or_has_reversed_bounds() {
        assertThat(RateTable.of("numerator,denominator", "1,").reason(RATIO)).isEqualTo("no-rows");
        assertThat(RateTable.of("numerator,denominator", "0.5,1").reason(RATIO)).isEqualTo("not-a-count");
        assertThat(RateTable.of(BOUNDS, "1,4,20,10").reason(RATIO)).isEqualTo("reversed-bounds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"delta-log", "delta", "fieller", "exact"})
    void answers_for_the_largest_and_smallest_cells_that_it_takes(String interval) {
        RateTable table =
                RateTable.of("numerator,denominator", "100000000,1", "1,100000000", "100000000,100000000", "1,1");
        for (String level : List.of("0.000001", "0.5", "0.9999999999")) {
            Finding.Answered finding = table.answered(RATIO, Map.of("interval", interval, "level", level));
            assertThat(finding.estimates()).hasSize(4);
        }
    }
}
