package org.sentinelle.present.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Measure;
import org.sentinelle.model.Measure.Component;
import org.sentinelle.model.Measure.Operator;
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
    void bounds_are_never_written_narrower_than_they_are() {
        assertThat(ValueForm.SHARE.text(new Bounds(12.46, 13.44), NumberStyle.ENGLISH))
                .isEqualTo("12.4–13.5%");
        assertThat(ValueForm.COUNT.text(new Bounds(0.6, 4.4), NumberStyle.ENGLISH))
                .isEqualTo("0–5");
        assertThat(ValueForm.RATIO.text(new Bounds(-2.46, -1.44), NumberStyle.ENGLISH))
                .isEqualTo("\u22122.5–\u22121.4");
        assertThat(ValueForm.SHARE.text(new Bounds(28.999999999999996, 57.99999999999999), NumberStyle.ENGLISH))
                .as("the last digits of a double mean nothing")
                .isEqualTo("29.0–58.0%");
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

    private static ValueForm form(Measure measure) {
        return ValueForm.of(
                CatalogueFixture.indicator("made-up", "Made up", "detected", "cases", measure),
                CatalogueFixture.catalogue());
    }

    private static ValueForm made(Operator operator, String... of) {
        return form(new Measure.Combination(operator, List.of(of), 1));
    }

    @Test
    void every_measure_has_its_form() {
        Component rows = new Component("trafficking-reports", "count", Filter.ALL, null);
        assertThat(form(new Measure.Mean(rows))).isEqualTo(ValueForm.RATIO);
        assertThat(form(new Measure.Quantile(rows, 0.5))).isEqualTo(ValueForm.RATIO);
        assertThat(form(new Measure.DistinctCount(rows, "sex"))).isEqualTo(ValueForm.COUNT);
        assertThat(form(new Measure.StandardisedRate(rows, rows, 100_000, "world")))
                .isEqualTo(ValueForm.RATE);
        assertThat(form(new Measure.ShareOfStates(rows, 1, Measure.Among.REPORTING, 100)))
                .isEqualTo(ValueForm.SHARE);
        TreeMap<String, Double> scores = new TreeMap<>(Map.of("none", 0.0, "law", 1.0));
        assertThat(form(new Measure.Status(rows, "sex", scores, 0, 1))).isEqualTo(ValueForm.RATIO);
        assertThat(form(new Measure.Status(rows, "sex", scores, 0, 100))).isEqualTo(ValueForm.SHARE);
    }

    @Test
    void what_is_made_of_others_is_written_as_they_are() {
        assertThat(made(Operator.SUM, CatalogueFixture.VICTIMS, CatalogueFixture.CONVICTED))
                .isEqualTo(ValueForm.COUNT);
        assertThat(made(Operator.MAX, CatalogueFixture.CHILDREN, CatalogueFixture.WOMEN))
                .isEqualTo(ValueForm.SHARE);
        assertThat(made(Operator.MEAN, CatalogueFixture.VICTIMS, CatalogueFixture.CONVICTED))
                .as("a mean of counts need not be whole")
                .isEqualTo(ValueForm.RATIO);
        assertThat(made(Operator.DIFFERENCE, CatalogueFixture.CHILDREN, CatalogueFixture.WOMEN))
                .as("a difference of shares is in percentage points")
                .isEqualTo(ValueForm.RATIO);
        assertThat(made(Operator.RATIO, CatalogueFixture.VICTIMS, CatalogueFixture.CONVICTED))
                .isEqualTo(ValueForm.RATIO);
        assertThat(made(Operator.SUM, CatalogueFixture.VICTIMS, CatalogueFixture.RATE))
                .isEqualTo(ValueForm.RATIO);
    }
}
