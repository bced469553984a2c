package org.sentinelle.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HypothesesCommandTest {
    private static final Path EXAMPLE =
            Path.of(System.getProperty("sentinelle.root", ".."), "examples").resolve("hypotheses");

    @TempDir
    private Path folder;

    private CommandLineRun run(String... more) {
        List<String> arguments = new java.util.ArrayList<>(List.of("hypotheses"));
        arguments.addAll(List.of(more));
        arguments.addAll(List.of("--workspace", EXAMPLE.toString(), "--out", folder.toString()));
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }

    private List<String> verdicts(String register) throws IOException {
        return Files.readAllLines(folder.resolve(register + ".csv")).stream()
                .skip(1)
                .map(line -> line.replaceAll(
                        "^\"[^\"]*\",\"([^\"]*)\",.*,\"([a-z-]+)\",\"(true|false)\",\"(run|recorded|none)\".*",
                        "$1 $2 $3 $4"))
                .toList();
    }

    @Test
    void each_hypothesis_gets_a_verdict_in_each_region_and_what_was_never_tested_is_listed() throws IOException {
        CommandLineRun run = run("example-prevention");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(verdicts("example-prevention"))
                .containsExactly(
                        "contract-protects supported false run",
                        "contract-protects supported false run",
                        "contract-protects supported false run",
                        "contract-protects inconclusive false run",
                        "schooling-protects no-meaningful-effect true run",
                        "schooling-protects supported true run",
                        "schooling-protects contradicted true run",
                        "schooling-protects no-meaningful-effect true run",
                        "hotline-protects no-meaningful-effect false run",
                        "debt-harms supported false run",
                        "grants-protect not-tested false none");
        assertThat(Files.readString(folder.resolve("example-prevention.csv")))
                .contains("example-prevention-plan/contracts", "example-prevention-plan/know-the-number");
    }

    @Test
    void the_page_is_written_in_three_languages_and_says_the_verdict_and_what_rests_on_it() throws IOException {
        run("example-prevention");
        assertThat(Files.readString(folder.resolve("example-prevention.html")))
                .contains("Never tested", "The data contradict it", "Pay for further years at school.")
                .contains("Look at them again", "Exploratory", "not for publication", "svg");
        assertThat(Files.readString(folder.resolve("fr/example-prevention.html")))
                .contains("Jamais testée", "lang=\"fr\"");
        assertThat(Files.readString(folder.resolve("ar/example-prevention.html")))
                .contains("لم تُختبر قط", "dir=\"rtl\"");
        assertThat(folder.resolve("assets")).isDirectory();
    }

    @Test
    void the_dakar_finding_shows_what_was_recorded_where_its_data_are_not() throws IOException {
        CommandLineRun run = run("dakar-finding");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(verdicts("dakar-finding"))
                .containsExactly(
                        "dakar-income inconclusive true recorded",
                        "dakar-income-curve supported true recorded",
                        "dakar-schooling contradicted true recorded");
        assertThat(Files.readString(folder.resolve("dakar-finding.html")))
                .contains("does not make one the cause of the", "Poipet", "It does not count victims");
    }

    @Test
    void the_same_data_give_the_same_bytes() throws IOException {
        run("example-prevention");
        String before = Files.readString(folder.resolve("example-prevention.html"));
        run("example-prevention");
        assertThat(folder.resolve("example-prevention.html")).hasContent(before);
    }

    @Test
    void a_dry_run_writes_nothing_and_an_unknown_register_is_named() throws IOException {
        assertThat(run("--dry-run").out()).contains("Would test 5 hypotheses of example-prevention");
        assertThat(folder).isEmptyDirectory();
        CommandLineRun wrong = run("example-preventoin");
        assertThat(wrong.exit()).isEqualTo(ExitCode.WRONG_USAGE.code());
        assertThat(wrong.err()).contains("Did you mean 'example-prevention'?");
    }
}
