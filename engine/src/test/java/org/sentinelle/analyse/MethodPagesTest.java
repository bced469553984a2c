package org.sentinelle.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;

/** The pages under {@code docs/methods} say what the methods say of themselves, and their examples are run here. */
class MethodPagesTest {
    static Stream<MethodDeclaration> declarations() {
        return Methods.all().stream().map(Method::declaration);
    }

    @ParameterizedTest
    @MethodSource("declarations")
    void a_page_holds_its_methods_declaration(MethodDeclaration declaration) throws IOException {
        assertThat(page(declaration.id())).contains("```text\n" + declaration.prose() + "```");
    }

    @Test
    void the_example_of_mann_kendall_gives_what_its_page_says() throws IOException {
        String folder = "/reference/mann-kendall";
        String analysis = Files.readString(ReferenceCase.resource(folder).resolve("gaps.yaml"));
        Finding.Answered trend = (Finding.Answered) ReferenceCase.within(folder).run("gaps", "");
        Estimate score = estimate(trend, "S");
        Estimate slope = estimate(trend, "sen_slope");
        String answer = String.format(
                Locale.ROOT,
                "S = %.0f, z = %.2f, p = %.4f; slope %.2f, 95%% interval %.2f to %.2f; verdict: %s",
                score.estimate(),
                score.statistic(),
                score.pValue(),
                slope.estimate(),
                slope.confLow(),
                slope.confHigh(),
                trend.summary().get("verdict"));
        assertThat(page("mann-kendall"))
                .contains("```yaml\n" + analysis + "```")
                .contains(answer);
    }

    private static Estimate estimate(Finding.Answered finding, String term) {
        return finding.estimates().stream()
                .filter(e -> e.term().equals(term))
                .findFirst()
                .orElseThrow();
    }

    private static String page(String id) throws IOException {
        Path root = Path.of(System.getProperty("sentinelle.root", ".."));
        return Files.readString(root.resolve("docs/methods/" + id + ".md"));
    }
}
