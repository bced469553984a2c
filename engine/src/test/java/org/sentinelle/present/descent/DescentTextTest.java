package org.sentinelle.present.descent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelle.present.descent.DescentFixture.At;
import org.sentinelle.present.descent.TextTable.Column;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Coverage;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;

class DescentTextTest {
    private final DescentFixture published = new DescentFixture();
    private Observation ratio;

    @BeforeEach
    void a_ratio_of_two_states() {
        Coverage one = new Coverage(1, 1, 0, null);
        published.figure(At.all(DescentFixture.RATIO, "BEN"), new Bounds(0, 4), Bounds.point(1250), one);
        published.state("GHA", 6, 10);
        published.missing(At.all(DescentFixture.RATIO, "TGO"), ObsStatus.O, "not-reported", "a-flag-of-tomorrow");
        ratio = published.figure(
                At.all(DescentFixture.RATIO, "ecowas"),
                new Bounds(6, 10),
                Bounds.point(1260),
                new Coverage(2, 15, 0, 0.4));
    }

    private String text(Observation number, String language) {
        return DescentText.of(published.of(number), DescentFixture.catalogue(), language);
    }

    @Test
    void it_tells_the_value_its_parts_its_files_and_its_run() {
        assertThat(text(ratio, "en"))
                .startsWith("# Convictions per 100 persons prosecuted: ECOWAS, 2021\n")
                .contains("Numerator            6–10\n", "Denominator          1,260\n")
                .contains("Status               A: normal value\n", "Share of population  40.0%\n")
                .contains("Benin (BEN)          0–4        1,250", "Ghana (GHA)            6           10")
                .contains("add up exactly: the numerators to 6–10, the denominators to 1,260")
                .contains("- a-flag-of-tomorrow; not reported (1): Togo (TGO)")
                .contains("the workspace has another text, SHA-256")
                .contains("12 read = 9 used + 2 set aside + 1 exact repeats")
                .contains("Imputation: none.", "Protection: every source is public.")
                .contains("unchanged since this publication");
    }

    @Test
    void a_flag_that_nobody_has_words_for_is_shown_as_it_is() {
        Observation flagged = published.missing(
                At.all(DescentFixture.RATIO, "SEN"), ObsStatus.L, "a-flag-of-tomorrow", "not-reported");
        assertThat(text(flagged, "en"))
                .contains("Value              no value (missing: not collected)")
                .contains("Remarks            a-flag-of-tomorrow\n                   not-reported: not reported\n");
    }

    @Test
    void a_rounded_value_is_told_as_such_with_its_base() {
        Observation count = published.shown("UGA", 40, Observation.roundedTo(5));

        assertThat(text(count, "en"))
                .contains("Value              40 persons, rounded to a multiple of 5\n")
                .contains("rounded-to-5: the counts were rounded to multiples of 5");
        assertThat(text(count, "fr")).contains("arrondi à un multiple de 5");
        assertThat(text(count, "ar")).contains("مقرَّبًا");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void it_fits_a_terminal_of_eighty_columns_in_every_language(String language) {
        TextWidth width = new TextWidth();
        assertThat(text(ratio, language).lines())
                .allSatisfy(line -> assertThat(width.of(line)).as(line).isLessThanOrEqualTo(TextPage.WIDTH));
    }

    @Test
    void all_hidden_values_of_an_indicator_read_alike() {
        published.shown("UGA", 40);
        String one = text(published.hidden("KEN"), "en");
        String group = text(published.hidden("au"), "en");

        assertThat(one)
                .contains("hidden to protect people", "Rows               not shown")
                .doesNotContain("Uganda");
        assertThat(group.replace("AU (au)", "Kenya (KEN)").replace(": AU, 2021", ": Kenya, 2021"))
                .isEqualTo(one);
    }

    @Test
    void columns_of_a_table_stay_under_each_other_and_long_names_go_on_below() {
        TextTable table = new TextTable(List.of(Column.words("State"), Column.numbers("Rows")))
                .row(List.of("Bolivia (Plurinational State of)", "1"))
                .row(List.of("Côte d’Ivoire", "1,234"));
        assertThat(table.lines(24, false))
                .containsExactly(
                        "State               Rows",
                        "-----------------  -----",
                        "Bolivia                1",
                        "(Plurinational",
                        "State of)",
                        "Côte d’Ivoire      1,234");
    }

    @Test
    void marks_over_letters_and_of_direction_take_no_room() {
        assertThat(new TextWidth().of("\u2066A\u2069")).isEqualTo(1);
        assertThat(new TextWidth().of("يُبلَّغ")).isEqualTo(4);
    }
}
