package org.sentinelle.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /** With {@code -Dsentinelle.write-pages=true} the page's declaration is written anew, for a person to look at. */
    @ParameterizedTest
    @MethodSource("declarations")
    void a_page_holds_its_methods_declaration(MethodDeclaration declaration) throws IOException {
        if (Boolean.getBoolean("sentinelle.write-pages")) {
            String text = page(declaration.id());
            int from = text.indexOf("```text\n") + "```text\n".length();
            Files.writeString(
                    path(declaration.id()),
                    text.substring(0, from) + declaration.prose() + text.substring(text.indexOf("```", from)));
        }
        assertThat(page(declaration.id())).contains("```text\n" + declaration.prose() + "```");
    }

    @ParameterizedTest
    @MethodSource("declarations")
    void a_page_has_an_example_that_is_run_beside_the_methods_test(MethodDeclaration declaration) throws IOException {
        String page = page(declaration.id());
        List<String> analyses = new ArrayList<>();
        try (Stream<Path> files = Files.list(ReferenceCase.resource("/reference/" + declaration.id()))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                analyses.add("```yaml\n" + Files.readString(file) + "```");
            }
        }
        assertThat(analyses)
                .as("an analysis file of reference/%s stands in the page", declaration.id())
                .anyMatch(page::contains);
    }

    @ParameterizedTest
    @MethodSource("declarations")
    void a_page_says_what_a_reader_looks_for(MethodDeclaration declaration) throws IOException {
        assertThat(page(declaration.id()))
                .contains(declaration.purpose())
                .contains("\n## Example\n")
                .contains("\n## What is computed\n")
                .contains("\n## Assumptions\n")
                .contains("\n## Options, estimates, reasons to decline\n")
                .contains("\n## Checked against\n")
                .contains("\n## References\n");
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
        return Files.readString(path(id));
    }

    private static Path path(String id) {
        return Path.of(System.getProperty("sentinelle.root", ".."), "docs", "methods", id + ".md");
    }
}
