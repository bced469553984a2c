package org.sentinelle.present.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sentinelle.result.Bounds;

class ValueFormTest {
    @Test
    void counts_have_thousands_separators_and_bounds_a_dash() {
        assertThat(ValueForm.COUNT.text(Bounds.point(75_128))).isEqualTo("75,128");
        assertThat(ValueForm.COUNT.text(new Bounds(1204, 1219))).isEqualTo("1,204–1,219");
        assertThat(ValueForm.COUNT.text(new Bounds(0, 4))).isEqualTo("0–4");
    }

    @Test
    void rates_have_two_decimals_and_shares_one() {
        assertThat(ValueForm.RATE.text(Bounds.point(0.845))).isEqualTo("0.85");
        assertThat(ValueForm.SHARE.text(new Bounds(12.34, 15.0))).isEqualTo("12.3–15.0%");
        assertThat(ValueForm.RATIO.text(Bounds.point(112.04))).isEqualTo("112.0");
    }

    @Test
    void a_small_value_is_never_written_as_zero() {
        assertThat(ValueForm.RATE.text(Bounds.point(0.0004))).isEqualTo("<0.01");
        assertThat(ValueForm.RATE.text(Bounds.point(0))).isEqualTo("0.00");
        assertThat(ValueForm.SHARE.text(0.003)).isEqualTo("<0.1%");
    }

    @Test
    void bounds_that_are_written_alike_do_not_pass_for_exact() {
        assertThat(ValueForm.RATE.text(new Bounds(0.231, 0.233))).isEqualTo("≈ 0.23");
    }

    @Test
    void changes_carry_their_sign() {
        assertThat(ValueForm.COUNT.finer().change(41.27)).isEqualTo("+41.3");
        assertThat(ValueForm.COUNT.finer().change(-3.1)).isEqualTo("−3.1");
        assertThat(ValueForm.RATE.finer().change(-0.0032)).isEqualTo("−0.0032");
        assertThat(ValueForm.RATE.finer().change(0)).isEqualTo("0.00");
    }
}
