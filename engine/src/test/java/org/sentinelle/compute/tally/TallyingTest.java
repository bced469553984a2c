package org.sentinelle.compute.tally;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sentinelle.compute.SmallWorld.complete;
import static org.sentinelle.compute.SmallWorld.indicator;
import static org.sentinelle.compute.SmallWorld.is;
import static org.sentinelle.compute.SmallWorld.registered;
import static org.sentinelle.compute.SmallWorld.reported;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sentinelle.SharedSpark;
import org.sentinelle.compute.SmallWorld;
import org.sentinelle.compute.example.ExampleTable;
import org.sentinelle.compute.plan.BreakdownPlan;
import org.sentinelle.compute.plan.ComputePlan;
import org.sentinelle.compute.plan.IndicatorPlan;
import org.sentinelle.compute.plan.TallyRequest;
import org.sentinelle.compute.value.Computed;
import org.sentinelle.compute.value.Observations;
import org.sentinelle.compute.value.Window;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.Filter.AnyOf;
import org.sentinelle.model.Filter.Between;
import org.sentinelle.model.Filter.Condition;
import org.sentinelle.model.Filter.NoneOf;
import org.sentinelle.model.Filter.OneOf;
import org.sentinelle.model.Filter.Present;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Measure;
import org.sentinelle.model.Measure.Component;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.CountTable;
import org.sentinelle.result.LeafCell;
import org.sentinelle.result.Ledger;

class TallyingTest {
    private static final List<List<String>> BREAKDOWNS = List.of(List.of("sex"), List.of("age", "sex"));
    private static final long SEED = 20260116;

    private static Dataset<Row> frame(DatasetSchema schema, List<Row> rows) {
        List<Row> tagged = rows;
        Dataset<Row> all = SharedSpark.session().createDataFrame(tagged, new ExampleTable(schema).columns());
        return all.drop(ExampleTable.EXAMPLE);
    }

    /** area, year, stage, sex, age, low, high */
    private static Row report(@Nullable Object... cells) {
        return tagged(cells);
    }

    /** area, year, sex, age, form, low, high */
    private static Row person(@Nullable Object... cells) {
        return tagged(cells);
    }

    private static Row tagged(@Nullable Object... cells) {
        List<@Nullable Object> all = new ArrayList<>();
        all.add("");
        all.addAll(Arrays.asList(cells));
        all.add(null);
        return RowFactory.create(all.toArray());
    }

    private static ComputePlan compile(Indicator... indicators) {
        return ComputePlan.compile(List.of(indicators), SmallWorld.catalogue());
    }

    private static SortedMap<Stratum, Tally> strata(ComputePlan plan, Tallies tallies, int breakdown) {
        TallyRequest request =
                plan.indicators().get(0).breakdowns().get(breakdown).numerator();
        return tallies.strata(request, new At("AAA", Period.year(2010)));
    }

    private static Tallies tallyReports(ComputePlan plan, Row... rows) {
        return new Tallying().run(plan, Map.of(SmallWorld.REPORTS, frame(SmallWorld.reports(), List.of(rows))));
    }

    private static Tallies tallyRegister(ComputePlan plan, Row... rows) {
        return new Tallying().run(plan, Map.of(SmallWorld.REGISTER, frame(SmallWorld.register(), List.of(rows))));
    }

    @Test
    void reads_the_margin_for_the_total_and_the_codes_for_the_strata() {
        ComputePlan plan = compile(indicator("i", new Measure.Total(reported(is("stage", "detected"))), BREAKDOWNS));
        Tallies tallies = tallyReports(
                plan,
                report("AAA", "2010", "detected", "_T", "_T", 20L, 20L),
                report("AAA", "2010", "detected", "F", "_T", 9L, 9L),
                report("AAA", "2010", "detected", "M", "_T", 0L, 4L),
                report("AAA", "2010", "detected", "F", "Y0T17", 3L, 3L),
                report("AAA", "2010", "convicted", "_T", "_T", 70L, 70L),
                report("AAA", "2010", null, "_T", "_T", 90L, 90L));

        assertThat(strata(plan, tallies, 0)).isEqualTo(Map.of(Stratum.TOTAL, new Tally(20, 20, 1, 0, Set.of())));
        assertThat(strata(plan, tallies, 1))
                .isEqualTo(Map.of(
                        Stratum.parse("sex=F"), new Tally(9, 9, 1, 0, Set.of()),
                        Stratum.parse("sex=M"), new Tally(0, 4, 1, 1, Set.of())));
        assertThat(strata(plan, tallies, 2))
                .isEqualTo(Map.of(Stratum.parse("age=Y0T17;sex=F"), new Tally(3, 3, 1, 0, Set.of())));
    }

    @Test
    void counts_a_dimension_that_is_null_as_not_stated() {
        ComputePlan plan = compile(indicator("i", new Measure.Total(registered()), List.of(List.of("sex"))));
        Tallies tallies = tallyRegister(
                plan,
                person("AAA", "2010", "F", "Y0T17", "SEX", 1L, 1L),
                person("AAA", "2010", null, "Y0T17", null, 1L, 1L),
                person("AAA", "2010", "_U", null, null, null, null));

        assertThat(strata(plan, tallies, 0).get(Stratum.TOTAL)).isEqualTo(new Tally(3, 3, 3, 0, Set.of()));
        assertThat(strata(plan, tallies, 1).get(Stratum.parse("sex=_U"))).isEqualTo(new Tally(2, 2, 2, 0, Set.of()));
    }

    @Test
    void a_row_without_a_figure_adds_nothing_is_no_part_and_is_noted_as_blank() {
        Component both = complete(reported(is("age", "Y0T17", "Y_GE18")), "age", "Y0T17", "Y_GE18");
        ComputePlan plan = compile(indicator("i", new Measure.Total(both), List.of()));
        Tallies tallies = tallyReports(
                plan,
                report("AAA", "2010", "detected", "_T", "Y0T17", null, null),
                report("AAA", "2010", "detected", "_T", "Y_GE18", 5L, 5L));

        assertThat(strata(plan, tallies, 0).get(Stratum.TOTAL))
                .isEqualTo(new Tally(5, 5, 1, 0, Set.of("Y_GE18"), new Blanks(1, 0, 0, 0), Set.of()));
    }

    @Test
    void a_null_field_meets_only_the_condition_that_it_be_absent() {
        Condition[] conditions = {
            new OneOf("form", List.of("SEX")),
            new NoneOf("form", List.of("LAB")),
            new NoneOf("form", List.of()),
            new Between("form", "A", "Z"),
            new Present("form", true),
            new AnyOf(List.of(SmallWorld.where(is("form", "SEX")))),
            new Present("form", false),
            new AnyOf(List.of(SmallWorld.where(is("form", "SEX")), SmallWorld.where(new Present("form", false))))
        };
        Indicator[] indicators = new Indicator[conditions.length];
        for (int i = 0; i < conditions.length; i++) {
            indicators[i] = indicator("i" + i, new Measure.Total(registered(conditions[i])), List.of());
        }
        ComputePlan plan = compile(indicators);
        Tallies tallies = tallyRegister(
                plan,
                person("AAA", "2010", "F", "Y0T17", "SEX", 1L, 1L),
                person("AAA", "2010", "F", "Y0T17", null, 1L, 1L));

        List<Long> counts = plan.indicators().stream()
                .map(p -> tallies.strata(p.total().numerator(), new At("AAA", Period.year(2010))))
                .map(strata -> strata.get(Stratum.TOTAL))
                .map(tally -> tally == null ? 0 : tally.low())
                .toList();
        assertThat(counts).containsExactly(1L, 1L, 1L, 1L, 1L, 1L, 1L, 2L);
    }

    @Test
    void the_remainder_is_the_denominator_without_the_numerator() {
        Measure children =
                new Measure.Proportion(reported(is("age", "Y0T17")), reported(is("age", "Y0T17", "Y_GE18")), 100);
        ComputePlan plan = compile(indicator("i", children, List.of()));
        Tallies tallies = tallyReports(
                plan,
                report("AAA", "2010", "detected", "_T", "Y0T17", 0L, 4L),
                report("AAA", "2010", "detected", "_T", "Y_GE18", 16L, 16L));

        TallyRequest remainder = plan.indicators().get(0).total().remainder();
        assertThat(remainder).isNotNull();
        assertThat(tallies.strata(remainder, new At("AAA", Period.year(2010))).get(Stratum.TOTAL))
                .isEqualTo(new Tally(16, 16, 1, 0, Set.of()));
    }

    @Test
    void sums_beyond_a_long_are_refused_and_do_not_wrap() {
        ComputePlan plan = compile(indicator("i", new Measure.Total(reported()), List.of()));

        assertThatThrownBy(() -> tallyReports(
                        plan,
                        report("AAA", "2010", "a", "_T", "_T", Long.MAX_VALUE, Long.MAX_VALUE),
                        report("AAA", "2010", "b", "_T", "_T", Long.MAX_VALUE, Long.MAX_VALUE)))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("dataset reports exceeds 2^63");
    }

    @Test
    void rows_without_an_area_and_periods_that_cannot_be_read_are_refused_without_saying_them() {
        ComputePlan plan = compile(indicator("i", new Measure.Total(reported()), List.of()));

        assertThatThrownBy(() -> tallyReports(plan, report(null, "2010", "a", "_T", "_T", 1L, 1L)))
                .hasMessageContaining("reports holds rows without an area");
        assertThatThrownBy(() -> tallyReports(plan, report("AAA", "2010-Q7", "a", "_T", "_T", 1L, 1L)))
                .hasMessageContaining("periods that cannot be read")
                .hasMessageNotContaining("2010-Q7");
    }

    @Test
    void a_dataset_without_rows_was_reported_by_nobody() {
        ComputePlan plan = compile(indicator("i", new Measure.Total(reported()), List.of()));
        Tallies tallies = new Tallying().run(plan, Map.of());

        assertThat(strata(plan, tallies, 0)).isEmpty();
    }

    @Test
    void the_order_and_the_partitions_of_the_rows_do_not_matter() {
        List<Row> rows = draws();
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(SEED));
        ComputePlan plan = compile(many());
        Map<String, Dataset<Row>> one =
                Map.of(SmallWorld.REGISTER, frame(SmallWorld.register(), rows).coalesce(1));
        Map<String, Dataset<Row>> other = Map.of(
                SmallWorld.REGISTER, frame(SmallWorld.register(), shuffled).repartition(7, col("form")));

        assertThat(new Tallying().run(plan, one)).as("seed %d", SEED).isEqualTo(new Tallying().run(plan, other));
    }

    @Test
    void many_indicators_at_once_give_what_each_gives_alone() {
        Map<String, Dataset<Row>> rows = Map.of(SmallWorld.REGISTER, frame(SmallWorld.register(), draws()));
        Indicator[] indicators = many();
        Tallies fused = new Tallying().run(compile(indicators), rows);

        for (Indicator indicator : List.of(indicators[0], indicators[41], indicators[indicators.length - 1])) {
            ComputePlan alone = compile(indicator);
            Tallies own = new Tallying().run(alone, rows);
            alone.datasets()
                    .get(SmallWorld.REGISTER)
                    .requests()
                    .forEach(request -> own.places(request)
                            .forEach(at -> assertThat(fused.strata(request, at))
                                    .as("%s at %s", request, at)
                                    .isEqualTo(own.strata(request, at))));
        }
    }

    /** More selections than fit into one word of bits. */
    private static Indicator[] many() {
        List<Indicator> indicators = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            Condition forms = is("form", "f" + i % 5, "f" + i % 7, "x" + i);
            Component part =
                    new Component(SmallWorld.REGISTER, i % 2 == 0 ? null : "persons", SmallWorld.where(forms), null);
            indicators.add(indicator(
                    String.format("i%02d", i),
                    new Measure.Total(part),
                    List.of(List.of("sex"), List.of("age", "sex"))));
        }
        return indicators.toArray(Indicator[]::new);
    }

    private static List<Row> draws() {
        Random random = new Random(SEED);
        List<@Nullable String> sexes = Arrays.asList("F", "M", null);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            long low = random.nextInt(9);
            rows.add(person(
                    random.nextBoolean() ? "AAA" : "BBB",
                    Integer.toString(2010 + random.nextInt(3)),
                    sexes.get(random.nextInt(3)),
                    random.nextBoolean() ? "Y0T17" : "Y_GE18",
                    "f" + random.nextInt(7),
                    low,
                    low + random.nextInt(2) * 4));
        }
        return rows;
    }

    @Test
    void strata_of_a_register_add_up_to_its_total() {
        Indicator persons = indicator(
                "i",
                new Measure.Total(new Component(SmallWorld.REGISTER, "persons", SmallWorld.where(), null)),
                BREAKDOWNS);
        ComputePlan plan = compile(persons);
        Tallies tallies = new Tallying().run(plan, Map.of(SmallWorld.REGISTER, frame(SmallWorld.register(), draws())));
        IndicatorPlan one = plan.indicators().get(0);

        for (At at : tallies.places(one.total().numerator())) {
            Tally total = tallies.strata(one.total().numerator(), at).get(Stratum.TOTAL);
            for (BreakdownPlan breakdown : one.breakdowns()) {
                assertThat(tallies.strata(breakdown.numerator(), at).values().stream()
                                .reduce(Tally.ZERO, Tally::plus))
                        .as("seed %d, %s by %s", SEED, at, breakdown.by())
                        .isEqualTo(total);
            }
        }
        assertThat(new TreeMap<>(leafCounts(plan, tallies))).as("leaves").hasSizeGreaterThan(4);
    }

    private static Map<String, Long> leafCounts(ComputePlan plan, Tallies tallies) {
        Period first = Period.year(2010);
        Period last = Period.year(2012);
        Computed computed =
                new Observations().compute(plan, SmallWorld.catalogue(), tallies, new Window(first, last, first, last));
        Map<String, Long> counts = new TreeMap<>();
        assertThat(computed.tables())
                .extracting(CountTable::quantity)
                .as("the persons, and the rows that they stand in")
                .containsExactlyInAnyOrder("persons", Ledger.ROWS);
        for (LeafCell leaf : computed.tables().stream()
                .filter(table -> table.quantity().equals("persons"))
                .findFirst()
                .orElseThrow()
                .leaves()) {
            assertThat(leaf.stratum().codes()).containsOnlyKeys("age", "sex");
            counts.merge(leaf.area() + " " + leaf.period(), leaf.count(), Long::sum);
        }
        computed.observations().stream()
                .filter(o -> o.stratum().isTotal() && o.bounds() != null)
                .forEach(o -> assertThat(counts.get(o.area() + " " + o.period()))
                        .isEqualTo((long) o.bounds().high()));
        return counts;
    }
}
