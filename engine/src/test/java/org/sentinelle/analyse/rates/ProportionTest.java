package org.sentinelle.analyse.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sentinelle.analyse.PageExamples.say;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelle.analyse.PageExamples;
import org.sentinelle.analyse.TableRun;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;

class ProportionTest {

    @Test
    void gives_one_estimate_a_row_keyed_by_its_label_and_resting_on_its_trials() {
        TableRun run =
                run().numbers("successes", 81, 0).numbers("trials", 263, 20).texts("label", "shelters", "hotline");

        assertThat(run.terms()).containsExactly("proportion[shelters]", "proportion[hotline]");
        assertThat(run.estimate("proportion[shelters]").n()).isEqualTo(263);
        assertThat(run.estimate("proportion[shelters]").confHigh()).isCloseTo(0.3662, within(5e-5));
        assertThat(run.estimate("proportion[hotline]").confLow()).isZero();
    }

    @Test
    void numbers_rows_without_labels() {
        assertThat(run().numbers("successes", 1, 2).numbers("trials", 3, 4).terms())
                .containsExactly("proportion[1]", "proportion[2]");
    }

    @Test
    void leaves_rows_with_missing_cells_out_and_counts_them() {
        TableRun run = run().numbers("successes", 1, null, 3).numbers("trials", 4, 4, null);

        assertThat(run.answered().summary()).containsEntry("n", 1L).containsEntry("n_dropped", 2L);
        assertThat(run.estimate("proportion[1]").caveats()).containsExactly("rows-with-missing-cells-dropped");
    }

    @Test
    void spans_the_interval_of_a_censored_count_from_its_lowest_to_its_highest() {
        TableRun censored =
                run().numbers("successes-low", 0).numbers("successes-high", 4).numbers("trials", 31);
        TableRun plain = run().numbers("successes", 0, 4).numbers("trials", 31, 31);
        Estimate range = censored.estimate("proportion[1]");

        assertThat(range.estimate()).isNull();
        assertThat(range.estimateLow()).isZero();
        assertThat(range.estimateHigh()).isEqualTo(4 / 31.0);
        assertThat(range.confLow()).isEqualTo(plain.estimate("proportion[1]").confLow());
        assertThat(range.confHigh()).isEqualTo(plain.estimate("proportion[2]").confHigh());
        assertThat(range.caveats()).containsExactly("censored-inputs");
    }

    @Test
    void treats_bounds_that_are_points_as_plain_counts() {
        TableRun bounded =
                run().numbers("successes-low", 7).numbers("successes-high", 7).numbers("trials", 31);

        assertThat(bounded.finding())
                .isEqualTo(run().numbers("successes", 7).numbers("trials", 31).finding());
    }

    @ParameterizedTest
    @CsvSource({"-1, 5", "6, 5", "1.5, 5", "1, 5.5", "0, 0", "0, -3", "1, 1e17"})
    void declines_counts_that_cannot_be(double successes, double trials) {
        Finding.Declined declined = run().numbers("successes", 1, successes)
                .numbers("trials", 2, trials)
                .declined();

        assertThat(declined.reason()).isEqualTo("impossible-counts");
        assertThat(declined.explanation()).startsWith("1 row(s)");
    }

    @Test
    void declines_bounds_the_wrong_way_round() {
        Finding.Declined declined = run().numbers("successes-low", 4)
                .numbers("successes-high", 0)
                .numbers("trials", 31)
                .declined();

        assertThat(declined.reason()).isEqualTo("reversed-bounds");
    }

    @Test
    void declines_when_no_row_is_complete() {
        assertThat(run().numbers("successes", 1, null)
                        .numbers("trials", null, 3)
                        .declined()
                        .reason())
                .isEqualTo("no-complete-rows");
        assertThat(run().numbers("successes").numbers("trials").declined().reason())
                .isEqualTo("no-complete-rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wilson", "wilson-corrected", "agresti-coull", "clopper-pearson", "jeffreys", "wald"})
    void takes_each_interval_by_its_name(String interval) {
        TableRun run = run().numbers("successes", 3).numbers("trials", 7).option("interval", interval);

        assertThat(run.answered().summary()).containsEntry("interval", interval);
        assertThat(run.estimate("proportion[1]").confLow()).isLessThan(3 / 7.0);
    }

    @Test
    void the_example_gives_what_its_page_says() throws IOException {
        PageExamples page = PageExamples.of("proportion", "services");
        Estimate hotline = page.estimate("proportion[hotline]");
        Estimate clinic = page.estimate("proportion[clinic]");
        Estimate shelter = page.estimate("proportion[shelter-b]");

        assertThat(page.text())
                .contains(say(
                        "%.1f%%, 95%% interval %.1f%% to %.1f%%.",
                        100 * hotline.estimate(), 100 * hotline.confLow(), 100 * hotline.confHigh()))
                .contains(say("0%%, interval 0%% to %.1f%%,", 100 * clinic.confHigh()))
                .contains(say("the interval %.1f%% to 100%%.", 100 * shelter.confLow()));
    }

    private static TableRun run() {
        return TableRun.of(new Proportion());
    }
}
