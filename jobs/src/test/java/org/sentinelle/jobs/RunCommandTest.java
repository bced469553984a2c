package org.sentinelle.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.jobs.pages.PageNumbers;
import org.sentinelle.present.table.ObservationTable;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;
import org.sentinelle.store.Manifest;
import org.sentinelle.store.ParquetTables;
import org.sentinelle.store.Publications;

/** The main job on the example workspace, from source files to dashboard. */
class RunCommandTest {
    @TempDir
    static Path folder;

    private static Path workspace;
    private static CommandLineRun first;

    @BeforeAll
    static void runOnce() throws IOException {
        workspace = CommandLineRun.exampleWorkspace("first-run", folder);
        first = CommandLineRun.of("run", "--workspace", workspace.toString());
    }

    private static Path published() throws IOException {
        Publications publications = new Publications(workspace.resolve("publications"));
        return publications.folder(publications.current().orElseThrow());
    }

    private static List<Observation> observations() throws IOException {
        return ObservationTable.read(ParquetTables.read(published().resolve("tables/observations.parquet")));
    }

    @Test
    void it_ends_well_and_says_what_to_open() throws IOException {
        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.out()).contains("Open " + published().resolve("index.html"));
        assertThat(first.err()).contains("ingest", "check", "compute", "assess", "publish");
    }

    @Test
    void every_row_is_accounted_for() {
        assertThat(first.out())
                .contains(
                        "unodc-glotip: 7,525 rows in",
                        "contradictory-values 2",
                        "questionnaire-variable-code 1",
                        "unknown-area 1",
                        "unknown-citizenship 1",
                        "unreadable-count 1",
                        "3 exact duplicates collapsed");
    }

    @Test
    void the_publication_is_whole() throws IOException {
        Manifest.verify(published());
        assertThat(published().resolve("index.html")).exists();
        assertThat(published().resolve("data-quality.html")).exists();
        for (String mechanism : List.of("au", "coe", "commit", "eccas", "ecowas", "eu", "las", "oas", "osce")) {
            assertThat(published().resolve("mechanism-" + mechanism + ".html")).exists();
        }
        assertThat(published().resolve("tables/observations.csv")).exists();
    }

    @Test
    void running_again_finds_everything_up_to_date() throws IOException {
        Path before = published();
        CommandLineRun again = CommandLineRun.of("run", "--workspace", workspace.toString());

        assertThat(again.exit()).isZero();
        assertThat(again.out()).contains("Up to date");
        assertThat(published()).isEqualTo(before);
    }

    @Test
    void a_dry_run_says_what_would_be_done_and_does_nothing() throws IOException {
        Path fresh = CommandLineRun.exampleWorkspace("first-run", folder.resolve("dry"));
        CommandLineRun dry = CommandLineRun.of("run", "--dry-run", "--workspace", fresh.toString());

        assertThat(dry.exit()).isZero();
        assertThat(dry.out()).contains("Would read", "Would compute", "Would write");
        assertThat(fresh.resolve("publications")).doesNotExist();
    }

    @Test
    void the_same_inputs_give_the_same_bytes() throws IOException {
        Path other = CommandLineRun.exampleWorkspace("first-run", folder.resolve("other"));
        assertThat(CommandLineRun.of("run", "--workspace", other.toString()).exit())
                .isZero();

        assertThat(bytes(other.resolve("publications").resolve(published().getFileName())))
                .isEqualTo(bytes(published()));
    }

    @Test
    void small_confidential_counts_are_hidden_and_large_ones_shown() throws IOException {
        List<Observation> register = observations().stream()
                .filter(o -> o.indicator().equals("registered-victims"))
                .toList();

        assertThat(register).anyMatch(o -> o.status() == ObsStatus.Q && o.bounds() == null);
        assertThat(register).anyMatch(o -> o.value() != null);
        assertThat(register).noneMatch(o -> o.value() != null && o.value() < 10);
    }

    /** Their number is a number of persons: with it, a hidden year could be worked out from the shown ones. */
    @Test
    void no_file_tells_how_many_rows_the_confidential_register_has() throws IOException {
        assertThat(CommandLineRun.text(published().resolve("tables/rows.csv")))
                .contains("unodc-glotip")
                .doesNotContain("case-register");
        assertThat(CommandLineRun.text(published().resolve("data-quality.html")))
                .contains("case_register.csv, number of rows not shown")
                .doesNotContain("400 rows");
        assertThat(CommandLineRun.text(published().resolve(Manifest.FILE)))
                .contains("\"rows\" : 7525", "\"rows\" : null")
                .doesNotContain("\"rows\" : 400");
    }

    @Test
    void an_adapted_indicator_is_called_so_on_its_mechanisms_page_and_recorded() throws IOException {
        String label = "Convictions per 100 persons brought to court";
        assertThat(CommandLineRun.text(published().resolve("mechanism-ecowas.html")))
                .contains(label);
        assertThat(CommandLineRun.text(published().resolve("mechanism-ecowas-prosecution.html")))
                .contains(
                        "Adapted by ECOWAS: Made up, to show how a mechanism adapts", label, "90.0 per 100 prosecuted")
                .contains("Illustrative target");
        assertThat(CommandLineRun.text(published().resolve("mechanism-au-prosecution.html")))
                .contains("Convictions per 100 persons prosecuted")
                .doesNotContain(label, "Adapted by");
        assertThat(CommandLineRun.text(published().resolve("data-quality.html")))
                .contains("overlay ecowas-convictions", "plan ecowas-plan-2008-2011");
        assertThat(CommandLineRun.text(published().resolve(Manifest.FILE))).contains("\"overlay ecowas-convictions\"");
    }

    @Test
    void every_number_on_its_pages_was_released_and_a_hidden_one_would_be_found() throws IOException {
        assertThat(CommandLineRun.text(published().resolve(Manifest.FILE))).contains("released-numbers.json");
        PageNumbers.Report report = PageNumbers.report(published());
        assertThat(report.unexplained()).isEmpty();
        assertThat(report.shown()).containsOnlyKeys(PageNumbers.Origin.values());

        Path copy = copied(published(), folder.resolve("tampered"));
        Path page = copy.resolve("mechanism-ecowas-protection.html");
        String hidden = CommandLineRun.text(page);
        assertThat(hidden).contains(">[c]<");
        Files.writeString(page, hidden.replaceFirst(">\\[c]<", ">7<"));
        assertThat(PageNumbers.check(copy))
                .extracting(PageNumbers.Unexplained::file)
                .containsOnly("mechanism-ecowas-protection.html");
    }

    private static Path copied(Path publication, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(publication)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(publication.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return to;
    }

    private static Map<String, String> bytes(Path publication) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(publication)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith(Manifest.CLOCK_FILE)) {
                    contents.put(publication.relativize(file).toString(), org.sentinelle.store.FileHash.sha256(file));
                }
            }
        }
        return contents;
    }
}
