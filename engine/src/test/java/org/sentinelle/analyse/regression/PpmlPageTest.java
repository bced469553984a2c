package org.sentinelle.analyse.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.sentinelle.analyse.PageExamples;
import org.sentinelle.result.Estimate;

class PpmlPageTest {
    @Test
    void the_example_gives_what_the_page_says() throws IOException {
        PageExamples page = PageExamples.of("ppml", "two-ways");
        Estimate distance = page.estimate("coefficient[log(km)]");
        Estimate conflict = page.estimate("coefficient[conflict]");

        assertThat(page.text())
                .contains(PageExamples.say(
                        "`log(km)` %.2f, 95%% interval %.2f to %.2f; `conflict` %.2f (%.2f to %.2f); %d rows, %d singletons and %d separated rows"
                                + " dropped; pseudo R2 %.2f.",
                        distance.estimate(),
                        distance.confLow(),
                        distance.confHigh(),
                        conflict.estimate(),
                        conflict.confLow(),
                        conflict.confHigh(),
                        page.finding().summary().get("n"),
                        page.finding().summary().get("n_singletons"),
                        page.finding().summary().get("n_separated"),
                        page.finding().summary().get("pseudo_r2")));
    }
}
