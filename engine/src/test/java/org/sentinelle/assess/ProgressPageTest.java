package org.sentinelle.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Period;
import org.sentinelle.result.Assessment;
import org.sentinelle.result.Observation;
import org.sentinelle.stats.ProgressRatio;

class ProgressPageTest {
    @Test
    void the_example_gives_what_the_page_says() throws IOException {
        ProgressRatio ratio = new ProgressRatio(60, 5, 10);
        List<Observation> series =
                List.of(Progress.point(Period.year(2012), 30, 9), Progress.point(Period.year(2017), 37, 9));
        Assessment assessment = Progress.assess(
                Indicator.Direction.INCREASE, Progress.target(Period.year(2012), null, Period.year(2022), 60), series);
        String example = String.format(
                Locale.ROOT,
                "It grew by %.2f percent a year and has to grow by %.2f: score %.3f, %s.",
                100 * ratio.actualRate(30, 37),
                100 * ratio.requiredRate(30),
                assessment.score().low(),
                assessment.verdictLow().replace('-', ' '));
        assertThat(page()).contains(example);
    }

    @Test
    void the_page_lists_every_reason() throws IOException {
        String rows = Arrays.stream(Reason.values())
                .map(r -> "| `" + r.code() + "` | " + r.explanation() + " |\n")
                .collect(Collectors.joining());
        assertThat(page()).contains(rows);
    }

    private static String page() throws IOException {
        Path root = Path.of(System.getProperty("sentinelle.root", ".."));
        return Files.readString(root.resolve("docs/methods/eurostat-progress.md"));
    }
}
