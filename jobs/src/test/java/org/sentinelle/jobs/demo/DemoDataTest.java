package org.sentinelle.jobs.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.definition.CatalogueReader;
import org.sentinelle.definition.SharedDefinitions;
import org.sentinelle.model.Catalogue;
import org.sentinelle.store.FileHash;
import org.sentinelle.store.JsonFile;

/** The made-up files hold what the truth says was planted; everything here is worked out again from the files alone. */
class DemoDataTest {
    private static final long SEED = 11;
    private static final long ROWS = 60_000;

    @TempDir
    static Path folder;

    private static Catalogue catalogue;
    private static Path demo;
    private static Map<String, ?> truth;
    private static List<Map<String, String>> reports;
    private static ReportsRead read;
    private static List<Map<String, String>> records;

    @BeforeAll
    static void makeOnce() throws IOException {
        catalogue = CatalogueReader.read(List.of(SharedDefinitions.root()));
        demo = made("demo", ROWS, SEED);
        truth = JsonFile.read(demo.resolve("truth/truth.json"));
        reports = incoming(DemoFile.STATE_REPORTS);
        read = new ReportsRead(reports);
        records = incoming(DemoFile.CASE_RECORDS);
    }

    private static Path made(String name, long rows, long seed) throws IOException {
        Path at = folder.resolve(name);
        new Demo(new DemoRequest(rows, seed, List.of("en")), catalogue).make(at);
        return at;
    }

    private static List<Map<String, String>> incoming(DemoFile file) throws IOException {
        return Csv.rows(demo.resolve("incoming").resolve(file.fileName()));
    }

    private static Map<?, ?> map(Object value) {
        return (Map<?, ?>) value;
    }

    private static Map<?, ?> fileTruth(DemoFile file) {
        return map(map(truth.get("files")).get(file.fileName()));
    }

    private static Map<String, String> hashes(Path at) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(at)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                hashes.put(at.relativize(file).toString(), FileHash.sha256(file));
            }
        }
        return hashes;
    }

    @Test
    void the_same_seed_gives_the_same_bytes() throws IOException {
        assertThat(hashes(made("again", ROWS, SEED))).isEqualTo(hashes(demo));
    }

    @Test
    void making_it_twice_in_one_folder_changes_nothing() throws IOException {
        Path twice = made("twice", 5_000, SEED);
        Map<String, String> before = hashes(twice);

        assertThat(hashes(made("twice", 5_000, SEED))).isEqualTo(before);
    }

    @Test
    void another_seed_gives_other_bytes_in_every_file_with_figures() throws IOException {
        Map<String, String> other = hashes(made("other-seed", ROWS, SEED + 1));
        Map<String, String> mine = hashes(demo);

        for (DemoFile file : DemoFile.values()) {
            String name = "incoming/" + file.fileName();
            assertThat(other.get(name)).as(name).isNotEqualTo(mine.get(name));
        }
    }

    @Test
    void the_number_of_rows_is_near_the_one_asked_for_and_the_one_told() throws IOException {
        for (long rows : List.of(5_000L, 8_000L, 30_000L, 60_000L, 200_000L)) {
            Demo.Made told = new Demo(new DemoRequest(rows, 3, List.of("en")), catalogue).describe();
            assertThat((double) told.rows()).as("rows for " + rows).isCloseTo(rows, within(0.02 * rows));
        }
        long counted = 0;
        for (DemoFile file : DemoFile.values()) {
            assertThat(fileTruth(file).get("rows"))
                    .as(file.fileName())
                    .isEqualTo(incoming(file).size());
            counted += incoming(file).size();
        }
        assertThat(truth.get("rows")).isEqualTo((int) counted);
    }

    @Test
    void what_truly_happened_in_a_state_does_not_depend_on_the_size() throws IOException {
        Path small = made("small", 5_000, SEED);
        List<String> few = Files.readAllLines(small.resolve("truth/state-years.csv"));

        assertThat(Files.readAllLines(demo.resolve("truth/state-years.csv"))).startsWith(few.toArray(String[]::new));
    }

    @Test
    void margins_add_up_to_totals_and_parts_stay_below_the_whole() {
        List<State> states = World.states(catalogue);
        for (int seed = 0; seed < 300; seed++) {
            Draws draws = Draws.of(seed, "property");
            State state = states.get(seed % states.size());
            Traits traits = Traits.of(state, seed);
            Counts whole = Counts.spread(draws.below(5_000), traits.cellShares(), draws);
            Counts part = whole.part(draws.uniform(), draws);
            for (Counts counts : List.of(whole, part)) {
                assertThat(sum(counts, Stratum.SEXES, 1))
                        .as("by sex, seed " + seed)
                        .isEqualTo(counts.total());
                assertThat(sum(counts, Stratum.AGES, 2))
                        .as("by age, seed " + seed)
                        .isEqualTo(counts.total());
                assertThat(sum(counts, Stratum.FORMS, 0))
                        .as("by form, seed " + seed)
                        .isEqualTo(counts.total());
            }
            assertThat(Detail.EVERY_CELL.strata()).allMatch(s -> part.at(s) <= whole.at(s));
        }
    }

    private static long sum(Counts counts, List<String> parts, int dimension) {
        String all = Stratum.ALL;
        return parts.stream()
                .mapToLong(p -> counts.at(
                        dimension == 0
                                ? new Stratum(p, all, all)
                                : dimension == 1 ? new Stratum(all, p, all) : new Stratum(all, all, p)))
                .sum();
    }

    @Test
    void the_account_of_the_states_reports_is_exact() {
        Map<?, ?> told = fileTruth(DemoFile.STATE_REPORTS);

        assertThat(told.get("quarantined")).hasToString(read.quarantined.toString());
        assertThat(told.get("collapsed")).isEqualTo((int) read.collapsed);
        assertThat(told.get("accepted")).isEqualTo(read.accepted.size());
        assertThat(told.get("censored-accepted")).isEqualTo((int) read.censoredAccepted());
        assertThat(told.get("without-figure")).hasToString(read.withoutFigure().toString());
        assertThat(read.withoutFigure()).containsOnlyKeys("not applicable", "not requested");
        assertThat(told.get("censored")).isEqualTo((int)
                reports.stream().filter(r -> r.get("count").startsWith("<")).count());
        assertThat(read.quarantined)
                .containsOnlyKeys(
                        "blank-area",
                        "unknown-area",
                        "unreadable-count",
                        "superseded-by-later-report",
                        "same-figure-told-again",
                        "contradictory-values");
        assertThat(read.collapsed).isPositive();
    }

    @Test
    void every_contradiction_listed_is_in_the_reports() {
        List<?> listed = (List<?>) map(truth.get("reports")).get("contradictions");

        assertThat(listed).isNotEmpty();
        for (Object one : listed) {
            Map<?, ?> planted = map(one);
            Set<String> told = new HashSet<>();
            reports.stream()
                    .filter(r -> r.get("state").equals(planted.get("state"))
                            && r.get("year").equals(String.valueOf(planted.get("year")))
                            && r.get("item").equals(planted.get("item"))
                            && r.get("form").equals("all")
                            && r.get("sex").equals("all")
                            && r.get("age").equals("all"))
                    .forEach(r -> told.add(r.get("count")));
            assertThat(told).as(planted.toString()).hasSizeGreaterThan(1);
        }
    }

    @Test
    void the_register_of_reports_agrees_with_the_reports() throws IOException {
        Map<List<String>, Set<String>> items =
                new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        reports.stream()
                .filter(r -> !r.get("count").startsWith("not "))
                .forEach(r -> items.computeIfAbsent(
                                List.of(r.get("state"), r.get("year"), r.get("submitted_to")), k -> new HashSet<>())
                        .add(r.get("item")));
        for (Map<String, String> row : incoming(DemoFile.SUBMISSIONS)) {
            List<String> key = List.of(row.get("state"), row.get("year"), row.get("submitted_to"));
            int answered = items.getOrDefault(key, Set.of()).size();

            assertThat(row.get("answered")).as(key.toString()).isEqualTo(Integer.toString(answered));
            assertThat(Integer.parseInt(row.get("requested"))).isGreaterThanOrEqualTo(answered);
        }
    }

    @Test
    void identified_victims_mostly_stay_below_presumed_ones() throws IOException {
        List<Map<String, String>> years = Csv.rows(demo.resolve("truth/state-years.csv"));
        long above = years.stream()
                .filter(r -> Long.parseLong(r.get("identified")) > Long.parseLong(r.get("presumed")))
                .count();

        assertThat(above).isBetween(1L, years.size() / 20L);
    }

    @Test
    void planted_trends_of_true_and_detected_victims_are_in_the_series() {
        for (Object one : (List<?>) truth.get("mechanisms")) {
            Map<?, ?> mechanism = map(one);
            List<Map<?, ?>> series = ((List<?>) mechanism.get("series"))
                    .stream().<Map<?, ?>>map(DemoDataTest::map).toList();
            checkTrend(mechanism, series, "planted-trend-of-true-victims", "true-victims");
            checkTrend(mechanism, series, "planted-trend-of-detected-victims", "detected");
        }
    }

    /** Kendall's score against 5 per cent two-sided limits for 15 years: |S| of 39 or more. */
    private static void checkTrend(Map<?, ?> mechanism, List<Map<?, ?>> series, String planted, String what) {
        int score = 0;
        for (int i = 0; i < series.size(); i++) {
            for (int j = i + 1; j < series.size(); j++) {
                score += Long.signum(
                        number(series.get(j).get(what)) - number(series.get(i).get(what)));
            }
        }
        String says = mechanism.get("mechanism") + " " + what;
        if (mechanism.get(planted).equals("increasing")) {
            assertThat(score).as(says).isGreaterThanOrEqualTo(39);
        } else if (mechanism.get(planted).equals("decreasing")) {
            assertThat(score).as(says).isLessThanOrEqualTo(-39);
        }
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    @Test
    void persons_counted_twice_are_as_many_as_the_truth_says() {
        Map<?, ?> register = map(truth.get("register"));
        Set<Map<String, String>> distinct = new HashSet<>(records);
        Map<String, Integer> recordsOf = new TreeMap<>();
        distinct.forEach(r -> recordsOf.merge(r.get("person_key"), 1, Integer::sum));

        assertThat(register.get("exact-copies")).isEqualTo(records.size() - distinct.size());
        assertThat(register.get("records")).isEqualTo(distinct.size());
        assertThat(register.get("distinct-persons")).isEqualTo(recordsOf.size());
        assertThat(register.get("records-beyond-the-first")).isEqualTo(distinct.size() - recordsOf.size());
        for (Object one : (List<?>) register.get("by-state-and-year")) {
            Map<?, ?> cell = map(one);
            List<Map<String, String>> of = distinct.stream()
                    .filter(r -> r.get("state").equals(cell.get("state"))
                            && r.get("year").equals(String.valueOf(cell.get("year"))))
                    .toList();
            assertThat(cell.get("records")).isEqualTo(of.size());
            assertThat(cell.get("distinct-persons")).isEqualTo((int)
                    of.stream().map(r -> r.get("person_key")).distinct().count());
        }
    }
}
