package org.sentinelle.analyse.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sentinelle.analyse.PageExamples.say;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelle.analyse.PageExamples;
import org.sentinelle.analyse.TableRun;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;

class ProportionDifferenceTest {

    @Test
    void gives_the_difference_of_newcombe_1998() {
        Estimate difference = run(56, 70, 48, 80).estimate("difference[1]");

        assertThat(difference.estimate()).isCloseTo(0.2, within(1e-12));
        assertThat(difference.confLow()).isCloseTo(0.0524, within(5e-5));
        assertThat(difference.confHigh()).isCloseTo(0.3339, within(5e-5));
        assertThat(difference.n()).isEqualTo(150);
    }

    @Test
    void gives_all_terms_of_a_row_without_a_zero_cell() {
        assertThat(run(9, 10, 3, 10).texts("label", "after").terms())
                .containsExactly(
                        "difference[after]",
                        "risk_ratio[after]",
                        "odds_ratio[after]",
                        "odds_ratio_exact[after]",
                        "chi_square[after]",
                        "chi_square_yates[after]");
    }

    @ParameterizedTest
    @CsvSource({"0, 9, 3, 9", "3, 9, 0, 9", "9, 9, 3, 9", "3, 9, 9, 9"})
    void leaves_the_ratios_by_logarithms_out_where_a_cell_is_zero(long x1, long n1, long x2, long n2) {
        TableRun run = run(x1, n1, x2, n2);

        assertThat(run.terms())
                .containsExactly("difference[1]", "odds_ratio_exact[1]", "chi_square[1]", "chi_square_yates[1]");
        assertThat(run.estimate("difference[1]").caveats()).containsExactly("zero-cell");
        assertThat(run.answered().summary()).containsEntry("n_zero_cells", 1L);
    }

    @Test
    void leaves_an_infinite_odds_ratio_empty_under_a_caveat() {
        Estimate exact = run(5, 56, 0, 29).estimate("odds_ratio_exact[1]");

        assertThat(exact.estimate()).isNull();
        assertThat(exact.confHigh()).isNull();
        assertThat(exact.confLow()).isPositive();
        assertThat(exact.caveats()).containsExactly("zero-cell", "infinite-estimate", "no-upper-limit");
    }

    @Test
    void leaves_chi_square_out_where_nobody_has_the_feature_and_says_that_odds_are_unknown() {
        TableRun run = run(0, 10, 0, 20);
        Estimate exact = run.estimate("odds_ratio_exact[1]");

        assertThat(run.terms()).containsExactly("difference[1]", "odds_ratio_exact[1]");
        assertThat(exact.pValue()).isEqualTo(1);
        assertThat(exact.caveats()).contains("all-or-none-have-the-feature");
    }

    @Test
    void warns_where_chi_square_rests_on_small_expected_counts() {
        assertThat(run(3, 9, 1, 9).estimate("chi_square[1]").caveats()).containsExactly("small-expected-counts");
        assertThat(run(30, 90, 10, 90).estimate("chi_square[1]").caveats()).isEmpty();
    }

    @Test
    void uses_the_level_for_all_intervals() {
        TableRun run = run(9, 10, 3, 10).option("level", "0.8");

        assertThat(run.answered().estimates().stream().filter(e -> e.confLevel() != null))
                .hasSize(4)
                .allSatisfy(e -> assertThat(e.confLevel()).isEqualTo(0.8));
    }

    @Test
    void stops_searching_where_r_does_only_when_asked_to() {
        TableRun run = run(9, 10, 3, 10);
        double precise = run.estimate("odds_ratio_exact[1]").confHigh();
        double asInR = run.option("exact-search", "r-fisher-test")
                .estimate("odds_ratio_exact[1]")
                .confHigh();

        assertThat(precise).isCloseTo(1047.839982, within(1e-6));
        assertThat(asInR).isCloseTo(1039.290968, within(1e-6));
    }

    @Test
    void declines_impossible_counts_and_says_in_how_many_rows() {
        Finding.Declined declined = columns(
                        new Number[] {1, 5, 2}, new Number[] {4, 4, 4}, new Number[] {1, 1, 0.5}, new Number[] {4, 4, 4
                        })
                .declined();

        assertThat(declined.reason()).isEqualTo("impossible-counts");
        assertThat(declined.explanation()).startsWith("2 row(s)");
    }

    @Test
    void declines_when_no_row_is_complete() {
        assertThat(run(1, null, 1, 4).declined().reason()).isEqualTo("no-complete-rows");
    }

    @Test
    void the_example_gives_what_its_page_says() throws IOException {
        PageExamples page = PageExamples.of("proportion-difference", "services");
        Estimate campaign = page.estimate("difference[campaign]");
        Estimate ratio = page.estimate("risk_ratio[campaign]");
        Estimate none = page.estimate("difference[none-of-first]");

        assertThat(page.text())
                .contains(say(
                        "%.1f percentage points more, 95%% interval %.1f to %.1f;",
                        100 * campaign.estimate(), 100 * campaign.confLow(), 100 * campaign.confHigh()))
                .contains(say(
                        "risk ratio %.2f (%.2f to %.2f); Fisher's p %.3f.",
                        ratio.estimate(),
                        ratio.confLow(),
                        ratio.confHigh(),
                        page.estimate("odds_ratio_exact[campaign]").pValue()))
                .contains(say(
                        "the difference is %.0f points (%.0f to %.0f)",
                        100 * none.estimate(), 100 * none.confLow(), 100 * none.confHigh()))
                .contains(say(
                        "the upper limit %.2f;",
                        page.estimate("odds_ratio_exact[none-of-first]").confHigh()));
    }

    private static TableRun run(Number x1, Number n1, Number x2, Number n2) {
        return columns(new Number[] {x1}, new Number[] {n1}, new Number[] {x2}, new Number[] {n2});
    }

    private static TableRun columns(Number[] x1, Number[] n1, Number[] x2, Number[] n2) {
        return TableRun.of(new ProportionDifference())
                .numbers("successes-1", x1)
                .numbers("trials-1", n1)
                .numbers("successes-2", x2)
                .numbers("trials-2", n2);
    }
}
