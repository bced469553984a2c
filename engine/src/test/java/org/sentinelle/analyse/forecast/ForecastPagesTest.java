package org.sentinelle.analyse.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sentinelle.analyse.forecast.Series.estimate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sentinelle.analyse.ReferenceCase;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;

/** The examples on the pages of the methods give what the pages say. */
class ForecastPagesTest {
    @Test
    void the_example_of_holt() throws IOException {
        Finding.Answered finding = run("holt", "victims");
        Estimate first = estimate(finding, "forecast[1]");
        Estimate fifth = estimate(finding, "forecast[5]");
        assertThat(page("holt"))
                .contains(text(
                        "alpha %.2f, beta %.2f; forecast for 2023: %.0f, 95%% prediction interval %.0f to %.0f; for 2027:"
                                + " %.0f (%.0f to %.0f)",
                        estimate(finding, "alpha").estimate(),
                        estimate(finding, "beta").estimate(),
                        first.estimate(),
                        first.confLow(),
                        first.confHigh(),
                        fifth.estimate(),
                        fifth.confLow(),
                        fifth.confHigh()))
                .contains(text(
                        "%d forecasts were off by %.1f on average, the naive ones by %.1f: relative MAE %.2f",
                        finding.summary().get("back_test_forecasts"),
                        finding.summary().get("back_test_mae"),
                        finding.summary().get("back_test_naive_mae"),
                        finding.summary().get("back_test_relative_mae")));
    }

    @Test
    void the_example_of_stl() throws IOException {
        Finding.Answered finding = run("stl", "monthly-robust");
        assertThat(page("stl"))
                .contains(text(
                        "trend strength %.2f, seasonal strength %.2f; seasonal amplitude %.1f; the trend changed by %.1f",
                        estimate(finding, "trend_strength").estimate(),
                        estimate(finding, "seasonal_strength").estimate(),
                        estimate(finding, "seasonal_amplitude").estimate(),
                        estimate(finding, "trend_change").estimate()))
                .contains(
                        text("%d observations have no weight", finding.summary().get("observations_without_weight")));
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static Finding.Answered run(String method, String analysis) {
        return (Finding.Answered) ReferenceCase.within("/reference/" + method).run(analysis, "");
    }

    private static String page(String id) throws IOException {
        return Files.readString(Path.of(System.getProperty("sentinelle.root", ".."), "docs", "methods", id + ".md"))
                .replaceAll("\\s+", " ");
    }
}
