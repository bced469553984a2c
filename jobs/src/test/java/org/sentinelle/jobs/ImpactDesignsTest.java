package org.sentinelle.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.present.table.ObservationTable;
import org.sentinelle.result.Observation;
import org.sentinelle.store.ParquetTables;
import org.sentinelle.store.Publications;

/** Designs of every kind, from their files to their pages. */
class ImpactDesignsTest {
    private static final String NINE = "units: [BEN, CIV, BFA, GHA, NGA, CPV, GIN, TGO, GMB]\n";

    @TempDir
    private static Path desk;

    private static ImpactWorkspace workspace;
    private static ImpactResults results;
    private static CommandLineRun impact;

    @BeforeAll
    static void all_designs_are_put_to_one_publication() throws IOException {
        workspace = ImpactWorkspace.in(desk.resolve("workspace"));
        designs();
        planted();
        CommandLineRun run =
                CommandLineRun.of("run", "--workspace", workspace.root().toString());
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        impact = impact("results");
        results = new ImpactResults(desk.resolve("results"));
    }

    private static CommandLineRun impact(String folder, String... designs) {
        Stream<String> words = Stream.of(
                "--workspace",
                workspace.root().toString(),
                "--out",
                desk.resolve(folder).toString());
        CommandLineRun run = CommandLineRun.of(Stream.of(Stream.of("impact"), Stream.of(designs), words)
                .flatMap(some -> some)
                .toArray(String[]::new));
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        return run;
    }

    private static void designs() throws IOException {
        workspace.design("law", "made-law", "");
        workspace.design("alike", "made-law", "covariates: [made-size]\n");
        workspace.design("women", "made-sexes, stratum: {sex: F}", "");
        workspace.design("quarters", "made-calls", """
                periods: {from: 2012-Q1, to: 2014-Q4}
                adoption: {kinds: [campaign], dated: in-force, counts-from: next-period}
                """);
        workspace.design("quarters-adopted", "made-calls", """
                periods: {from: 2012-Q1, to: 2014-Q4}
                adoption: {kinds: [campaign], dated: adopted, counts-from: same-period}
                """);
        workspace.design("halves", "made-calls-half", """
                periods: {from: 2011-S1, to: 2015-S2}
                adoption: {kinds: [campaign], dated: in-force, counts-from: next-period}
                """);
        workspace.design("cases", "made-cases", NINE);
        workspace.design("cases-women", "made-cases, stratum: {sex: F}", NINE);
        workspace.design("few", "made-few", "");
        workspace.design("routes", "made-route", """
                units: [route-1, route-2, route-3, route-4, route-5, route-6, route-7, route-8, route-9]
                adoption: {kinds: [free-movement], counts-from: same-period, members: all}
                """);
        workspace.design("ratified", "made-law", "adoption: {kinds: [ratification], counts-from: same-period}\n");
        workspace.design(
                "ratified-signed",
                "made-law",
                "adoption: {kinds: [ratification], dated: adopted, counts-from: same-period}\n");
        workspace.design("plans", "made-law", "adoption: {kinds: [plan], counts-from: same-period}\n");
        workspace.design(
                "named",
                "made-law",
                "adoption: {kinds: [ratification, plan], names: [Plan 2, Second, Plan], counts-from: same-period}\n");
        workspace.design("nine", "made-law", NINE);
        workspace.design("four", "made-law", "units: [BEN, GHA, BFA, CPV]\n");
    }

    private static void planted() throws IOException {
        String calm = "units: [BEN, CIV, BFA, GHA, NGA, CPV, GIN, TGO, GMB, MLI, SEN, GNB, NER, SLE]\n";
        workspace.design("none", "made-none", calm + "checks: {sensitivity: [1], recording: made-law}\n");
        workspace.design("trend", "made-trend", calm);
        workspace.design("early", "made-early", calm);
        workspace.design("early-told", "made-early", calm + "anticipation: 1\n");
        workspace.design(
                "near", "made-near", "checks: {sensitivity: [1], spillovers: {pairs: [[BEN, BFA], [CIV, CPV]]}}\n");
        workspace.design("effort", "made-law", calm + "checks: {sensitivity: [1], recording: made-effort}\n");
        workspace.design("leavers", "made-leavers", calm);
        workspace.design("constant", "made-law", "covariates: [made-constant]\n");
        workspace.design("collinear", "made-law", "covariates: [made-size, made-size-again]\n");
        workspace.design("late", "made-late", "");
        workspace.design("elsewhere", "made-route", "");
        workspace.design("wide", "made-law", "periods: {from: 2008, to: 2020}\n");
        workspace.design(
                "dawn", "made-law", "periods: {from: 2012, to: 2017}\nunits: [BEN, GHA, BFA, CPV, GIN, GMB, MLI]\n");
    }

    @Test
    void covariates_give_the_numbers_of_the_same_analysis_of_the_panel_that_is_written() throws IOException {
        CommandLineRun again = analyse("alike", "outcome ~ made_size", row -> row.get("outcome"));
        assertThat(again.exit()).as(again.err()).isZero();
        Map<String, String> overall = overallOf("alike");
        assertThat(Double.parseDouble(overall.get("estimate"))).isEqualTo(results.overall("alike", "estimate"));
        assertThat(Double.parseDouble(overall.get("std_error"))).isEqualTo(results.overall("alike", "std_error"));
        assertThat(results.page("alike")).contains("Made up made-size");
        assertThat(results.text("alike.json")).contains("no-covariate").contains("SLE");
    }

    @Test
    void covariates_that_say_nothing_change_nothing() throws IOException {
        results.near("constant", results.overall("law", "estimate"), 1e-9);
        results.near("collinear", results.overall("alike", "estimate"), 1e-9);
    }

    @Test
    void a_stratum_is_an_outcome() throws IOException {
        results.near("women", ImpactWorkspace.EFFECT, 4);
        assertThat(results.row("women", "overall", "").get("stratum")).isEqualTo("sex=F");
    }

    @Test
    void days_inside_a_quarter_or_half_year_count_as_the_design_says() throws IOException {
        results.near("quarters", 20, 4);
        results.near("halves", 40, 8);
        assertThat(results.text("quarters.json")).contains("\"GHA\" : \"2013-Q3\"", "\"SEN\" : \"2014-Q2\"");
        assertThat(results.text("halves.json")).contains("\"GHA\" : \"2013-S2\"");
        assertThat(results.text("quarters-adopted.json")).contains("\"GHA\" : \"2013-Q1\"");
    }

    @Test
    void dates_outside_the_periods_and_years_without_a_day_are_told() throws IOException {
        String json = results.text("quarters.json");
        assertThat(json).contains("\"LBR\" : null", "dates-by-year");
        assertThat(left("quarters")).contains("NER not-seen");
        assertThat(left("quarters-adopted")).contains("NER date-unknown", "SEN date-unknown");
        assertThat(results.page("quarters-adopted")).contains("nobody knows when");
        assertThat(results.text("wide.json")).contains("periods-missing");
    }

    @Test
    void bounds_hold_for_every_corner_of_what_was_censored() throws IOException {
        List<Double> corners = new ArrayList<>();
        for (int corner = 0; corner < 8; corner++) {
            int sides = corner;
            int[] seen = {0};
            analyse("few", "outcome ~ 1", row -> {
                boolean censored = row.get("outcome").isEmpty();
                boolean high = censored && (sides >> seen[0]++ & 1) == 1;
                return row.get(high ? "outcome_high" : "outcome_low");
            });
            corners.add(Double.valueOf(overallOf("few").get("estimate")));
        }
        assertThat(results.overall("few", "estimate_low")).isCloseTo(Collections.min(corners), within(1e-9));
        assertThat(results.overall("few", "estimate_high")).isCloseTo(Collections.max(corners), within(1e-9));
        assertThat(results.page("few")).contains("known only within bounds");
    }

    @Test
    void of_confidential_rows_nothing_is_used_but_what_was_released() throws IOException {
        Map<String, String> released = new TreeMap<>();
        Publications publications = new Publications(workspace.root().resolve("publications"));
        Path publication =
                publications.folder(publications.current().orElseThrow()).resolve("tables/observations.parquet");
        for (Observation o : ObservationTable.read(ParquetTables.read(publication))) {
            if (o.indicator().equals("made-cases") && o.stratum().isTotal() && o.bounds() != null) {
                released.put(
                        o.area() + o.period(),
                        o.bounds().low() + " " + o.bounds().high());
            }
        }
        List<Map<String, String>> panel = results.rows("cases-panel.csv");
        assertThat(panel)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(released.get(row.get("unit") + row.get("period")))
                        .isEqualTo(Double.parseDouble(row.get("outcome_low")) + " "
                                + Double.parseDouble(row.get("outcome_high"))));
        assertThat(panel).as("some are hidden").hasSizeLessThan(9 * 10);
    }

    @Test
    void an_attacker_who_has_the_effects_knows_no_more_than_one_who_has_the_publication() throws IOException {
        Files.delete(workspace.root().resolve("incoming/cases.csv"));
        FreshFolder.delete(workspace.root().resolve("data/cases"));
        CommandLineRun blind = impact("blind", "cases", "cases-women");
        assertThat(blind.exit()).as(blind.err()).isZero();
        ImpactResults without = new ImpactResults(desk.resolve("blind"));
        for (String file :
                List.of("cases.csv", "cases-panel.csv", "cases.html", "cases-women.csv", "cases-women-panel.csv")) {
            assertThat(without.text(file)).as(file).isEqualTo(results.text(file));
        }
    }

    @Test
    void mechanisms_are_units_and_adopt_with_their_members() throws IOException {
        results.near("routes", 2 * ImpactWorkspace.EFFECT, 6);
        assertThat(results.text("routes.json")).contains("\"route-1\" : \"2012\"", "\"route-7\" : null");
        assertThat(results.page("routes"))
                .contains("Route 1", "with all of their members", "Groups of States are compared here");
        assertThat(results.verdict("routes", "signs")).isEqualTo("not-by-signs");
    }

    @Test
    void what_is_provisional_denounced_or_adopted_twice_is_told() throws IOException {
        String json = results.text("ratified.json");
        assertThat(json).contains("\"GHA\" : \"2012\"", "\"MLI\" : \"2012\"", "provisional-dates");
        assertThat(left("ratified")).contains("BEN ended");
        assertThat(results.rows("ratified-panel.csv").stream()
                        .filter(row -> row.get("unit").equals("BEN")))
                .extracting(row -> row.get("period"))
                .doesNotContain("2015", "2016")
                .contains("2014");
        assertThat(results.page("ratified")).contains("2012 (to be confirmed)", "figures left out after");
        assertThat(left("ratified-signed")).contains("MLI date-unknown");
        assertThat(results.text("plans.json"))
                .as("a plan follows the plan before")
                .contains("\"GIN\" : \"2011\"");
        assertThat(left("plans")).isEmpty();
        assertThat(results.text("named.json")).contains("\"GIN\" : \"2014\"", "\"GHA\" : \"2015\"");
    }

    @Test
    void few_units_are_judged_by_lots_and_by_all_signs_or_not_at_all() throws IOException {
        for (String design : List.of("nine", "law")) {
            results.near(design, ImpactWorkspace.EFFECT, 3);
            assertThat(results.verdict(design, "randomisation")).isEqualTo("not-by-lot");
            assertThat(results.verdict(design, "signs")).isEqualTo("not-by-signs");
            assertThat(results.page(design)).contains("wild cluster bootstrap", "drawn by lot");
        }
        double p = Double.parseDouble(results.row("law", "check", "signs").get("p_value"));
        assertThat(p * (1 << 15)).as("all vectors of signs").isCloseTo(Math.rint(p * (1 << 15)), within(1e-6));
        assertThat(results.refusal("four")).isEqualTo("too-few-ways");
        assertThat(results.page("four")).contains("Nothing can be concluded", "With so few States");
    }

    @Test
    void nothing_is_concluded_from_figures_that_are_not_there() throws IOException {
        assertThat(results.refusal("late")).isEqualTo("no-period-before");
        assertThat(results.refusal("dawn")).isEqualTo("no-period-before");
        assertThat(results.refusal("elsewhere")).isEqualTo("no-values");
        assertThat(impact.out())
                .contains("elsewhere: nothing can be concluded", "look whether the indicator is computed");
        assertThat(impact.out() + results.text("late.json")).doesNotContain("NaN");
    }

    @Test
    void what_was_planted_is_flagged_on_the_page() throws IOException {
        assertThat(results.verdict("trend", "pre-trends")).isEqualTo("trends-differ");
        assertThat(results.page("trend")).contains("Outcomes moved apart before adoption");
        assertThat(results.verdict("early", "anticipation")).isEqualTo("responded-before");
        assertThat(results.page("early")).contains("changed before they adopted");
        assertThat(results.verdict("early-told", "anticipation")).isEqualTo("holds");
        results.near("early-told", ImpactWorkspace.EFFECT, 3);
        assertThat(results.verdict("near", "neighbours")).isEqualTo("neighbours-moved");
        assertThat(results.page("near")).contains("Neighbours changed as well");
        assertThat(results.verdict("effort", "recording")).isEqualTo("recording-moved");
        assertThat(results.page("effort")).contains("Recording changed with adoption");
        assertThat(results.verdict("leavers", "composition")).isIn("weaker", "still-none", "reverses");
        assertThat(results.page("law")).contains("The series of some", "Detection is not prevalence");
        assertThat(results.row("law", "check", "breaks").get("left_out")).isEqualTo("LBR");
    }

    @Test
    void where_nothing_was_planted_nothing_is_flagged() throws IOException {
        assertThat(results.page("none")).contains("The data do not tell an effect from none");
        assertThat(results.rows("none.csv"))
                .extracting(row -> row.get("verdict"))
                .doesNotContain("trends-differ", "responded-before", "not-by-lot", "not-by-signs", "appears");
    }

    private static List<String> left(String design) throws IOException {
        return Pattern.compile("\"area\" : \"(\\w+)\",\\s+\"why\" : \"([a-z-]+)\"")
                .matcher(results.text(design + ".json"))
                .results()
                .map(one -> one.group(1) + " " + one.group(2))
                .toList();
    }

    /** The panel that was written, put to the method as an analysis of a file. */
    private static CommandLineRun analyse(String design, String formula, Function<Map<String, String>, String> outcome)
            throws IOException {
        StringBuilder panel = new StringBuilder("unit,period,first,outcome,made_size\n");
        for (Map<String, String> row : results.rows(design + "-panel.csv")) {
            String first = row.get("first_treated");
            panel.append(String.join(
                            ",",
                            row.get("unit"),
                            row.get("period"),
                            first.isEmpty() ? "0" : first,
                            outcome.apply(row),
                            row.getOrDefault("made_size", "")))
                    .append('\n');
        }
        Path folder = Files.createDirectories(desk.resolve("again"));
        Files.writeString(folder.resolve(design + ".csv"), panel);
        Files.writeString(folder.resolve(design + ".yaml"), String.format("""
                id: %s
                method: did-group-time
                data: {file: %s.csv}
                formula: %s
                columns: {unit: unit, time: period, first-treated: first}
                options: {base-period: universal, comparison: never-treated}
                """, design, design, formula));
        return CommandLineRun.of(
                "analyse",
                folder.resolve(design + ".yaml").toString(),
                "--out",
                folder.resolve("out").toString());
    }

    private static Map<String, String> overallOf(String design) throws IOException {
        return new ImpactResults(desk.resolve("again/out"))
                .rows(design + ".csv").stream()
                        .filter(row -> row.get("term").equals("overall_simple"))
                        .findFirst()
                        .orElseThrow();
    }
}
