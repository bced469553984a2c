package org.sentinelle.present.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.protect.PublishedSources;
import org.sentinelle.protect.Released;
import org.sentinelle.result.Assessment;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.ConfStatus;
import org.sentinelle.result.Confidential;
import org.sentinelle.result.Coverage;
import org.sentinelle.result.Interval;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;
import org.sentinelle.result.RowLedger;
import org.sentinelle.result.RuleOutcome;
import org.sentinelle.result.Table;
import org.sentinelle.result.TrendSummary;

class ResultTablesTest {
    private static final Stratum GIRLS = new Stratum(new TreeMap<>(Map.of("sex", "F", "age", "Y0T17")));

    private static final Observation BOUNDED = new Observation(
            "detected-victims",
            "ecowas",
            Period.year(2012),
            GIRLS,
            Panel.FIXED,
            ObsStatus.A,
            ConfStatus.F,
            List.of("censored-inputs", "changing-panel"),
            new Bounds(1204, 1219),
            new Interval(1100, 1300, 0.95, "wilson"),
            new Bounds(1204, 1219),
            new Bounds(9000, 9000),
            new Coverage(11, 15, 1, 0.83),
            44,
            5);

    private static final Observation HIDDEN = new Observation(
                    "detected-victims",
                    "GHA",
                    Period.parse("2012-Q3"),
                    Stratum.TOTAL,
                    Panel.ALL,
                    ObsStatus.A,
                    ConfStatus.F,
                    List.of(),
                    Bounds.point(3),
                    null,
                    Bounds.point(3),
                    null,
                    new Coverage(1, 1, 0, null),
                    1,
                    0)
            .suppressed("suppressed");

    private static Released<List<Observation>> released(Observation... observations) {
        return PublishedSources.release(Confidential.seal(List.of(observations)), List.of());
    }

    @Test
    void observations_come_back_as_they_went() {
        assertThat(ObservationTable.read(ObservationTable.of(released(BOUNDED, HIDDEN))))
                .containsExactly(HIDDEN, BOUNDED);
    }

    private static Observation with(ObsStatus status, String period, String... flags) {
        Bounds bounds = status.isMissing() ? null : Bounds.point(3);
        return new Observation(
                "detected-victims",
                "GHA",
                Period.parse(period),
                Stratum.TOTAL,
                Panel.ALL,
                status,
                ConfStatus.F,
                List.of(flags),
                bounds,
                null,
                bounds,
                null,
                new Coverage(1, 1, 0, null),
                1,
                0);
    }

    @Test
    void every_status_comes_back_with_its_flags() {
        for (ObsStatus status : ObsStatus.values()) {
            Observation observation = with(status, "2010-Q3", "break-in-series", "carried-forward", "not-requested");
            Table table = ObservationTable.of(released(observation));
            assertThat(ObservationTable.read(table)).as("%s", status).containsExactly(observation);
            assertThat(table.rows().get(0).get(table.column("obs_status")))
                    .as("the code of SDMX is the constant's name")
                    .isEqualTo(status.name())
                    .matches(code -> "ABDEFILMOPQU".contains(code.toString()));
        }
    }

    @Test
    void every_length_of_period_comes_back_and_is_written_as_in_sdmx() {
        List<String> periods = List.of(
                "2010",
                "2010-S2",
                "2010-Q3",
                "2010-07",
                "2010-07-14",
                "2010-03-01/2011-02-28",
                "2010-04-01/2011-03-31");
        List<Observation> observations =
                periods.stream().map(p -> with(ObsStatus.A, p)).toList();
        Table table = ObservationTable.of(released(observations.toArray(Observation[]::new)));
        assertThat(ObservationTable.read(table)).containsExactlyInAnyOrderElementsOf(observations);
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        CsvTables.write(table, csv);
        assertThat(csv.toString(StandardCharsets.UTF_8))
                .contains(periods.stream().map(p -> "\"" + p + "\"").toList());
    }

    @Test
    void observations_are_sorted_whatever_order_they_came_in() {
        assertThat(ObservationTable.of(released(BOUNDED, HIDDEN)))
                .isEqualTo(ObservationTable.of(released(HIDDEN, BOUNDED)));
    }

    @Test
    void a_bounded_value_has_no_single_number() {
        Table table = ObservationTable.of(released(BOUNDED));
        List<Object> row = table.rows().get(0);
        assertThat(row.get(table.column("value"))).isNull();
        assertThat(row.get(table.column("value_low"))).isEqualTo(1204.0);
        assertThat(row.get(table.column("stratum"))).isEqualTo("age=Y0T17;sex=F");
        assertThat(row.get(table.column("panel"))).isEqualTo("fixed");
    }

    @Test
    void a_hidden_value_leaves_no_number_behind() {
        Table table = ObservationTable.of(released(HIDDEN));
        for (String column : List.of("value", "value_low", "value_high", "numerator_low", "denominator_high")) {
            assertThat(table.rows().get(0).get(table.column(column))).as(column).isNull();
        }
    }

    @Test
    void assessments_come_back_as_they_went() {
        Assessment declined = assessment("a", null, "no-baseline");
        Assessment answered = assessment("b", "moderate-progress", null);
        assertThat(AssessmentTable.read(AssessmentTable.of(List.of(answered, declined))))
                .containsExactly(declined, answered);
    }

    private static Assessment assessment(String target, String verdict, String reason) {
        return new Assessment(
                "plan",
                target,
                "detected-victims",
                "ecowas",
                "growth",
                "1",
                reason == null ? "answered" : "declined",
                verdict,
                verdict,
                reason == null ? Period.year(2012) : null,
                reason == null ? Bounds.point(3) : null,
                Period.year(2020),
                new Bounds(4, 5),
                Period.year(2022),
                60,
                reason == null ? new Bounds(0.4, 0.5) : null,
                reason == null ? new Bounds(0.2, 0.3) : null,
                reason,
                List.of("changing-panel"));
    }

    @Test
    void row_ledgers_come_back_as_they_went() {
        TreeMap<String, Long> quarantined = new TreeMap<>(Map.of("contradiction", 2L, "unknown-code", 3L));
        RowLedger ledger = new RowLedger("s", "d", "f.csv", "ab", 20, 10, 4, quarantined, 5);
        RowLedger empty = new RowLedger("s", "d", "g.csv", "cd", 0, 0, 0, new TreeMap<>(), 0);
        assertThat(RowLedgerTable.read(RowLedgerTable.of(List.of(empty, ledger))))
                .containsExactly(ledger, empty);
    }

    @Test
    void rule_outcomes_come_back_as_they_went() {
        RuleOutcome.Breach breach = new RuleOutcome.Breach("PAK", "2019", Bounds.point(32_022), new Bounds(1204, 1219));
        RuleOutcome broken = new RuleOutcome("d", "r", 10, 2, 1, List.of(breach, breach));
        RuleOutcome kept = new RuleOutcome("d", "a", 10, 0, 0, List.of());
        assertThat(RuleOutcomeTable.read(RuleOutcomeTable.of(List.of(broken, kept))))
                .containsExactly(kept, broken);
    }

    @Test
    void trends_come_back_as_they_went() {
        TrendSummary answered = new TrendSummary(
                "i",
                "eu",
                Panel.FIXED,
                Period.Grain.YEAR,
                "mann-kendall",
                "answered",
                "increasing",
                4.1,
                1.0,
                8.0,
                0.01,
                11,
                null);
        TrendSummary declined = new TrendSummary(
                "i",
                "au",
                Panel.ALL,
                Period.Grain.QUARTER,
                "mann-kendall",
                "declined",
                null,
                null,
                null,
                null,
                null,
                3,
                "too-few");
        assertThat(TrendSummaryTable.read(TrendSummaryTable.of(List.of(answered, declined))))
                .containsExactly(declined, answered);
    }

    @Test
    void a_foreign_table_is_refused_by_column_and_row_without_its_content() {
        Table foreign = new Table(
                "observations",
                List.of(new Table.Column("indicator", Table.Type.TEXT, "")),
                List.of(List.of("Jane Doe")));
        assertThatThrownBy(() -> ObservationTable.read(foreign))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Table observations has no column area");
    }
}
