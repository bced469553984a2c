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

class StandardisedRateTest {
    private static final StandardisedRate RATE = new StandardisedRate();
    private static final String HEADER = "events,exposure,standard,group,stratum";

    @Test
    void is_what_the_contributions_of_strata_add_up_to() {
        Finding.Answered finding = RateTable.of(
                        HEADER, "3,1000,2,A,young", "8,900,6,A,old", "1,500,2,B,young", "0,70,6,B,")
                .answered(RATE, Map.of("per", "1000"));
        assertThat(finding.details().get(0).rows()).hasSize(4);
        double sum = finding.details().get(0).rows().stream()
                .filter(row -> "A".equals(row.get(0)))
                .mapToDouble(row -> (Double) row.get(6))
                .sum();
        assertThat(estimate(finding, "standardised_rate[A]").estimate()).isCloseTo(sum, within(1e-14));
        assertThat(estimate(finding, "crude_rate[A]").estimate()).isCloseTo(11 / 1.9, within(1e-14));
        assertThat(estimate(finding, "standardised_rate[B]").n()).isEqualTo(2);
        assertThat(estimate(finding, "standardised_rate[B]").caveats()).isEmpty();
    }

    @Test
    void needs_no_groups() {
        Finding.Answered finding =
                RateTable.of("events,exposure,standard", "3,1000,2", "8,900,6").answered(RATE, Map.of());
        assertThat(estimate(finding, "standardised_rate").estimate()).isPositive();
        assertThat(estimate(finding, "standardised_rate").stdError()).isPositive();
    }

    @Test
    void warns_where_groups_are_held_against_different_standards() {
        Finding.Answered finding =
                RateTable.of(HEADER, "3,1000,2,A,", "8,900,6,A,", "1,500,2,B,").answered(RATE, Map.of());
        assertThat(estimate(finding, "standardised_rate[B]").caveats())
                .containsExactly("standards-differ-between-groups");
    }

    @Test
    void has_no_normal_interval_without_events() {
        RateTable table = RateTable.of("events,exposure,standard", "0,1000,2", "0,900,6");
        assertThat(estimate(table.answered(RATE, Map.of("interval", "normal")), "standardised_rate")
                        .caveats())
                .containsExactly("no-interval-with-zero-count");
        assertThat(estimate(table.answered(RATE, Map.of()), "standardised_rate").confLow())
                .isZero();
    }

    @Test
    void declines_strata_without_exposure_and_groups_without_standard() {
        assertThat(RateTable.of(HEADER, "3,,2,A,").reason(RATE)).isEqualTo("no-rows");
        assertThat(RateTable.of(HEADER, "3,0,2,A,").reason(RATE)).isEqualTo("no-exposure");
        assertThat(RateTable.of(HEADER, "3.2,10,2,A,").reason(RATE)).isEqualTo("not-a-count");
        assertThat(RateTable.of(HEADER, "3,10,0,A,", "3,10,1,B,").reason(RATE)).isEqualTo("no-standard");
        assertThat(RateTable.of(HEADER, "3,10,-1,A,", "3,10,4,A,").reason(RATE)).isEqualTo("no-standard");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fay-feuer", "tiwari", "fay-kim", "dobson", "normal"})
    void answers_for_the_largest_and_smallest_cells_that_it_takes(String interval) {
        RateTable table =
                RateTable.of(HEADER, "100000000,1e-50,1e-50,A,", "0,1e50,1,A,", "1,1e50,1e-50,B,", "0,1,1e-9,B,");
        for (String level : List.of("0.000001", "0.5", "0.9999999999")) {
            Finding.Answered finding =
                    table.answered(RATE, Map.of("interval", interval, "level", level, "per", "999999999999"));
            assertThat(finding.estimates()).hasSize(4);
        }
    }
}
