package org.sentinelle.analyse.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelle.analyse.ReferenceCase;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;

/** The examples in the pages of methods for event counts give what the pages say. */
class RateExamplesTest {
    @ParameterizedTest
    @CsvSource({
        "rate, censored, rate[C]",
        "rate-ratio, pairs, rate_ratio[reversed]",
        "ratio-of-counts, justice, ratio[A]",
        "ratio-of-counts, justice, ratio[B]",
        "standardised-rate, regions, standardised_rate[South]",
        "standardised-rate, regions, standardised_rate[North]",
        "standardised-rate, regions, standardised_rate[Islands]",
        "standardised-rate, regions, standardised_rate[Capital]",
        "smr, provinces, smr[Coast]",
        "smr, provinces, smr[Plain]",
        "smr, provinces, smr[Desert]"
    })
    void give_what_their_page_says(String method, String analysis, String term) throws IOException {
        Finding.Answered finding =
                (Finding.Answered) ReferenceCase.within("/reference/" + method).run(analysis, "");
        Estimate estimate = RateTable.estimate(finding, term);
        String says = String.format(
                Locale.ROOT,
                "%s = %.3f (%.3f to %.3f)",
                term,
                estimate.estimate(),
                estimate.confLow(),
                estimate.confHigh());
        Path page = Path.of(System.getProperty("sentinelle.root", ".."), "docs", "methods", method + ".md");
        assertThat(Files.readString(page)).contains(says);
    }
}
