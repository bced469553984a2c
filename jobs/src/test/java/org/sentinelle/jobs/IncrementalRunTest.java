package org.sentinelle.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.store.FileHash;
import org.sentinelle.store.Publications;

/**
 * One workspace through changes one after another: what is read to compute is what a change is about, and no number differs. One
 * year of it is shown, since protecting more takes longer than all else; all years are read.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IncrementalRunTest {
    private static final String REPORTS = "trafficking-reports";
    private static final String REGISTER = "case-register";
    private static final String POPULATION = "population";
    private static final String INDICATOR = "definitions/catalogue/registered-victims.yaml";
    private static final long SEED = 20260118;
    private static final Pattern SCAN = Pattern.compile(
            "(?m)^(\\S+): ([\\d,]+) rows in \\d+ years?; ([\\d,]+) scanned.*, ([\\d,]+) of ([\\d,]+) tallies kept");

    @TempDir
    static Path folder;

    private static Path workspace;
    private static Map<String, Scanned> first;

    /** What a command said about one dataset. */
    private record Scanned(long rows, long scanned, long kept, long tallies) {}

    @BeforeAll
    static void computeOnce() throws IOException {
        workspace = CommandLineRun.exampleWorkspace("first-run", folder);
        Path settings = workspace.resolve("workspace.yaml");
        Files.writeString(
                settings,
                Files.readString(settings).replaceAll("(?m)^(period|fixed-panel): .*$", "$1: {from: 2022, to: 2022}"));
        first = compute();
    }

    private static Map<String, Scanned> compute() {
        return scans(CommandLineRun.of("compute", "--workspace", workspace.toString()));
    }

    private static Map<String, Scanned> scans(CommandLineRun run) {
        assertThat(run.exit()).as(run.err()).isZero();
        Map<String, Scanned> scans = new TreeMap<>();
        Matcher line = SCAN.matcher(run.out());
        while (line.find()) {
            scans.put(
                    line.group(1),
                    new Scanned(
                            number(line.group(2)),
                            number(line.group(3)),
                            number(line.group(4)),
                            number(line.group(5))));
        }
        return scans;
    }

    private static long number(String grouped) {
        return Long.parseLong(grouped.replace(",", ""));
    }

    private static void edit(String file, String from, String to) throws IOException {
        Path path = workspace.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    private static Path keptFile(String dataset) throws IOException {
        try (Stream<Path> files = Files.list(workspace.resolve("results/partials"))) {
            return files.filter(f -> f.getFileName().toString().startsWith(dataset + "-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void assertNothingScanned(Map<String, Scanned> scans) {
        assertThat(scans).containsOnlyKeys(first.keySet()).allSatisfy((dataset, scan) -> {
            assertThat(scan.scanned()).as(dataset).isZero();
            assertThat(scan.kept()).as(dataset).isEqualTo(scan.tallies()).isPositive();
        });
    }

    @Test
    @Order(1)
    void the_first_time_every_row_is_read_once() {
        assertThat(first).containsOnlyKeys(REPORTS, REGISTER, POPULATION).allSatisfy((dataset, scan) -> {
            assertThat(scan.scanned()).as(dataset).isEqualTo(scan.rows()).isPositive();
            assertThat(scan.kept()).as(dataset).isZero();
        });
    }

    @Test
    @Order(2)
    void with_nothing_changed_no_row_is_read() {
        assertNothingScanned(compute());
    }

    @Test
    @Order(3)
    void a_changed_text_of_an_indicator_costs_nothing() throws IOException {
        edit(INDICATOR, "en: Registered victims", "en: Victims in the register");

        assertNothingScanned(compute());
    }

    @Test
    @Order(4)
    void a_changed_indicator_costs_the_rows_of_its_dataset_for_itself() throws IOException {
        edit(INDICATOR, "disaggregate: [sex, age, form, [sex, form]]", "disaggregate: [sex, age, form, [age, form]]");
        Map<String, Scanned> scans = compute();

        Scanned register = scans.get(REGISTER);
        assertThat(register.scanned()).isEqualTo(register.rows());
        assertThat(register.kept()).as("the other breakdowns").isPositive().isLessThan(register.tallies());
        assertThat(scans.get(REPORTS).scanned()).isZero();
        assertThat(scans.get(POPULATION).scanned()).isZero();
    }

    @Test
    @Order(5)
    void going_back_to_the_indicator_as_it_was_costs_nothing() throws IOException {
        edit(INDICATOR, "[age, form]]", "[sex, form]]");

        assertNothingScanned(compute());
    }

    @Test
    @Order(6)
    void a_file_with_a_year_more_costs_the_rows_of_that_year() throws IOException {
        String row = "%s,x,Africa,x,Detected trafficking victims,Total,Total,Total,Total,2023,Counts,%d,MADE UP%n";
        Files.writeString(
                workspace.resolve("incoming/glotip_made_up.csv"),
                row.formatted("GHA", 12) + row.formatted("BEN", 17),
                StandardOpenOption.APPEND);
        CommandLineRun run = CommandLineRun.of("compute", "--workspace", workspace.toString());
        Map<String, Scanned> scans = scans(run);

        assertThat(scans.get(REPORTS).rows()).isEqualTo(first.get(REPORTS).rows() + 2);
        assertThat(scans.get(REPORTS).scanned()).isEqualTo(2);
        assertThat(scans.get(REGISTER).scanned()).isZero();
        assertThat(run.out().lines()).as("as the guide shows it").containsAll(guideLines());
    }

    private static List<String> guideLines() {
        List<String> lines = CommandLineRun.text(CommandLineRun.checkout().resolve("docs/guide/runs.md"))
                .lines()
                .filter(line -> SCAN.matcher(line).find())
                .toList();
        assertThat(lines).hasSize(3);
        return lines;
    }

    @Test
    @Order(7)
    void a_damaged_store_is_said_and_read_again() throws IOException {
        Path kept = keptFile(REGISTER);
        byte[] bytes = Files.readAllBytes(kept);
        bytes[bytes.length / 2] ^= 1;
        Files.write(kept, bytes);
        CommandLineRun run = CommandLineRun.of("compute", "--workspace", workspace.toString());

        assertThat(run.err()).contains("What was kept of dataset case-register is damaged");
        assertThat(scans(run).get(REGISTER).scanned())
                .isEqualTo(first.get(REGISTER).rows());
        assertThat(scans(run).get(REPORTS).scanned()).isZero();
    }

    @Test
    @Order(8)
    void the_store_the_order_of_rows_and_the_number_of_cores_change_no_byte() throws IOException {
        Published withStore = publish();
        FreshFolder.delete(workspace.resolve("results"));
        shuffle();
        Published withoutStore = publish();
        shuffle();
        System.setProperty("spark.master", "local[1]");
        try {
            Published onOneCore = publish();

            assertNothingScanned(withStore.scans());
            assertThat(withoutStore.scans().get(REPORTS).kept()).isZero();
            assertNothingScanned(onOneCore.scans());
            assertThat(List.of(withoutStore.observations(), onOneCore.observations()))
                    .as("seed %d", SEED)
                    .containsOnly(withStore.observations());
        } finally {
            System.clearProperty("spark.master");
        }
    }

    /** What a run said, and the hash of the file of observations that it published. */
    private record Published(Map<String, Scanned> scans, String observations) {}

    private static Published publish() throws IOException {
        CommandLineRun run = CommandLineRun.of("run", "--workspace", workspace.toString());
        Map<String, Scanned> scans = scans(run);
        assertThat(run.out()).contains("Published");
        Publications publications = new Publications(workspace.resolve("publications"));
        Path published = publications.folder(publications.current().orElseThrow());
        return new Published(scans, FileHash.sha256(published.resolve("tables/observations.parquet")));
    }

    private static void shuffle() throws IOException {
        try (Stream<Path> files = Files.list(workspace.resolve("incoming"))) {
            for (Path file : files.toList()) {
                List<String> lines = new ArrayList<>(Files.readAllLines(file));
                Collections.shuffle(lines.subList(1, lines.size()), new Random(SEED + Files.size(file)));
                Files.write(file, lines);
            }
        }
    }
}
