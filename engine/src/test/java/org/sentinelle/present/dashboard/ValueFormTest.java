package org.sentinelle.present.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sentinelle.present.NumberStyle;
import org.sentinelle.result.Bounds;

class ValueFormTest {
    @Test
    void counts_have_thousands_separators_and_bounds_a_dash() {
        assertThat(ValueForm.COUNT.text(Bounds.point(75_128), NumberStyle.ENGLISH))
                .isEqualTo("75,128");
        assertThat(ValueForm.COUNT.text(new Bounds(1204, 1219), NumberStyle.ENGLISH))
                .isEqualTo("1,204–1,219");
        assertThat(ValueForm.COUNT.text(new Bounds(0, 4), NumberStyle.ENGLISH)).isEqualTo("0–4");
    }

    @Test
    void rates_have_two_decimals_and_shares_one() {
        assertThat(ValueForm.RATE.text(Bounds.point(0.845), NumberStyle.ENGLISH))
                .isEqualTo("0.85");
        assertThat(ValueForm.SHARE.text(new Bounds(12.34, 15.0), NumberStyle.ENGLISH))
                .isEqualTo("12.3–15.0%");
        assertThat(ValueForm.RATIO.text(Bounds.point(112.04), NumberStyle.ENGLISH))
                .isEqualTo("112.0");
    }

    @Test
    void a_small_value_is_never_written_as_zero() {
        assertThat(ValueForm.RATE.text(Bounds.point(0.0004), NumberStyle.ENGLISH))
                .isEqualTo("<0.01");
        assertThat(ValueForm.RATE.text(Bounds.point(0), NumberStyle.ENGLISH)).isEqualTo("0.00");
        assertThat(ValueForm.SHARE.text(0.003, NumberStyle.ENGLISH)).isEqualTo("<0.1%");
    }

    @Test
    void bounds_that_are_written_alike_do_not_pass_for_exact() {
        assertThat(ValueForm.RATE.text(new Bounds(0.231, 0.233), NumberStyle.ENGLISH))
                .isEqualTo("≈ 0.23");
    }

    @Test
    void changes_carry_their_sign() {
        assertThat(ValueForm.COUNT.finer().change(41.27, NumberStyle.ENGLISH)).isEqualTo("+41.3");
        assertThat(ValueForm.COUNT.finer().change(-3.1, NumberStyle.ENGLISH)).isEqualTo("−3.1");
        assertThat(ValueForm.RATE.finer().change(-0.0032, NumberStyle.ENGLISH)).isEqualTo("−0.0032");
        assertThat(ValueForm.RATE.finer().change(0, NumberStyle.ENGLISH)).isEqualTo("0.00");
    }

    @Test
    void french_has_a_narrow_space_a_comma_and_a_space_before_the_percent_sign() {
        assertThat(ValueForm.COUNT.text(new Bounds(1204, 75_128), NumberStyle.FRENCH))
                .isEqualTo("1\u202F204–75\u202F128");
        assertThat(ValueForm.SHARE.text(new Bounds(12.34, 15), NumberStyle.FRENCH))
                .isEqualTo("12,3–15,0\u00A0%");
        assertThat(ValueForm.RATE.text(Bounds.point(0.0004), NumberStyle.FRENCH))
                .isEqualTo("<0,01");
    }

    @Test
    void arabic_has_western_digits() {
        assertThat(ValueForm.RATE.text(Bounds.point(1204.5), NumberStyle.ARABIC))
                .isEqualTo("1,204.50");
        assertThat(ValueForm.RATE.change(-0.0032, NumberStyle.ARABIC)).isEqualTo("−0.0032");
    }
}
