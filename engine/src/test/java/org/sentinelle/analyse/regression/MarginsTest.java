package org.sentinelle.analyse.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;

class MarginsTest {
    private static final double[] AGE =
            IntStream.range(0, 40).mapToDouble(i -> 15 + i).toArray();

    private static FormulaRun linear(String formula) {
        return run(new FormulaRun(new LinearRegressionMethod(), formula));
    }

    private static FormulaRun run(FormulaRun run) {
        return run.numbers(
                        "y",
                        IntStream.range(0, 40)
                                .mapToDouble(i -> 3 + Math.sin(i) + 0.1 * i)
                                .toArray())
                .numbers("age", AGE)
                .numbers(
                        "debt",
                        IntStream.range(0, 40)
                                .mapToDouble(i -> i % 3 == 0 ? 1 : 0)
                                .toArray())
                .column(
                        "form",
                        IntStream.range(0, 40)
                                .mapToObj(i -> i < 10 ? "labour" : "sexual")
                                .toList());
    }

    private static Table margins(FormulaRun run) {
        return ((Finding.Answered) run.finding())
                .details().stream()
                        .filter(t -> t.name().equals("margins"))
                        .findFirst()
                        .orElseThrow();
    }

    private static List<Object> column(Table table, String name) {
        return table.rows().stream()
                .map(row -> row.get(table.column(name)))
                .distinct()
                .toList();
    }

    @Test
    void a_curve_of_a_straight_line_has_the_slope_of_its_coefficient() {
        Table table = margins(linear("y ~ age + debt").option("margins", "age"));
        List<Object> first = table.rows().get(0);
        List<Object> last = table.rows().get(table.rows().size() - 1);
        double slope =
                ((Double) last.get(table.column("estimate")) - (Double) first.get(table.column("estimate"))) / 39;
        Finding.Answered finding = (Finding.Answered) linear("y ~ age + debt").finding();
        assertThat(finding.estimates().get(1).estimate()).isCloseTo(slope, org.assertj.core.data.Offset.offset(1e-10));
        assertThat(finding.estimates())
                .as("no marginal effect where the coefficient tells it")
                .noneMatch(e -> e.term().startsWith("marginal_effect"));
    }

    @Test
    void curves_go_no_further_than_the_rows_of_their_group() {
        Table table = margins(linear("y ~ age * form").option("margins", "age"));
        assertThat(column(table, "by")).containsExactly("form");
        assertThat(column(table, "group")).containsExactly("labour", "sexual");
        assertThat(table.rows().stream()
                        .filter(row -> "labour".equals(row.get(table.column("group"))))
                        .mapToDouble(row -> (Double) row.get(table.column("x")))
                        .max())
                .hasValue(24);
    }

    @Test
    void a_product_of_two_numbers_is_told_at_percentiles_and_by_zero_and_one() {
        assertThat(column(margins(linear("y ~ age * debt").option("margins", "age")), "group"))
                .containsExactly("0", "1");
        assertThat(column(margins(linear("y ~ debt * age").option("margins", "debt")), "group"))
                .hasSize(3);
        assertThat(column(
                        margins(linear("y ~ debt * age")
                                .option("margins", "debt")
                                .option("margins-by", "none")),
                        "group"))
                .containsOnlyNulls();
    }

    @Test
    void declines_where_the_column_is_none_of_numbers_in_the_formula() {
        for (String wrong : List.of("form", "income", "y")) {
            Finding finding = linear("y ~ age + form").option("margins", wrong).finding();
            assertThat(finding)
                    .isInstanceOfSatisfying(
                            Finding.Declined.class,
                            declined -> assertThat(declined.reason()).isEqualTo("margins-impossible"));
        }
        Finding by = linear("y ~ age + form")
                .option("margins", "age")
                .option("margins-by", "income")
                .finding();
        assertThat(by).isInstanceOf(Finding.Declined.class);
    }

    @Test
    void effects_of_columns_in_a_power_are_averages_of_slopes() {
        Finding.Answered finding =
                (Finding.Answered) linear("y ~ age + I(age^2)").finding();
        double b1 = finding.estimates().get(1).estimate();
        double b2 = finding.estimates().get(2).estimate();
        assertThat(finding.estimates())
                .filteredOn(e -> e.term().equals("marginal_effect[age]"))
                .singleElement()
                .satisfies(e -> assertThat(e.estimate())
                        .isCloseTo(b1 + 2 * b2 * 34.5, org.assertj.core.data.Offset.offset(1e-8)));
    }

    @Test
    void the_band_of_a_chance_stays_between_nothing_and_certainty() {
        FormulaRun run = new FormulaRun(new LogisticRegressionMethod(), "y ~ age")
                .numbers(
                        "y",
                        IntStream.range(0, 40)
                                .mapToDouble(i -> i > 34 || i == 3 ? 1 : 0)
                                .toArray())
                .numbers("age", AGE)
                .option("margins", "age");
        Table table = margins(run);
        assertThat(table.rows()).allSatisfy(row -> {
            assertThat((Double) row.get(table.column("conf_low")))
                    .isBetween(0.0, (Double) row.get(table.column("estimate")));
            assertThat((Double) row.get(table.column("conf_high")))
                    .isBetween((Double) row.get(table.column("estimate")), 1.0);
        });
    }
}
