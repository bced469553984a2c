package org.sentinelle.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person does wrong, and what the command says about it. */
class BadInputTest {
    private static final String GLOTIP = "incoming/glotip_made_up.csv";

    @TempDir
    Path folder;

    private Path workspace;

    @BeforeEach
    void copyTheExample() throws IOException {
        workspace = CommandLineRun.exampleWorkspace("first-run", folder);
    }

    private CommandLineRun run(String command) {
        return CommandLineRun.of(command, "--workspace", workspace.toString());
    }

    private void define(String file, String yaml) throws IOException {
        Path path = workspace.resolve("definitions").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, yaml);
    }

    private static void refused(CommandLineRun run, ExitCode exit, String... says) {
        assertThat(run.exit()).as(run.err()).isEqualTo(exit.code());
        assertThat(run.err()).contains(says).doesNotContain("\tat ");
    }

    @Test
    void a_misspelt_key_in_a_definition_is_named_with_its_line() throws IOException {
        String good =
                CommandLineRun.text(CommandLineRun.checkout().resolve("indicators/catalogue/persons-convicted.yaml"));
        define(
                "catalogue/my-convictions.yaml",
                good.replace("id: persons-convicted", "id: my-convictions").replace("direction:", "directoin:"));

        refused(run("check"), ExitCode.WRONG_USAGE, "catalogue/my-convictions.yaml:", "directoin", "direction");
    }

    @Test
    void an_indicator_defined_twice_is_named_with_both_files() throws IOException {
        define(
                "catalogue/persons-convicted.yaml",
                CommandLineRun.text(CommandLineRun.checkout().resolve("indicators/catalogue/persons-convicted.yaml")));

        refused(run("run"), ExitCode.WRONG_USAGE, "catalogue/persons-convicted.yaml", "persons-convicted");
    }

    @Test
    void an_unknown_state_in_a_mechanism_is_named_with_a_likely_one() throws IOException {
        define("mechanisms/my-mechanism.yaml", """
                id: my-mechanism
                abbreviation: MM
                name: {en: Mine, fr: Le mien, ar: آليتي}
                source: made up
                members:
                  - GHN
                """);

        refused(run("run"), ExitCode.WRONG_USAGE, "mechanisms/my-mechanism.yaml:6", "GHN", "GHA");
    }

    @Test
    void a_target_before_its_baseline_is_refused() throws IOException {
        String good =
                CommandLineRun.text(CommandLineRun.checkout().resolve("indicators/plans/eu-strategy-2021-2025.yaml"));
        define(
                "plans/my-plan.yaml",
                good.replace("id: eu-strategy-2021-2025", "id: my-plan")
                        .replace("baseline: {period: 2012}", "baseline: {period: 2023}"));

        refused(run("run"), ExitCode.WRONG_USAGE, "plans/my-plan.yaml:", "baseline");
    }

    @Test
    void all_problems_of_all_files_are_reported_at_once() throws IOException {
        define("plans/empty.yaml", "");
        define("mechanisms/other.yaml", "id: other\n");

        refused(run("run"), ExitCode.WRONG_USAGE, "plans/empty.yaml", "mechanisms/other.yaml");
    }

    @Test
    void a_missing_column_is_named() throws IOException {
        Path file = workspace.resolve(GLOTIP);
        Files.writeString(file, CommandLineRun.text(file).replaceFirst("txtVALUE", "Value"));

        refused(run("run"), ExitCode.INPUT_UNUSABLE, "glotip_made_up.csv", "txtVALUE");
    }

    @Test
    void a_file_with_another_delimiter_is_recognised() throws IOException {
        Path file = workspace.resolve(GLOTIP);
        Files.writeString(file, CommandLineRun.text(file).replace(',', ';'));

        refused(run("run"), ExitCode.INPUT_UNUSABLE, "glotip_made_up.csv", ";");
    }

    @Test
    void a_file_in_another_encoding_is_recognised() throws IOException {
        Path file = workspace.resolve(GLOTIP);
        Files.write(file, CommandLineRun.text(file).replace("Angola", "Angóla").getBytes(StandardCharsets.ISO_8859_1));

        refused(run("run"), ExitCode.INPUT_UNUSABLE, "glotip_made_up.csv", "UTF-8");
    }

    @Test
    void an_empty_file_is_refused() throws IOException {
        Files.writeString(workspace.resolve(GLOTIP), "");

        refused(run("run"), ExitCode.INPUT_UNUSABLE, "glotip_made_up.csv", "empty");
    }

    @Test
    void a_workspace_without_files_says_which_it_could_read() throws IOException {
        try (Stream<Path> files = Files.list(workspace.resolve("incoming"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }

        refused(run("run"), ExitCode.INPUT_UNUSABLE, "glotip_*.csv");
    }

    @Test
    void a_truncated_parquet_file_is_refused_without_a_stack_trace() throws IOException {
        assertThat(run("ingest").exit()).isZero();
        Path accepted = workspace.resolve("data/unodc-glotip/rows/accepted");
        Path parquet;
        try (Stream<Path> files = Files.list(accepted)) {
            parquet = files.filter(f -> f.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(parquet);
        Files.write(parquet, java.util.Arrays.copyOf(bytes, bytes.length / 2));

        refused(run("check"), ExitCode.INPUT_UNUSABLE, parquet.getFileName().toString(), "ingest");
    }

    @Test
    void an_output_folder_that_cannot_be_written_is_noticed_before_the_work() throws IOException {
        Files.writeString(workspace.resolve("publications"), "a file in the place of the folder");

        refused(run("run"), ExitCode.CANNOT_WRITE, "publications");
    }

    @Test
    void a_second_run_on_the_same_workspace_is_turned_away() throws IOException {
        Files.createDirectories(workspace);
        try (RunLock lock = RunLock.of(workspace)) {
            refused(run("run"), ExitCode.LOCKED, "Another run");
        }
    }

    @Test
    void a_folder_that_is_no_workspace_says_how_to_make_one() {
        refused(
                CommandLineRun.of(
                        "run", "--workspace", folder.resolve("nothing").toString()),
                ExitCode.WRONG_USAGE,
                "sentinelle init");
    }

    @Test
    void an_analysis_file_is_told_every_mistake_with_its_line() throws IOException {
        Files.copy(CommandLineRun.checkout().resolve("examples/analysis/nile.csv"), folder.resolve("nile.csv"));
        Path file = folder.resolve("wrong.yaml");
        Files.writeString(file, """
                id: wrong
                method: mann-kendall
                data: {file: nile.csv}
                columns: {tme: year, value: flow}
                options: {level: 95}
                """);

        refused(
                CommandLineRun.of("analyse", file.toString(), "--out", folder.toString()),
                ExitCode.INPUT_UNUSABLE,
                "wrong.yaml:4: Method mann-kendall has no column 'tme'",
                "wrong.yaml:5: Option level is '95'");
    }

    @Test
    void a_source_named_twice_is_refused() throws IOException {
        Path file = workspace.resolve("workspace.yaml");
        Files.writeString(
                file, CommandLineRun.text(file) + "sources: [{mapping: unodc-glotip}, {mapping: unodc-glotip}]\n");

        refused(run("run"), ExitCode.INPUT_UNUSABLE, "workspace.yaml", "'unodc-glotip' is named twice");
    }
}
