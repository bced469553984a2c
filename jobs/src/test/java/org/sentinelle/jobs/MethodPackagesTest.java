package org.sentinelle.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Methods go from one workspace to another, by the command. */
class MethodPackagesTest {
    private static final String INDICATOR = "definitions/catalogue/registered-victims.yaml";
    private static final String ANALYSIS = """
            id: victims-trend
            method: mann-kendall
            data: {indicator: registered-victims, area: ecowas}
            """;

    @TempDir
    Path desk;

    private Path makers;
    private Path receivers;
    private Path file;

    @BeforeEach
    void two_workspaces() throws IOException {
        makers = CommandLineRun.exampleWorkspace("first-run", desk.resolve("makers"));
        Files.createDirectories(makers.resolve("analyses"));
        Files.writeString(makers.resolve("analyses/victims-trend.yaml"), ANALYSIS);
        receivers = desk.resolve("receivers");
        assertThat(CommandLineRun.of("init", receivers.toString()).exit()).isZero();
        file = desk.resolve("methods.zip");
    }

    private CommandLineRun export(String... more) {
        List<String> words = new ArrayList<>(List.of("catalogue", "export", "--workspace", makers.toString()));
        words.addAll(List.of("--id", "west-africa-methods", "--version", "1.2", "--title", "Registered victims"));
        words.addAll(List.of("--author", "A. Writer <writer@example.org>", "--author", "B. Editor"));
        words.addAll(List.of("--licence", "CC-BY-4.0", "--out", file.toString()));
        words.addAll(Arrays.asList(more));
        return CommandLineRun.of(words.toArray(String[]::new));
    }

    private CommandLineRun take(String... more) {
        List<String> words =
                new ArrayList<>(List.of("catalogue", "import", file.toString(), "--workspace", receivers.toString()));
        words.addAll(Arrays.asList(more));
        return CommandLineRun.of(words.toArray(String[]::new));
    }

    private void change(Path workspace, String path, String text, String by) throws IOException {
        String before = Files.readString(workspace.resolve(path));
        assertThat(before).contains(text);
        Files.writeString(workspace.resolve(path), before.replace(text, by));
    }

    private static SortedMap<String, String> content(Path folder) throws IOException {
        SortedMap<String, String> content = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                content.put(folder.relativize(path).toString(), Files.readString(path));
            }
        }
        content.remove(".lock");
        return content;
    }

    private List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    @Test
    void a_round_trip_brings_everything_that_the_methods_lean_on() throws IOException {
        CommandLineRun exported = export();
        assertThat(exported.exit()).as(exported.err()).isZero();
        assertThat(exported.out()).contains("example rows", "mechanisms/ecowas", INDICATOR, "Hash: ");
        assertThat(names())
                .isSorted()
                .contains(
                        "package.yaml",
                        "analyses/victims-trend.yaml",
                        INDICATOR,
                        "definitions/datasets/case-register.yaml",
                        "definitions/sources/case-register.yaml",
                        "definitions/codes/case-status.yaml",
                        "definitions/codes/sex.yaml");

        CommandLineRun taken = take();
        assertThat(taken.exit()).as(taken.err()).isZero();
        for (String own : List.of(INDICATOR, "analyses/victims-trend.yaml", "definitions/codes/case-status.yaml")) {
            assertThat(receivers.resolve(own)).hasSameBinaryContentAs(makers.resolve(own));
        }
        assertThat(receivers.resolve("definitions/codes/sex.yaml"))
                .as("everyone has it with the programme")
                .doesNotExist();
        assertThat(receivers.resolve("packages/west-africa-methods-1.2.yaml"))
                .content()
                .contains("CC-BY-4.0", "A. Writer <writer@example.org>", "hash: ");

        SortedMap<String, String> before = content(receivers);
        CommandLineRun again = take();
        assertThat(again.exit()).isZero();
        assertThat(again.out()).contains("all of it is here already");
        assertThat(content(receivers)).isEqualTo(before);
    }

    @Test
    void the_same_definitions_give_the_same_bytes_wherever_they_lie() throws IOException {
        assertThat(export().exit()).isZero();
        byte[] first = Files.readAllBytes(file);
        makers = Files.move(makers, desk.resolve("elsewhere"));
        file = desk.resolve("second.zip");
        assertThat(export().exit()).isZero();
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        assertThat(new String(first, StandardCharsets.UTF_8)).doesNotContain(desk.toString());
    }

    @Test
    void no_data_can_get_in() throws IOException {
        for (String stray : List.of(
                "definitions/catalogue/rows.csv",
                "definitions/rows.yaml",
                "definitions/catalogue/.hidden.yaml",
                "analyses/victims.parquet",
                "analyses/results.json",
                "data/case-register/rows.yaml",
                "results/values.yaml")) {
            Path path = makers.resolve(stray);
            Files.createDirectories(path.getParent());
            Files.writeString(path, "SECRET-ROW");
        }
        Files.writeString(desk.resolve("outside.yaml"), "SECRET-ROW");
        Files.createSymbolicLink(makers.resolve("analyses/link.yaml"), desk.resolve("outside.yaml"));
        CommandLineRun exported = export();
        assertThat(exported.exit()).as(exported.err()).isZero();
        assertThat(names()).allMatch(name -> name.endsWith(".yaml")).noneMatch(name -> name.contains("link"));
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("SECRET-ROW");
        assertThat(exported.out()).contains("not packed", "definitions/catalogue/rows.csv", "analyses/link.yaml");
    }

    @Test
    void another_name_and_threshold_is_an_adaptation_that_somebody_decides_about() throws IOException {
        export();
        take();
        change(receivers, INDICATOR, "en: Registered victims", "en: Victims on the register");
        change(receivers, INDICATOR, "threshold: 10", "threshold: 20");
        SortedMap<String, String> before = content(receivers);

        CommandLineRun undecided = take();
        assertThat(undecided.exit()).isEqualTo(1);
        assertThat(undecided.out()).contains("- adapted: 1", "- no longer compares: 0", "protection/threshold", "`20`");
        assertThat(undecided.err()).contains("catalogue/registered-victims", "--keep-ours");
        assertThat(content(receivers)).isEqualTo(before);

        assertThat(take("--keep-ours").exit()).isZero();
        assertThat(receivers.resolve(INDICATOR)).content().contains("Victims on the register");
        assertThat(take("--take", "registered-victims", "--dry-run").exit()).isZero();
        assertThat(receivers.resolve(INDICATOR)).content().contains("Victims on the register");
        assertThat(take("--take", "registered-victims").exit()).isZero();
        assertThat(receivers.resolve(INDICATOR)).hasSameBinaryContentAs(makers.resolve(INDICATOR));
        assertThat(receivers.resolve("packages/west-africa-methods-1.2.report.md"))
                .content()
                .contains("registered-victims: took theirs");
    }

    @Test
    void another_where_no_longer_compares() throws IOException {
        export();
        take();
        change(receivers, INDICATOR, "of: {dataset: case-register}", "of: {dataset: case-register, where: {sex: F}}");
        CommandLineRun run = take("--json");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("\"no longer compares\"", "\"measure/of/where\"", "\"breaks-comparison\" : true");
    }

    @Test
    void an_indicator_of_the_same_text_on_another_code_list_is_named() throws IOException {
        export();
        take();
        change(receivers, "definitions/codes/case-status.yaml", "en: Closed", "en: Closed or lost");
        CommandLineRun run = take("--keep-ours");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "Own text compares, what it stands on does not",
                        "- indicator registered-victims (same as here) stands on code list case-status");
    }

    @Test
    void taking_theirs_does_not_publish_what_is_confidential_here() throws IOException {
        change(makers, "definitions/datasets/case-register.yaml", "disclosure: confidential", "disclosure: published");
        export();
        take();
        change(
                receivers,
                "definitions/datasets/case-register.yaml",
                "disclosure: published",
                "disclosure: confidential");
        CommandLineRun all = take("--take-theirs");
        assertThat(all.exit()).isEqualTo(1);
        assertThat(all.out()).contains("Here its rows are confidential");
        CommandLineRun named = take("--take", "datasets/case-register");
        assertThat(named.exit()).as(named.err()).isZero();
        assertThat(named.out()).contains("Definitions here that now stand on what was replaced");
    }

    @Test
    void a_definition_that_does_not_fit_here_is_refused_with_its_line() throws IOException {
        export();
        Files.createDirectories(receivers.resolve("definitions/codes"));
        Files.writeString(
                receivers.resolve("definitions/codes/case-status.yaml"),
                "id: case-status\nname: {en: Status}\ncodes:\n  - {id: OPEN, name: {en: Open}}\n");
        SortedMap<String, String> before = content(receivers);
        CommandLineRun kept = take("--keep-ours");
        assertThat(kept.exit()).isEqualTo(3);
        assertThat(kept.err()).containsPattern("sources/case-register.yaml:[0-9]+: ");
        assertThat(content(receivers)).isEqualTo(before);
    }

    @Test
    void a_package_that_was_tampered_with_is_refused_and_leaves_nothing_behind() throws IOException {
        export();
        byte[] bytes = Files.readAllBytes(file);
        int place = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("Registered victims");
        bytes[place] = 'P';
        Files.write(file, bytes);
        SortedMap<String, String> before = content(receivers);
        CommandLineRun run = take("--take-theirs");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("not those that were packed", "nothing of it was taken in");
        assertThat(content(receivers)).isEqualTo(before);
    }

    @Test
    void a_version_that_was_taken_in_cannot_come_again_with_other_content() throws IOException {
        export();
        take();
        change(makers, INDICATOR, "version: 1", "version: 2");
        file = desk.resolve("second.zip");
        export();
        CommandLineRun run = take("--keep-ours");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("Ask who sent it for a new version number");
    }

    @Test
    void an_analysis_that_reads_a_file_of_the_machine_is_neither_packed_nor_taken_in() throws IOException {
        Files.writeString(
                makers.resolve("analyses/victims-trend.yaml"),
                "id: victims-trend\nmethod: mann-kendall\ndata: {file: ../../../etc/passwd}\n");
        CommandLineRun run = export();
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("analyses/victims-trend.yaml:3", "outside the workspace");
        assertThat(file).doesNotExist();
    }

    @Test
    void the_help_explains_the_options() {
        CommandLineRun help = CommandLineRun.of("catalogue", "export", "--help");
        assertThat(help.exit()).isZero();
        assertThat(help.out()).contains("--licence=SPDX", "--version=N.N", "--include");
        CommandLineRun importHelp = CommandLineRun.of("catalogue", "import", "--help");
        assertThat(importHelp.out()).contains("--keep-ours", "--take=ID");
    }

    @Test
    void what_is_left_out_or_misspelt_is_said() {
        CommandLineRun licence = CommandLineRun.of(
                "catalogue", "export", "--workspace", makers.toString(), "--id", "x", "--out", file.toString());
        assertThat(licence.exit()).isEqualTo(2);
        assertThat(licence.err()).contains("licence", "authors", "version");
        CommandLineRun word = export("--include", "catalog");
        assertThat(word.exit()).isEqualTo(2);
        assertThat(word.err()).contains("Did you mean 'catalogue'?");
    }
}
