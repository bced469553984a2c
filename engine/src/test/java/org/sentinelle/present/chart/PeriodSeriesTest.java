package org.sentinelle.present.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sentinelle.present.chart.PeriodSeries.Style;

class PeriodSeriesTest {
    private static PeriodSeries line(PeriodPoint... points) {
        return new PeriodSeries("All", Style.ALL_REPORTERS, List.of(points));
    }

    private static PeriodPoint exact(int year, double value) {
        return new PeriodPoint(year, value, value);
    }

    @Test
    void a_year_without_a_value_parts_the_line() {
        PeriodSeries line = line(exact(2007, 3), exact(2005, 1), exact(2004, 0), exact(2009, 2));
        assertThat(line.runs())
                .as("consecutive years stay together, in order, and nothing bridges 2006 or 2008")
                .containsExactly(
                        List.of(exact(2004, 0), exact(2005, 1)), List.of(exact(2007, 3)), List.of(exact(2009, 2)));
    }

    @Test
    void an_empty_line_has_no_run_and_no_height() {
        assertThat(line().runs()).isEmpty();
        assertThat(line().highest()).isZero();
    }

    @Test
    void the_highest_is_an_upper_bound() {
        PeriodSeries line = line(exact(2004, 7), new PeriodPoint(2005, 2, 11));
        assertThat(line.highest()).isEqualTo(11);
        assertThat(line.hasBounds()).isTrue();
    }

    @Test
    void refuses_two_values_for_a_year() {
        assertThatThrownBy(() -> line(exact(2004, 7), exact(2004, 8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2004");
    }

    @Test
    void refuses_what_is_no_number() {
        assertThatThrownBy(() -> exact(2004, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PeriodPoint(2004, 0, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
