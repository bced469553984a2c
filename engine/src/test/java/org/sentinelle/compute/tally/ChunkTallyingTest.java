package org.sentinelle.compute.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sentinelle.compute.SmallWorld.indicator;
import static org.sentinelle.compute.SmallWorld.is;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.SharedSpark;
import org.sentinelle.compute.SmallWorld;
import org.sentinelle.compute.plan.ComputePlan;
import org.sentinelle.harmonise.Chunk;
import org.sentinelle.harmonise.Snapshot;
import org.sentinelle.model.Filter.Condition;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Measure;
import org.sentinelle.model.Measure.Component;

class ChunkTallyingTest {
    private static final String CODE = "1.0";

    @TempDir
    static Path folder;

    private static final Indicator PERSONS = persons("persons", is("form", "f1", "f2"));
    private static final Indicator OTHERS = persons("others", is("form", "f3"));

    private final KeptInMemory kept = new KeptInMemory();
    private RegisterOnDisk disk = new RegisterOnDisk(folder);
    private List<Chunk> three = List.of();

    @BeforeEach
    void layDown() {
        disk = new RegisterOnDisk(folder);
        three = List.of(disk.chunk("one", 2010, 40), disk.chunk("one", 2011, 50), disk.chunk("two", 2011, 60));
    }

    private static Indicator persons(String id, Condition... conditions) {
        Component component = new Component(SmallWorld.REGISTER, "persons", SmallWorld.where(conditions), null);
        return indicator(id, new Measure.Total(component), List.of(List.of("sex"), List.of("age", "sex")));
    }

    private static ComputePlan plan(Indicator... indicators) {
        return ComputePlan.compile(Arrays.asList(indicators), SmallWorld.catalogue());
    }

    private record Outcome(Tallies tallies, Scan scan) {}

    private Outcome tally(ComputePlan plan, List<Chunk> chunks, Partials partials, String code) {
        ChunkTallying tallying = new ChunkTallying(SharedSpark::session, partials, code);
        Snapshot snapshot = new Snapshot(SmallWorld.register(), chunks);
        Tallies tallies = tallying.run(plan, Map.of(SmallWorld.REGISTER, snapshot));
        return new Outcome(tallies, tallying.scans().get(0));
    }

    private Outcome tally(ComputePlan plan, List<Chunk> chunks) {
        return tally(plan, chunks, kept, CODE);
    }

    private static Tallies ofRows(ComputePlan plan, List<Chunk> chunks) {
        List<Row> rows = new ArrayList<>();
        chunks.forEach(c ->
                rows.addAll(RegisterOnDisk.rows(c.source(), Integer.parseInt(c.year()), Math.toIntExact(c.rows()))));
        return new Tallying().run(plan, Map.of(SmallWorld.REGISTER, RegisterOnDisk.frame(rows)));
    }

    @Test
    void chunks_add_up_to_what_all_rows_give_with_and_without_what_was_kept() {
        ComputePlan plan = plan(PERSONS, OTHERS);
        Tallies expected = ofRows(plan, three);

        assertThat(tally(plan, three, Partials.NONE, CODE).tallies()).isEqualTo(expected);
        assertThat(tally(plan, three).tallies()).isEqualTo(expected);
        assertThat(tally(plan, three).tallies()).as("all from what was kept").isEqualTo(expected);
    }

    @Test
    void chunks_are_read_by_columns() {
        ChunkTallying tallying = new ChunkTallying(SharedSpark::session, Partials.NONE, CODE);
        tallying.run(plan(PERSONS, OTHERS), Map.of(SmallWorld.REGISTER, new Snapshot(SmallWorld.register(), three)));

        assertThat(tallying.reports()).isNotEmpty().allMatch(report -> report.path() == ScanReport.Path.COLUMNS);
    }

    @Test
    void nothing_is_read_again_and_spark_is_not_asked_for() {
        ComputePlan plan = plan(PERSONS, OTHERS);
        Scan first = tally(plan, three).scan();
        ChunkTallying again = new ChunkTallying(
                () -> {
                    throw new AssertionError("nothing is to be read");
                },
                kept,
                CODE);
        again.run(plan, Map.of(SmallWorld.REGISTER, new Snapshot(SmallWorld.register(), three)));

        assertThat(first).isEqualTo(new Scan(SmallWorld.REGISTER, 150, 2, 150, 2, first.tallies(), 0));
        assertThat(again.scans())
                .containsExactly(new Scan(SmallWorld.REGISTER, 150, 2, 0, 0, first.tallies(), first.tallies()));
    }

    @Test
    void a_new_year_and_an_added_source_cost_their_own_rows_only() {
        ComputePlan plan = plan(PERSONS);
        tally(plan, three.subList(0, 1));
        Scan year = tally(plan, three.subList(0, 2)).scan();
        Outcome source = tally(plan, three);

        assertThat(year.rowsScanned()).isEqualTo(50);
        assertThat(source.scan().rowsScanned()).isEqualTo(60);
        assertThat(source.tallies()).isEqualTo(ofRows(plan, three));
    }

    @Test
    void a_changed_indicator_is_read_for_itself_alone() {
        long ofOne = tally(plan(PERSONS), three).scan().tallies();
        Outcome changed = tally(plan(PERSONS, OTHERS), three);

        assertThat(changed.scan().rowsScanned()).isEqualTo(150);
        assertThat(changed.scan().kept()).isEqualTo(ofOne);
        assertThat(changed.tallies()).isEqualTo(ofRows(plan(PERSONS, OTHERS), three));
    }

    @Test
    void what_other_code_kept_is_not_trusted() {
        tally(plan(PERSONS), three);

        assertThat(tally(plan(PERSONS), three, kept, "2.0").scan().rowsScanned())
                .isEqualTo(150);
    }

    @Test
    void another_name_of_the_same_question_costs_nothing() {
        tally(plan(PERSONS), three);

        assertThat(tally(plan(persons("renamed", is("form", "f2", "f1"))), three)
                        .scan()
                        .rowsScanned())
                .isZero();
    }

    @Test
    void two_plans_of_one_run_share_what_they_ask() {
        ChunkTallying tallying = new ChunkTallying(SharedSpark::session, kept, CODE);
        Map<String, Snapshot> snapshots = Map.of(SmallWorld.REGISTER, new Snapshot(SmallWorld.register(), three));
        tallying.run(plan(PERSONS), snapshots);
        tallying.run(plan(PERSONS), snapshots);

        assertThat(tallying.scans().get(0).rowsScanned()).isEqualTo(150);
        assertThat(tallying.scans().get(0).kept()).isZero();
    }

    @Test
    void rows_that_two_sources_have_alike_count_for_both() {
        ComputePlan plan = plan(PERSONS);
        Chunk one = three.get(0);
        Chunk alike = new Chunk("copy", one.year(), one.rows(), one.hash(), one.files());
        tally(plan, List.of(one));
        Outcome both = tally(plan, List.of(one, alike));

        assertThat(both.scan().rowsScanned())
                .as("what is said alike is kept already")
                .isZero();
        assertThat(both.tallies()).isEqualTo(ofRows(plan, List.of(one, one)));
    }

    @Test
    void a_dataset_without_rows_was_reported_by_nobody() {
        ComputePlan plan = plan(PERSONS);
        Outcome none = tally(plan, List.of());

        assertThat(none.scan()).isEqualTo(new Scan(SmallWorld.REGISTER, 0, 0, 0, 0, 0, 0));
        assertThat(none.tallies().places(plan.indicators().get(0).total().numerator()))
                .isEmpty();
    }
}
