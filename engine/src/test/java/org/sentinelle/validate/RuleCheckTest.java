package org.sentinelle.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sentinelle.SharedSpark;
import org.sentinelle.harmonise.DatasetReader;
import org.sentinelle.harmonise.Reports;
import org.sentinelle.model.DataRule;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.RuleOutcome;
import org.sentinelle.result.RuleOutcome.Breach;

class RuleCheckTest {
    private static Row row(String area, String stage, String form, String sex, String age, long low, long high) {
        return RowFactory.create(area, "2019", stage, form, "_T", "_T", sex, age, low, high, null, null, "test", 1L);
    }

    private static Row detected(String area, String sex, long low, long high) {
        return row(area, "detected", "_T", sex, "_T", low, high);
    }

    private static RuleOutcome outcome(String rule, Row... rows) {
        Dataset<Row> accepted =
                SharedSpark.session().createDataFrame(List.of(rows), DatasetReader.schema(Reports.dataset()));
        return RuleCheck.check(accepted, Reports.dataset(), Reports.catalogue(List.of(), Map.of())).stream()
                .filter(o -> o.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void parts_break_their_total_only_where_no_figures_within_the_bounds_agree() {
        RuleOutcome outcome = outcome(
                "detected-by-sex",
                detected("AAA", "_T", 10, 10),
                detected("AAA", "F", 6, 6),
                detected("AAA", "M", 0, 4),
                detected("BBB", "_T", 10, 10),
                detected("BBB", "F", 11, 11),
                detected("CCC", "_T", 10, 10),
                detected("CCC", "F", 5, 5),
                detected("CCC", "M", 0, 4),
                detected("DDD", "_T", 0, 4),
                detected("DDD", "F", 9, 9),
                detected("EEE", "_T", 10, 10),
                detected("FFF", "F", 10, 10));
        assertThat(outcome)
                .isEqualTo(new RuleOutcome(
                        Reports.DATASET,
                        "detected-by-sex",
                        4,
                        2,
                        1,
                        List.of(
                                new Breach("DDD", "2019", Bounds.point(9), new Bounds(0, 4)),
                                new Breach("BBB", "2019", Bounds.point(11), Bounds.point(10)),
                                new Breach("CCC", "2019", new Bounds(5, 9), Bounds.point(10)))));
    }

    @Test
    void rows_of_other_strata_and_stages_do_not_take_part() {
        RuleOutcome outcome = outcome(
                "detected-by-sex",
                detected("AAA", "_T", 10, 10),
                detected("AAA", "F", 10, 10),
                row("AAA", "detected", "SEX", "M", "_T", 99, 99),
                row("AAA", "detected", "_T", "M", "Y0T17", 99, 99),
                row("AAA", "convicted", "_T", "M", "_T", 99, 99));
        assertThat(outcome.checked()).isEqualTo(1);
        assertThat(outcome.above()).isZero();
    }

    @Test
    void a_count_is_above_another_only_with_certainty_and_only_where_both_are_there() {
        RuleOutcome outcome = outcome(
                "convicted-not-above-prosecuted",
                row("AAA", "convicted", "_T", "_T", "_T", 5, 5),
                row("AAA", "prosecuted", "_T", "_T", "_T", 0, 4),
                row("BBB", "convicted", "_T", "_T", "_T", 0, 4),
                row("BBB", "prosecuted", "_T", "_T", "_T", 0, 0),
                row("CCC", "convicted", "_T", "_T", "_T", 9, 9),
                row("DDD", "prosecuted", "_T", "_T", "_T", 9, 9));
        assertThat(outcome)
                .isEqualTo(new RuleOutcome(
                        Reports.DATASET,
                        "convicted-not-above-prosecuted",
                        2,
                        1,
                        0,
                        List.of(new Breach("AAA", "2019", Bounds.point(5), new Bounds(0, 4)))));
    }

    private static Row absent(String area, String stage, String sex, String status) {
        return RowFactory.create(
                area, "2019", stage, "_T", "_T", "_T", sex, "_T", null, null, status, null, "test", 1L);
    }

    @Test
    void a_part_without_a_figure_may_be_any_number_and_one_that_cannot_be_there_is_nothing() {
        RuleOutcome outcome = outcome(
                "detected-by-sex",
                detected("AAA", "_T", 10, 10),
                detected("AAA", "F", 6, 6),
                absent("AAA", "detected", "M", "O"),
                detected("BBB", "_T", 10, 10),
                detected("BBB", "F", 12, 12),
                absent("BBB", "detected", "M", "Q"),
                detected("CCC", "_T", 10, 10),
                detected("CCC", "F", 6, 6),
                absent("CCC", "detected", "M", "M"),
                absent("DDD", "detected", "_T", "Q"),
                detected("DDD", "F", 6, 6),
                detected("EEE", "_T", 10, 10),
                absent("EEE", "detected", "F", "L"));
        assertThat(outcome)
                .isEqualTo(new RuleOutcome(
                        Reports.DATASET,
                        "detected-by-sex",
                        3,
                        1,
                        1,
                        List.of(
                                new Breach("CCC", "2019", Bounds.point(6), Bounds.point(10)),
                                new Breach("BBB", "2019", Bounds.point(12), Bounds.point(10)))));
    }

    @Test
    void a_count_is_not_above_one_that_is_not_there() {
        RuleOutcome outcome = outcome(
                "convicted-not-above-prosecuted",
                row("AAA", "convicted", "_T", "_T", "_T", 5, 5),
                absent("AAA", "prosecuted", "_T", "O"),
                absent("BBB", "convicted", "_T", "O"),
                row("BBB", "prosecuted", "_T", "_T", "_T", 0, 0));
        assertThat(outcome.checked()).isZero();
        assertThat(outcome.above()).isZero();
    }

    @Test
    void a_cell_that_two_sources_fill_is_said_and_one_that_a_source_fills_twice_is_not() {
        DatasetSchema reports = Reports.dataset();
        DatasetSchema one = new DatasetSchema(
                reports.id(),
                reports.name(),
                reports.disclosure(),
                reports.fields(),
                List.of(new DataRule.OneSource("one-source-a-cell", reports.name())),
                reports.source());
        Dataset<Row> accepted = SharedSpark.session()
                .createDataFrame(
                        List.of(
                                from("first", "AAA", "F"),
                                from("second", "AAA", "F"),
                                from("second", "AAA", "M"),
                                from("first", "BBB", "F"),
                                from("first", "BBB", "F"),
                                from("second", "BBB", null)),
                        DatasetReader.schema(reports));
        assertThat(RuleCheck.check(accepted, one, Reports.catalogue(List.of(), Map.of())))
                .containsExactly(new RuleOutcome(
                        Reports.DATASET,
                        "one-source-a-cell",
                        2,
                        1,
                        0,
                        List.of(new Breach("AAA", "2019", Bounds.point(3), Bounds.point(2)))));
    }

    private static Row from(String source, String area, @Nullable String sex) {
        return RowFactory.create(area, "2019", "detected", "_T", "_T", "_T", sex, "_T", 5L, 5L, null, null, source, 1L);
    }

    @Test
    void a_key_that_stands_in_two_rows_is_counted_and_never_told() {
        DatasetSchema reports = Reports.dataset();
        DatasetSchema once = new DatasetSchema(
                reports.id(),
                reports.name(),
                reports.disclosure(),
                reports.fields(),
                List.of(new DataRule.CountedOnce("one-row-a-key", reports.name(), "category_text")),
                reports.source());
        Dataset<Row> accepted = SharedSpark.session()
                .createDataFrame(
                        List.of(
                                keyed("AAA", "k1"),
                                keyed("AAA", "k1"),
                                keyed("AAA", "k2"),
                                keyed("BBB", "k1"),
                                keyed("BBB", null)),
                        DatasetReader.schema(reports));
        assertThat(RuleCheck.check(accepted, once, Reports.catalogue(List.of(), Map.of())))
                .containsExactly(new RuleOutcome(
                        Reports.DATASET,
                        "one-row-a-key",
                        2,
                        1,
                        0,
                        List.of(new Breach("AAA", "2019", Bounds.point(3), Bounds.point(2)))));
    }

    private static Row keyed(String area, @Nullable String key) {
        return RowFactory.create(area, "2019", "detected", "_T", "_T", "_T", "_T", "_T", 1L, 1L, null, key, "test", 1L);
    }
}
