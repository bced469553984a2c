package org.sentinelle.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.jobs.demo.Demo;
import org.sentinelle.store.JsonFile;
import org.sentinelle.store.Publications;

/** The demonstration from the command line to the dashboard; what the engine finds is held against the truth beside the data. */
class DemoCommandTest {
    private static final String STATE_REPORTS = "state-reports";

    @TempDir
    static Path folder;

    private static Path demo;
    private static CommandLineRun first;
    private static Map<String, ?> said;
    private static Map<String, ?> truth;

    @BeforeAll
    static void runOnce() throws IOException {
        demo = folder.resolve("demo");
        first = CommandLineRun.of("demo", demo.toString(), "--rows", "8000", "--json");
        assertThat(first.exit()).as(first.err()).isZero();
        Path json = Files.writeString(folder.resolve("said.json"), first.out());
        said = JsonFile.read(json);
        truth = JsonFile.read(demo.resolve("truth/truth.json"));
    }

    private static Map<?, ?> map(Object value) {
        return (Map<?, ?>) value;
    }

    private static List<Map<?, ?>> filesInTruth() {
        List<Map<?, ?>> files = new ArrayList<>();
        map(truth.get("files")).values().forEach(f -> files.add(map(f)));
        return files;
    }

    private static Path published() throws IOException {
        Publications publications = new Publications(demo.resolve("publications"));
        return publications.folder(publications.current().orElseThrow());
    }

    @Test
    void it_ends_by_saying_what_to_open() throws IOException {
        assertThat(said.get("open")).isEqualTo(published().resolve("index.html").toString());
        assertThat(said.get("truth")).isEqualTo(Demo.truth(demo).toString());
        assertThat(Demo.truth(demo)).exists();
        assertThat(said.get("rows")).isEqualTo(truth.get("rows"));
    }

    @Test
    void every_row_of_every_file_ends_where_the_truth_says() {
        for (Map<?, ?> file : filesInTruth()) {
            String source = (String) file.get("source");
            Map<?, ?> ledger = map(said.get(source));
            assertThat(ledger.get("rows-in")).as(source).isEqualTo(file.get("rows"));
            assertThat(ledger.get("collapsed")).as(source).isEqualTo(file.get("collapsed"));
            if (!source.equals(STATE_REPORTS)) {
                assertThat(ledger.get("accepted")).as(source).isEqualTo(file.get("accepted"));
                assertThat(ledger.get("quarantined")).as(source).isEqualTo(file.get("quarantined"));
                assertThat(ledger.get("censored")).as(source).isEqualTo(file.get("censored-accepted"));
            }
        }
    }

    @Test
    void broken_rows_of_state_reports_are_set_aside_for_the_reasons_planted() {
        Map<?, ?> planted = map(truthOf(STATE_REPORTS).get("quarantined"));
        Map<?, ?> found = map(map(said.get(STATE_REPORTS)).get("quarantined"));

        for (String reason : List.of("blank-area", "unknown-area", "unreadable-count")) {
            assertThat(found.get(reason)).as(reason).isNotNull().isEqualTo(planted.get(reason));
        }
    }

    @Test
    void answers_to_several_mechanisms_are_judged_as_the_truth_says() {
        Map<?, ?> planted = truthOf(STATE_REPORTS);
        Map<?, ?> ledger = map(said.get(STATE_REPORTS));
        assertThat(ledger.get("quarantined")).isEqualTo(planted.get("quarantined"));
        assertThat(ledger.get("accepted")).isEqualTo(planted.get("accepted"));
        assertThat(ledger.get("censored")).isEqualTo(planted.get("censored-accepted"));
    }

    @Test
    void persons_whom_several_organisations_recorded_are_found() {
        Map<?, ?> rule = map(said.get("one-record-a-person"));
        Map<String, Number> planted = new TreeMap<>();
        for (Object one : (List<?>) map(truth.get("register")).get("by-state-and-year")) {
            planted.put(map(one).get("state") + " " + map(one).get("year"), (Number)
                    map(one).get("records-beyond-the-first"));
        }
        assertThat(((Number) rule.get("above")).longValue())
                .isEqualTo(
                        planted.values().stream().filter(n -> n.longValue() > 0).count());
        assertThat((List<?>) rule.get("worst")).isNotEmpty().allSatisfy(breach -> {
            double records = ((Number) ((List<?>) map(breach).get("said")).get(0)).doubleValue();
            double persons = ((Number) ((List<?>) map(breach).get("against")).get(0)).doubleValue();
            assertThat(records - persons)
                    .as(map(breach).get("area") + " " + map(breach).get("period"))
                    .isEqualTo(planted.get(
                                    map(breach).get("area") + " " + map(breach).get("period"))
                            .doubleValue());
        });
    }

    private static Map<?, ?> truthOf(String source) {
        return filesInTruth().stream()
                .filter(f -> source.equals(f.get("source")))
                .findFirst()
                .orElseThrow();
    }

    /** The course of the fixed panel's detected victims, by the interval of its slope. */
    @Test
    void planted_trends_of_detected_victims_are_found() throws IOException {
        Map<String, String> found = slopes();

        for (Object one : (List<?>) truth.get("mechanisms")) {
            Map<?, ?> mechanism = map(one);
            String planted = (String) mechanism.get("planted-trend-of-detected-victims");
            if (List.of("increasing", "decreasing").contains(planted)) {
                assertThat(found.get(mechanism.get("mechanism")))
                        .as(mechanism.get("mechanism").toString())
                        .isEqualTo(planted);
            }
        }
    }

    private static Map<String, String> slopes() throws IOException {
        List<String> lines = Files.readAllLines(published().resolve("tables/trends.csv"));
        List<String> header = cells(lines.get(0));
        Map<String, String> found = new TreeMap<>();
        for (String line : lines) {
            Map<String, String> row = new LinkedHashMap<>();
            List<String> cells = cells(line);
            for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
                row.put(header.get(i), cells.get(i));
            }
            if ("detected-victims".equals(row.get("indicator")) && "sen_slope".equals(row.get("term"))) {
                found.put(row.get("area"), course(row.get("conf_low"), row.get("conf_high")));
            }
        }
        return found;
    }

    /** Texts with commas stand in the last columns only, which are not read here. */
    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",", -1)).map(c -> c.replace("\"", "")).toList();
    }

    private static String course(String low, String high) {
        return low.isEmpty()
                ? "unknown"
                : Double.parseDouble(low) > 0
                        ? "increasing"
                        : Double.parseDouble(high) < 0 ? "decreasing" : "no evidence";
    }

    @Test
    void no_count_of_a_confidential_cell_below_the_threshold_is_published() throws IOException {
        String observations = CommandLineRun.text(published().resolve("tables/observations.csv"));

        assertThat(observations).contains("case-records");
        assertThat(CommandLineRun.text(published().resolve("tables/rows.csv"))).doesNotContain("case-records");
    }

    @Test
    void making_it_again_finds_everything_up_to_date() throws IOException {
        Path before = published();
        CommandLineRun again = CommandLineRun.of("demo", demo.toString(), "--rows", "8000");

        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.out()).contains("Up to date", "7,9", "rows in all");
        assertThat(published()).isEqualTo(before);
    }

    @Test
    void a_folder_with_something_else_in_it_stays_untouched() throws IOException {
        Path mine = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(mine.resolve("notes.txt"), "mine");
        CommandLineRun refused = CommandLineRun.of("demo", mine.toString());

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("no demonstration", "Name another folder");
        try (Stream<Path> files = Files.list(mine)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_workspace_of_ones_own_is_no_demonstration() throws IOException {
        Path own = folder.resolve("own");
        CommandLineRun.of("init", own.toString());

        assertThat(CommandLineRun.of("demo", own.toString()).exit()).isEqualTo(2);
    }

    @Test
    void a_dry_run_says_what_would_be_made_and_makes_nothing() {
        Path dry = folder.resolve("dry");
        CommandLineRun run = CommandLineRun.of("demo", dry.toString(), "--rows", "5000", "--dry-run");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Would make", "18 States", "rows of state_reports.csv");
        assertThat(dry).doesNotExist();
    }

    @Test
    void wrong_options_are_refused_with_what_is_right() {
        String at = folder.resolve("never").toString();
        CommandLineRun few = CommandLineRun.of("demo", at, "--rows", "10");
        CommandLineRun german = CommandLineRun.of("demo", at, "--languages", "en,de");

        assertThat(few.exit()).isEqualTo(2);
        assertThat(few.err()).contains("--rows must lie between 5000 and");
        assertThat(german.exit()).isEqualTo(2);
        assertThat(german.err()).contains("en, fr and ar");
        assertThat(Path.of(at)).doesNotExist();
    }
}
