package org.sentinelle.jobs.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.definition.CatalogueReader;
import org.sentinelle.definition.SharedDefinitions;
import org.sentinelle.store.JsonFile;

/** The planted effects and the hidden number of persons can be worked out again from the made-up files alone. */
class DemoEffectsTest {
    @TempDir
    static Path folder;

    private static Map<String, ?> truth;
    private static List<Map<String, String>> reports;
    private static ReportsRead read;
    private static List<Map<String, String>> records;

    @BeforeAll
    static void makeOnce() throws IOException {
        DemoRequest request = new DemoRequest(60_000, 11, List.of("en"));
        new Demo(request, CatalogueReader.read(List.of(SharedDefinitions.root()))).make(folder);
        truth = JsonFile.read(folder.resolve("truth/truth.json"));
        reports = incoming(DemoFile.STATE_REPORTS);
        read = new ReportsRead(reports);
        records = incoming(DemoFile.CASE_RECORDS);
    }

    private static List<Map<String, String>> incoming(DemoFile file) throws IOException {
        return Csv.rows(folder.resolve("incoming").resolve(file.fileName()));
    }

    private static Map<?, ?> map(Object value) {
        return (Map<?, ?>) value;
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    /** Police records are independent of all others, so the share of others' persons whom police know estimates its coverage. */
    @Test
    void two_independent_lists_find_the_hidden_number_and_two_dependent_ones_do_not() {
        long persons = number(map(truth.get("register")).get("true-persons"));
        Set<String> police = keys("police");
        Set<String> others = keys("border guard");
        others.addAll(keys("social services"));
        others.addAll(keys("non-governmental organisation"));

        assertThat(petersen(police, others)).isCloseTo(persons, within(0.05 * persons));
        assertThat(petersen(keys("non-governmental organisation"), keys("social services")))
                .isLessThan(0.7 * persons);
    }

    private static Set<String> keys(String organisation) {
        Set<String> keys = new HashSet<>();
        records.stream()
                .filter(r -> r.get("organisation").equals(organisation))
                .forEach(r -> keys.add(r.get("person_key")));
        return keys;
    }

    private static double petersen(Set<String> one, Set<String> other) {
        return (double) one.size()
                * other.size()
                / one.stream().filter(other::contains).count();
    }

    /** For each State that began: its change from before to after, less the mean change of States that never began. */
    @Test
    void the_effect_of_referral_mechanisms_is_the_difference_in_differences() {
        Map<?, ?> planted = map(((List<?>) truth.get("interventions")).get(0));
        Map<?, ?> firstYears = map(planted.get("first-year-by-state"));
        Set<String> states = new HashSet<>();
        reports.forEach(r -> states.add(r.get("state")));
        double sum = 0;
        int began = 0;
        for (Map.Entry<?, ?> first : firstYears.entrySet()) {
            int year = ((Number) first.getValue()).intValue();
            double own = change((String) first.getKey(), year);
            double never = states.stream()
                    .filter(s -> !firstYears.containsKey(s))
                    .mapToDouble(s -> change(s, year))
                    .filter(Double::isFinite)
                    .average()
                    .orElseThrow();
            if (Double.isFinite(own)) {
                sum += own - never;
                began++;
            }
        }

        assertThat(began).isGreaterThan(5);
        assertThat(sum / began).isCloseTo((double) planted.get("effect"), within(0.02));
    }

    private static double change(String state, int year) {
        return share(state, year, World.LAST_YEAR) - share(state, World.FIRST_YEAR, year - 1);
    }

    private static double share(String state, int from, int to) {
        double presumed = 0;
        double identified = 0;
        for (int year = from; year <= to; year++) {
            long p = read.total(state, year, Item.PRESUMED);
            long i = read.total(state, year, Item.THEN_IDENTIFIED);
            presumed += p < 0 || i < 0 ? 0 : p;
            identified += p < 0 || i < 0 ? 0 : i;
        }
        return presumed < 100 ? Double.NaN : identified / presumed;
    }

    @Test
    void campaigns_raise_what_the_public_knows_by_the_planted_share() throws IOException {
        List<Map<String, String>> surveys = incoming(DemoFile.SURVEYS);

        assertThat(agreed(surveys, "knows-risks-after") - agreed(surveys, "knows-risks-before"))
                .isCloseTo(Causes.CAMPAIGN_EFFECT, within(0.02));
    }

    private static double agreed(List<Map<String, String>> surveys, String question) {
        List<Map<String, String>> asked =
                surveys.stream().filter(r -> r.get("question").equals(question)).toList();
        return sum(asked, "agreed") / sum(asked, "asked");
    }

    private static double sum(List<Map<String, String>> rows, String column) {
        return rows.stream().mapToDouble(r -> Double.parseDouble(r.get(column))).sum();
    }

    @Test
    void sentinel_sites_show_the_fall_that_all_sites_thrown_together_hide() throws IOException {
        List<Map<String, String>> rounds = incoming(DemoFile.SENTINEL_ROUNDS);
        double atSites = rounds.stream()
                .map(r -> r.get("site"))
                .distinct()
                .mapToDouble(site -> logOddsChange(
                        rounds.stream().filter(r -> r.get("site").equals(site)).toList()))
                .average()
                .orElseThrow();

        assertThat(atSites).isCloseTo(Causes.SENTINEL_LOG_ODDS_A_ROUND, within(0.04));
        assertThat(logOddsChange(rounds)).isGreaterThan(-0.05);
    }

    /** From the first three rounds to the last three, whose middles lie four rounds apart. */
    private static double logOddsChange(List<Map<String, String>> rows) {
        return (logOdds(rows, List.of("Round 5", "Round 6", "Round 7"))
                        - logOdds(rows, List.of("Round 1", "Round 2", "Round 3")))
                / 4;
    }

    private static double logOdds(List<Map<String, String>> rows, List<String> rounds) {
        List<Map<String, String>> in =
                rows.stream().filter(r -> rounds.contains(r.get("round"))).toList();
        double trafficked = sum(in, "trafficked");
        return Math.log(trafficked / (sum(in, "interviewed") - trafficked));
    }
}
