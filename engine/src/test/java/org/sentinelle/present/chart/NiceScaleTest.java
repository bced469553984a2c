package org.sentinelle.present.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sentinelle.present.NumberStyle;

class NiceScaleTest {
    @Test
    void steps_are_one_two_or_five_times_a_power_of_ten() {
        assertThat(NiceScale.over(75_128, 5)).isEqualTo(new NiceScale(80_000, 20_000, 0));
        assertThat(NiceScale.over(1_219, 5)).isEqualTo(new NiceScale(1_500, 500, 0));
        assertThat(NiceScale.over(4, 5)).isEqualTo(new NiceScale(4, 1, 0));
    }

    @Test
    void small_rates_get_the_decimals_they_need() {
        NiceScale scale = NiceScale.over(0.23, 5);
        assertThat(scale.decimals()).isEqualTo(2);
        assertThat(NumberStyle.ENGLISH.format(scale.decimals()).format(scale.step()))
                .isEqualTo("0.05");
        assertThat(NiceScale.over(0.9, 5).decimals()).isEqualTo(1);
    }

    @Test
    void an_empty_chart_still_has_an_axis() {
        assertThat(NiceScale.over(0, 5).top()).isEqualTo(1);
    }

    @Test
    void the_top_holds_the_highest_value_for_any_magnitude() {
        for (double highest = 0.013; highest < 1e7; highest *= 1.37) {
            NiceScale scale = NiceScale.over(highest, 5);
            assertThat(scale.top()).as("top over %s", highest).isGreaterThanOrEqualTo(highest * (1 - 1e-9));
            assertThat(scale.top() / scale.step()).as("steps over %s", highest).isBetween(1.0, 6.0);
        }
    }
}
