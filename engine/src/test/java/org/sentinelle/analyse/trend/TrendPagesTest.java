package org.sentinelle.analyse.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sentinelle.analyse.trend.TrendRun.estimate;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sentinelle.analyse.ReferenceCase;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;

/** The examples in the pages of trend methods give what the pages say. */
class TrendPagesTest {
    @Test
    void the_seasonal_example_gives_what_its_page_says() {
        Finding.Answered found = run("mann-kendall", "quarterly");
        Estimate score = estimate(found, "S");
        Estimate slope = estimate(found, "sen_slope");
        assertThat(PageTable.page("mann-kendall"))
                .contains(String.format(
                        Locale.ROOT,
                        "S = %.0f, z = %.2f; slope %.2f a year, 95%% interval %.2f to %.2f; verdict: %s",
                        score.estimate(),
                        score.statistic(),
                        slope.estimate(),
                        slope.confLow(),
                        slope.confHigh(),
                        found.summary().get("verdict")));
    }

    @Test
    void the_example_of_a_line_gives_what_its_page_says() {
        Finding.Answered found = run("linear-trend", "persistent");
        Estimate slope = estimate(found, "slope");
        assertThat(slope.pValue()).isLessThan(0.0001);
        assertThat(PageTable.page("linear-trend"))
                .contains(String.format(
                        Locale.ROOT,
                        "rises by %.3f a year, 95%% interval %.3f to %.3f, p below 0.0001; verdict: %s",
                        slope.estimate(),
                        slope.confLow(),
                        slope.confHigh(),
                        found.summary().get("verdict")))
                .contains("The rule for the lags asks for " + found.summary().get("lags") + ".")
                .contains(String.format(Locale.ROOT, "Durbin-Watson statistic of %.2f", (Double)
                        found.summary().get("durbin_watson")));
    }

    private static Finding.Answered run(String method, String analysis) {
        return (Finding.Answered) ReferenceCase.within("/reference/" + method).run(analysis, "");
    }
}
