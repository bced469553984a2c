package org.sentinelle.compute.tally.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sentinelle.SharedSpark;
import org.sentinelle.compute.plan.RowSelection;
import org.sentinelle.compute.plan.ValuePlan;
import org.sentinelle.compute.plan.ValueRequest;
import org.sentinelle.compute.plan.ValueRequest.Distinct;
import org.sentinelle.compute.plan.ValueRequest.Kind;
import org.sentinelle.compute.plan.ValueRequest.Quantile;
import org.sentinelle.compute.tally.At;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;

class ValuePassTest {
    private static final At HERE = new At("AAA", Period.year(2010));

    static ValueRequest request(String field, Kind kind, String... by) {
        return new ValueRequest(Line.DATASET, field, kind, new RowSelection(Filter.ALL), List.of(by));
    }

    static ValuePlan plan(ValueRequest... requests) {
        return new ValuePlan(Line.schema(), List.of(requests), false);
    }

    static Dataset<Row> frame(SparkSession session, List<Line> lines) {
        return session.createDataFrame(lines.stream().map(Line::row).toList(), Line.columns());
    }

    private static PooledValues run(ValuePlan plan, List<Pool> pools, Line... lines) {
        return new ValuePass().run(plan, frame(SharedSpark.session(), List.of(lines)), pools);
    }

    private static Pool single(At at) {
        return new Pool(at.area(), at.period(), Set.of(at));
    }

    private static List<Pool> here() {
        return List.of(single(HERE));
    }

    private static @Nullable Pooled total(PooledValues values, ValueRequest request) {
        return values.strata(request, HERE).get(Stratum.TOTAL);
    }

    @Test
    void one_who_comes_twice_counts_once_and_in_each_stratum_where_they_come() {
        ValueRequest all = request("person", new Distinct());
        ValueRequest bySex = request("person", new Distinct(), "sex");
        PooledValues values = run(
                plan(all, bySex),
                here(),
                Line.of("AAA", "2010", "F", "p1", 1L),
                Line.of("AAA", "2010", "F", "p1", 1L),
                Line.of("AAA", "2010", "M", "p1", 1L),
                Line.of("AAA", "2010", null, "p2", null),
                Line.of("AAA", "2010", "M", null, 1L),
                Line.of("BBB", "2010", "M", "p3", 1L));

        assertThat(total(values, all)).isEqualTo(new Pooled(2, 2, 4, 0));
        assertThat(values.strata(bySex, HERE))
                .isEqualTo(Map.of(
                        Stratum.parse("sex=F"), new Pooled(1, 1, 2, 0),
                        Stratum.parse("sex=M"), new Pooled(1, 1, 1, 0),
                        Stratum.parse("sex=_U"), new Pooled(1, 1, 1, 0)));
    }

    @Test
    void overlapping_pools_each_draw_the_whole_row_and_days_count_under_their_month() {
        At january = new At("AAA", Period.parse("2010-01"));
        At february = new At("AAA", Period.parse("2010-02"));
        At elsewhere = new At("BBB", Period.parse("2010-01"));
        Pool window = new Pool("AAA", Period.parse("2010-01-01/2010-02-28"), Set.of(january, february));
        Pool group = new Pool("eco", Period.parse("2010-01"), Set.of(january, elsewhere));
        ValueRequest persons = request("person", new Distinct());
        PooledValues values = run(
                plan(persons),
                List.of(window, group, single(february), single(new At("CCC", Period.year(2010)))),
                Line.of("AAA", "2010-01-31", "F", "p1", 1L),
                Line.of("AAA", "2010-02", "F", "p1", 1L),
                Line.of("AAA", "2010-02-01", "F", "p2", 1L),
                Line.of("BBB", "2010-01", "F", "p1", 1L),
                Line.of("BBB", "2010-01", "F", "p3", 1L));

        assertThat(values.strata(persons, window.place())).containsEntry(Stratum.TOTAL, new Pooled(2, 2, 3, 0));
        assertThat(values.strata(persons, group.place())).containsEntry(Stratum.TOTAL, new Pooled(2, 2, 3, 0));
        assertThat(values.strata(persons, february)).containsEntry(Stratum.TOTAL, new Pooled(2, 2, 2, 0));
        assertThat(values.places(persons)).containsOnly(window.place(), group.place(), february);
    }

    @Test
    void days_keep_apart_where_the_plan_says_so() {
        ValueRequest persons = request("person", new Distinct());
        At day = new At("AAA", Period.parse("2010-07-14"));
        ValuePlan plan = new ValuePlan(Line.schema(), List.of(persons), true);
        PooledValues values = run(
                plan,
                List.of(single(day)),
                Line.of("AAA", "2010-07-14", "F", "p1", 1L),
                Line.of("AAA", "2010-07-15", "F", "p2", 1L));

        assertThat(values.strata(persons, day)).containsEntry(Stratum.TOTAL, new Pooled(1, 1, 1, 0));
    }

    @Test
    void quantiles_run_from_that_of_the_smallest_figures_to_that_of_the_largest() {
        ValueRequest median = request("debt", new Quantile(0.5));
        ValueRequest least = request("debt", new Quantile(0));
        ValueRequest most = request("debt", new Quantile(1), "sex");
        PooledValues values = run(
                plan(median, least, most),
                here(),
                Line.of("AAA", "2010", "F", "p1", 3L),
                Line.of("AAA", "2010", "F", null, 10L),
                Line.of("AAA", "2010", "M", "p1", null),
                Line.censored("AAA", "2010", 0, 4),
                Line.censored("AAA", "2010", 5, 9));

        assertThat(total(values, median)).isEqualTo(new Pooled(4, 6.5, 4, 2));
        assertThat(total(values, least)).isEqualTo(new Pooled(0, 3, 4, 2));
        assertThat(values.strata(most, HERE)).isEqualTo(Map.of(Stratum.parse("sex=F"), new Pooled(10, 10, 4, 2)));
    }

    @Test
    void where_every_figure_is_censored_the_bounds_are_those_of_the_bounds() {
        ValueRequest median = request("debt", new Quantile(0.5));
        ValueRequest different = request("debt", new Distinct());
        PooledValues values = run(
                plan(median, different),
                here(),
                Line.censored("AAA", "2010", 0, 4),
                Line.censored("AAA", "2010", 0, 4),
                Line.censored("AAA", "2010", 1, Long.MAX_VALUE));

        assertThat(total(values, median)).isEqualTo(new Pooled(0, 4, 3, 3));
        assertThat(total(values, different)).isEqualTo(new Pooled(1, 3, 3, 3));
    }

    @Test
    void nothing_comes_of_no_rows_no_pools_no_requests_or_nulls_alone() {
        ValueRequest median = request("debt", new Quantile(0.5));
        ValueRequest persons = request("person", new Distinct());
        Line empty = Line.of("AAA", "2010", "F", null, null);
        PooledValues none = new PooledValues(Map.of());

        assertThat(run(plan(median, persons), here())).isEqualTo(none);
        assertThat(run(plan(median, persons), here(), empty)).isEqualTo(none);
        assertThat(run(plan(median, persons), List.of(), empty)).isEqualTo(none);
        assertThat(run(plan(), here(), empty)).isEqualTo(none);
    }

    @Test
    void rows_without_an_area_or_a_period_are_refused_where_they_would_count() {
        ValueRequest persons = request("person", new Distinct());
        Line nowhere = new Line(null, "2010", "F", null, "secret", 1L, 1L);
        Line never = new Line("AAA", null, "F", null, "secret", 1L, 1L);

        for (Line line : List.of(nowhere, never)) {
            assertThatThrownBy(() -> run(plan(persons), here(), line))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("interviews holds rows without an area")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void two_pools_at_one_place_are_refused() {
        Pool other = new Pool("AAA", Period.year(2010), Set.of());

        assertThatThrownBy(() -> run(plan(request("person", new Distinct())), List.of(single(HERE), other)))
                .hasMessageContaining("Two pools are shown at AAA 2010");
    }

    @Test
    void worlds_are_kept_apart() {
        ValueRequest persons = request("person", new Distinct());
        ValueRequest median = request("debt", new Quantile(0.5));
        Dataset<Row> rows = frame(
                SharedSpark.session(),
                List.of(Line.of("AAA", "2010", "F", "p1", 1L), Line.of("AAA", "2010", "M", "p2", 5L)));
        var apart = new ValuePass().runApart(plan(persons, median), rows, here(), "sex");

        assertThat(apart)
                .containsOnlyKeys("F", "M")
                .allSatisfy(
                        (world, values) -> assertThat(total(values, persons)).isEqualTo(new Pooled(1, 1, 1, 0)));
        assertThat(total(Objects.requireNonNull(apart.get("M")), median)).isEqualTo(new Pooled(5, 5, 1, 0));
    }

    @Test
    void says_how_much_it_found_and_nothing_of_what() {
        ValueRequest persons = request("person", new Distinct());

        assertThat(run(plan(persons), here(), Line.of("AAA", "2010", "F", "p1", 77L)))
                .hasToString("Pooled values of 1 requests");
    }
}
