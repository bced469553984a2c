package org.sentinelle.analyse.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.AnalysisRequest;
import org.sentinelle.analyse.Method;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;

/** What ppml, and linear regression with absorbed effects, do at the edges. */
class PpmlMethodTest {
    private static final int ROWS = 40;

    private final Map<String, @Nullable Object[]> columns = new LinkedHashMap<>();
    private final Map<String, List<String>> roles = new LinkedHashMap<>();
    private final Map<String, String> options = new LinkedHashMap<>();

    PpmlMethodTest() {
        put("y", i -> (double) (i * 7 % 11 + i % 3));
        put("x", i -> (double) (i * 5 % 13));
        put("z", i -> (double) (i % 4));
        put("from", i -> "f" + i % 4);
        put("to", i -> "t" + i % 5);
        put("one", i -> "same");
        put("w", i -> 1.0 + i % 2);
    }

    private interface Cell {
        @Nullable
        Object at(int row);
    }

    private void put(String name, Cell cell) {
        @Nullable Object[] cells = new Object[ROWS];
        Arrays.setAll(cells, cell::at);
        columns.put(name, cells);
    }

    private Finding run(Method method, String formula) {
        List<Table.Column> headers = columns.keySet().stream()
                .map(name -> new Table.Column(name, Table.Type.TEXT, ""))
                .toList();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            List<@Nullable Object> row = new ArrayList<>();
            for (@Nullable Object[] cells : columns.values()) {
                row.add(cells[i]);
            }
            rows.add(row);
        }
        AnalysisRequest request = new AnalysisRequest("test.yaml", formula, roles, options, Map.of());
        return method.run(AnalysisInput.bind(method.declaration(), request, new Table("test", headers, rows)));
    }

    private Finding.Answered answered(String formula) {
        Finding finding = run(new PpmlMethod(), formula);
        assertThat(finding).isInstanceOf(Finding.Answered.class);
        return (Finding.Answered) finding;
    }

    private String declined(Method method, String formula) {
        Finding finding = run(method, formula);
        assertThat(finding).isInstanceOf(Finding.Declined.class);
        return ((Finding.Declined) finding).reason();
    }

    @Test
    void a_missing_cell_leaves_its_row_out() {
        columns.get("x")[3] = null;
        roles.put("cluster", List.of("from"));
        columns.get("from")[6] = null;
        Map<String, Object> summary = answered("y ~ x | to").summary();

        assertThat(summary.get("n")).isEqualTo(38L);
        assertThat(summary.get("n_dropped")).isEqualTo(2L);
    }

    @Test
    void a_constant_response_has_no_slope_and_no_error() {
        put("y", i -> 5.0);
        Finding.Answered answer = answered("y ~ x | from + to");

        assertThat(answer.estimates().get(0).estimate()).isCloseTo(0, within(1e-12));
        assertThat((Double) answer.summary().get("pseudo_r2")).isCloseTo(0, within(1e-12));
    }

    @Test
    void a_separated_column_is_named_and_its_rows_are_listed() {
        put("ban", i -> i == 7 || i == 12 ? 1.0 : 0.0);
        columns.get("y")[7] = 0.0;
        columns.get("y")[12] = 0.0;
        Finding.Answered answer = answered("y ~ x + ban | from + to");

        assertThat(answer.summary()).containsEntry("n_separated", 2L).containsEntry("collinear", "ban");
        assertThat(answer.details().get(0).rows()).containsExactly(List.of(8L), List.of(13L));
        assertThat(answer.estimates().get(0).caveats()).contains("separated-rows-dropped");
    }

    @Test
    void groups_that_go_are_listed_by_their_names() {
        columns.get("from")[0] = "alone";
        for (int i = 2; i < ROWS; i += 5) {
            columns.get("y")[i] = 0.0;
        }
        Finding.Answered answer = answered("y ~ x | from + to");

        assertThat(answer.summary()).containsEntry("n_singletons", 1L).containsEntry("n_separated", 8L);
        assertThat(answer.details().get(0).rows())
                .containsExactly(List.of("from", "alone", "one row", 1L), List.of("to", "t2", "only zeros", 8L));
        options.put("singletons", "keep");
        assertThat(answered("y ~ x | from + to").summary()).containsEntry("n_singletons", 0L);
    }

    @Test
    void columns_that_repeat_each_other_or_an_effect_are_named() {
        put("double", i -> 2.0 * (i * 5 % 13));
        assertThat(answered("y ~ x + double + z | from").summary()).containsEntry("collinear", "double, z");
        assertThat(declined(new PpmlMethod(), "y ~ z | from")).isEqualTo("no-coefficients");
        assertThat(declined(new PpmlMethod(), "y ~ 1 | from")).isEqualTo("no-coefficients");
        assertThat(declined(new LinearRegressionMethod(), "y ~ z | from")).isEqualTo("no-coefficients");
    }

    @Test
    void declines_what_cannot_be_fitted() {
        put("negative", i -> i - 3.0);
        put("zero", i -> 0.0);
        put("each", i -> "e" + i);
        assertThat(declined(new PpmlMethod(), "negative ~ x | from")).isEqualTo("negative-response");
        assertThat(declined(new PpmlMethod(), "zero ~ x | from")).isEqualTo("only-zeros");
        assertThat(declined(new PpmlMethod(), "y ~ x | each")).isEqualTo("too-few-rows");
        assertThat(declined(new LinearRegressionMethod(), "y ~ x | each")).isEqualTo("too-few-rows");
        roles.put("weights", List.of("zero"));
        assertThat(declined(new PpmlMethod(), "y ~ x | from")).isEqualTo("weights-not-positive");
    }

    @Test
    void declines_errors_that_are_not_to_be_had() {
        options.put("errors", "CR1");
        assertThat(declined(new PpmlMethod(), "y ~ x | from")).isEqualTo("too-few-clusters");
        roles.put("cluster", List.of("one"));
        assertThat(declined(new PpmlMethod(), "y ~ x | from")).isEqualTo("too-few-clusters");
        roles.put("cluster", List.of("to", "one"));
        assertThat(declined(new LinearRegressionMethod(), "y ~ x | from")).isEqualTo("too-few-clusters");
        options.put("errors", "CR2");
        assertThat(declined(new LinearRegressionMethod(), "y ~ x | from")).isEqualTo("errors-not-with-effects");
        options.remove("errors");
        options.put("margins", "from");
        roles.clear();
        assertThat(declined(new PpmlMethod(), "y ~ x | from")).isEqualTo("margins-impossible");
        assertThat(declined(new LinearRegressionMethod(), "y ~ x | from")).isEqualTo("margins-impossible");
    }

    @Test
    void an_effect_of_a_column_that_stands_alone_is_its_coefficient_times_the_mean() {
        options.put("marginal-effects", "true");
        List<Estimate> estimates = answered("y ~ x | from + to").estimates();
        double mean = Arrays.stream(columns.get("y"))
                .mapToDouble(y -> ((Double) y).doubleValue())
                .average()
                .orElseThrow();
        assertThat(estimates.get(1).term()).isEqualTo("marginal_effect[x]");
        assertThat(estimates.get(1).estimate()).isCloseTo(estimates.get(0).estimate() * mean, within(1e-8));
    }

    @Test
    void a_row_that_fits_itself_has_no_leveraged_error() {
        put("alone", i -> i == 7 ? 1.0 : 0.0);
        options.put("errors", "HC3");
        List<Estimate> estimates =
                ((Finding.Answered) run(new LinearRegressionMethod(), "y ~ x + alone | from")).estimates();
        assertThat(estimates).allMatch(e -> e.caveats().contains("undefined-error"));
    }

    @Test
    void the_combination_of_two_columns_is_one_clustering() {
        put("both", i -> i % 4 + "-" + i % 5);
        roles.put("cluster", List.of("both"));
        Finding.Answered one = answered("y ~ x | z");
        roles.put("cluster", List.of("from", "to"));
        options.put("cluster-columns", "together");

        assertThat(answered("y ~ x | z").estimates()).isEqualTo(one.estimates());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-150, 1e-12, 1e12, 1e150})
    void the_scale_of_a_column_scales_its_coefficient(double factor) {
        Finding.Answered plain = answered("y ~ x | from + to");
        put("x", i -> factor * (i * 5 % 13));
        Finding.Answered scaled = answered("y ~ x | from + to");
        double b = plain.estimates().get(0).estimate();

        assertThat(scaled.estimates().get(0).estimate() * factor).isCloseTo(b, within(1e-9));
        assertThat(scaled.estimates().get(0).statistic())
                .isCloseTo(plain.estimates().get(0).statistic(), within(1e-7));
    }

    @Test
    void without_effects_there_is_a_constant() {
        assertThat(answered("y ~ x").estimates())
                .extracting("term")
                .containsExactly("coefficient[(Intercept)]", "coefficient[x]");
        assertThat(answered("y ~ 1").estimates().get(0).estimate())
                .isCloseTo(
                        Math.log(Arrays.stream(columns.get("y"))
                                .mapToDouble(v -> (Double) v)
                                .average()
                                .orElse(0)),
                        within(1e-10));
    }
}
