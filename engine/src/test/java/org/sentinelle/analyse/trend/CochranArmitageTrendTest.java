package org.sentinelle.analyse.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.sentinelle.analyse.PageExamples.say;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sentinelle.analyse.PageExamples;
import org.sentinelle.analyse.TableRun;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Table;
import org.sentinelle.result.UnusableInput;

class CochranArmitageTrendTest {

    @Test
    void finds_a_fall_and_its_line() {
        TableRun run = rounds();

        assertThat(run.answered().summary()).containsEntry("n", 4L).containsEntry("verdict", "decreasing");
        assertThat(run.estimate("slope").estimate()).isNegative();
        Table observations = run.answered().details().get(0);
        List<Object> first = observations.rows().get(0);
        assertThat((Double) first.get(4) + (Double) first.get(7))
                .as("fitted plus residual")
                .isCloseTo(64 / 258.0, within(1e-12));
    }

    @Test
    void does_not_mind_the_order_of_rows() {
        TableRun shuffled = TableRun.of(new CochranArmitageTrend())
                .numbers("successes", 27, 64, 41, 59)
                .numbers("trials", 266, 258, 274, 301)
                .numbers("score", 2019, 2009, 2012, 2010);

        assertThat(shuffled.finding()).isEqualTo(rounds().finding());
    }

    @Test
    void only_asks_in_the_direction_of_a_one_sided_alternative() {
        assertThat(rounds().option("alternative", "decreasing").answered().summary())
                .containsEntry("verdict", "decreasing");
        assertThat(rounds().option("alternative", "increasing").answered().summary())
                .containsEntry("verdict", "no-evidence");
    }

    @Test
    void leaves_the_departure_out_for_two_groups() {
        TableRun two = run(3, 9).numbers("trials", 10, 10).numbers("score", 1, 2);

        assertThat(two.terms()).containsExactly("trend", "trend_chi_square", "slope", "total_chi_square");
        assertThat(two.estimate("trend_chi_square").estimate())
                .as("for two groups all difference is trend")
                .isCloseTo(two.estimate("total_chi_square").estimate(), within(1e-12));
    }

    @Test
    void tests_with_scores_of_the_analysis_file_and_keeps_the_places_for_the_chart() {
        TableRun run = rounds().option("scores", "1 2 3 4");

        assertThat(run.estimate("slope").estimate())
                .isNotEqualTo(rounds().estimate("slope").estimate());
        assertThat(run.answered().details().get(0).rows().get(3).get(0)).isEqualTo(2019.0);
    }

    @Test
    void warns_where_chi_square_rests_on_small_expected_counts() {
        TableRun rare = run(1, 2).numbers("trials", 10, 10).numbers("score", 1, 2);

        assertThat(rare.estimate("total_chi_square").caveats()).containsExactly("small-expected-counts");
        assertThat(rounds().estimate("total_chi_square").caveats()).isEmpty();
    }

    @Test
    void declines_fewer_than_two_groups() {
        assertThat(run(3).numbers("trials", 9).numbers("score", 1).declined().reason())
                .isEqualTo("too-few-groups");
    }

    @Test
    void declines_impossible_counts() {
        assertThat(run(3, 10)
                        .numbers("trials", 9, 9)
                        .numbers("score", 1, 2)
                        .declined()
                        .reason())
                .isEqualTo("impossible-counts");
        assertThat(run(3, 0)
                        .numbers("trials", 9, 0)
                        .numbers("score", 1, 2)
                        .declined()
                        .reason())
                .isEqualTo("impossible-counts");
    }

    @Test
    void declines_groups_that_have_no_order() {
        assertThat(run(3, 4)
                        .numbers("trials", 9, 9)
                        .numbers("score", 1, 1)
                        .declined()
                        .reason())
                .isEqualTo("one-score");
        assertThat(rounds().option("scores", "5 5 5 5").declined().reason()).isEqualTo("one-score");
    }

    @Test
    void declines_scores_that_are_more_or_fewer_than_the_groups() {
        assertThat(rounds().option("scores", "1 2 3").declined().reason()).isEqualTo("scores-do-not-fit");
    }

    @Test
    void refuses_scores_that_are_no_numbers() {
        assertThatThrownBy(() -> rounds().option("scores", "1 2 three 4").finding())
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("numbers with blanks between them, or column");
    }

    @Test
    void declines_where_all_or_none_have_the_feature() {
        assertThat(run(0, 0)
                        .numbers("trials", 9, 9)
                        .numbers("score", 1, 2)
                        .declined()
                        .reason())
                .isEqualTo("no-variation");
        assertThat(run(9, 8)
                        .numbers("trials", 9, 8)
                        .numbers("score", 1, 2)
                        .declined()
                        .reason())
                .isEqualTo("no-variation");
    }

    @Test
    void the_example_gives_what_its_page_says() throws IOException {
        PageExamples page = PageExamples.of("cochran-armitage", "rounds");
        Estimate trend = page.estimate("trend");
        Estimate departure = page.estimate("departure_chi_square");

        assertThat(page.text())
                .contains(say(
                        "z = %.2f, p = %.6f, slope %.4f a year",
                        trend.estimate(), trend.pValue(), page.estimate("slope").estimate()))
                .contains("verdict: " + page.finding().summary().get("verdict"))
                .contains(say(
                        "(%.2f with %.0f degrees of freedom, p = %.2f)",
                        departure.estimate(), departure.df(), departure.pValue()));
    }

    private static TableRun rounds() {
        return run(64, 59, 41, 27).numbers("trials", 258, 301, 274, 266).numbers("score", 2009, 2010, 2012, 2019);
    }

    private static TableRun run(Number... successes) {
        return TableRun.of(new CochranArmitageTrend()).numbers("successes", successes);
    }
}
