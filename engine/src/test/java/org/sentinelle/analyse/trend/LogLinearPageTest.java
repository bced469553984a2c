package org.sentinelle.analyse.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sentinelle.analyse.ReferenceCase;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;

class LogLinearPageTest {
    @Test
    void the_example_gives_what_its_page_says() throws IOException {
        Finding.Answered trend =
                (Finding.Answered) ReferenceCase.within("/reference/loglinear").run("suppressed", "");
        Estimate change = trend.estimates().stream()
                .filter(e -> e.term().equals("apc"))
                .findFirst()
                .orElseThrow();
        String answer = String.format(
                Locale.ROOT,
                "Annual percent change %.1f, 95%% interval %.1f to %.1f, p = %.3f; %s of %s counts are censored; verdict: %s.",
                change.estimate(),
                change.confLow(),
                change.confHigh(),
                change.pValue(),
                trend.summary().get("n_censored"),
                trend.summary().get("n"),
                trend.summary().get("verdict"));
        Path page = Path.of(System.getProperty("sentinelle.root", ".."), "docs", "methods", "loglinear.md");
        assertThat(Files.readString(page)).contains(answer);
    }
}
