package org.sentinelle.analyse.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.AnalysisRequest;
import org.sentinelle.analyse.Methods;
import org.sentinelle.analyse.PartedMethod;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;
import org.sentinelle.result.Table.Column;
import org.sentinelle.result.Table.Type;
import org.sentinelle.result.UnusableInput;

/** What a regression finds in rows that are read part by part is what it finds in all of them held together. */
class PartedRegressionTest {
    private static final double SAME = 1e-8;
    private static final String FORMULA =
            " ~ age + log(income) + sex * region + factor(year, ref = \"2011\") + I((age - 100000)^2)";

    private static final Table ROWS = rows(1500);

    /** Ages around a hundred thousand and incomes around a millionth, to see whether scales matter. */
    private static Table rows(int n) {
        Random random = new Random(20);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double age = 100_000 + 1000 * random.nextGaussian();
            double income = 1e-6 * Math.exp(random.nextGaussian());
            String sex = random.nextBoolean() ? "F" : "M";
            String region = List.of("north", "south", "west").get(random.nextInt(3));
            int year = 2010 + random.nextInt(3);
            double eta = (age - 100_000) / 2000 + 0.3 * Math.log(income) + 4 + (sex.equals("F") ? 0.5 : 0);
            double p = 1 / (1 + Math.exp(-eta));
            List<@Nullable Object> row = new ArrayList<>(Arrays.asList(
                    eta + random.nextGaussian(),
                    random.nextDouble() < p ? 1L : 0L,
                    (long) (Math.exp(eta / 2) * -Math.log(random.nextDouble())),
                    age,
                    income,
                    sex,
                    i == n - 1 ? "east" : region,
                    Integer.toString(year),
                    "cluster " + random.nextInt(40),
                    1.0 + random.nextInt(3),
                    random.nextDouble() - 0.5,
                    1 + random.nextInt(50)));
            if (i % 37 == 0 && i < n - 1) {
                row.set(3 + random.nextInt(9), null);
            }
            rows.add(row);
        }
        List<String> numbers = List.of("y", "case", "events", "age", "income", "weight", "known", "people");
        List<Column> columns = List.of(
                        "y", "case", "events", "age", "income", "sex", "region", "year", "village", "weight", "known",
                        "people")
                .stream()
                .map(name -> new Column(name, numbers.contains(name) ? Type.DECIMAL : Type.TEXT, ""))
                .toList();
        return new Table("rows", columns, rows);
    }

    private static PartedMethod method(String id) {
        return (PartedMethod) Methods.find(id).orElseThrow();
    }

    private static Finding whole(String id, AnalysisRequest request, Table table) {
        return method(id).run(AnalysisInput.bind(method(id).declaration(), request, table));
    }

    private static Finding parted(String id, AnalysisRequest request, TableParts parts) {
        return method(id).run(AnalysisInput.ofHeader(method(id).declaration(), request, parts.header()), parts);
    }

    private static AnalysisRequest request(String formula, Map<String, String> columns, Map<String, String> options) {
        Map<String, List<String>> roles = new LinkedHashMap<>();
        columns.forEach((role, header) -> roles.put(role, List.of(header)));
        return new AnalysisRequest("a.yaml", formula, roles, options, Map.of());
    }

    private static void assertSame(Finding parted, Finding whole) {
        assertThat(parted).isInstanceOf(whole.getClass());
        if (whole instanceof Finding.Declined declined) {
            assertThat(((Finding.Declined) parted).reason()).isEqualTo(declined.reason());
            assertThat(((Finding.Declined) parted).explanation()).isEqualTo(declined.explanation());
            return;
        }
        Finding.Answered expected = (Finding.Answered) whole;
        Finding.Answered found = (Finding.Answered) parted;
        found.summary().forEach((name, value) -> {
            if (!name.equals(PartedWords.NOT_GIVEN)) {
                assertClose(name, value, expected.summary().get(name));
            }
        });
        Map<String, Estimate> byTerm = new LinkedHashMap<>();
        expected.estimates().forEach(e -> byTerm.put(e.term(), e));
        assertThat(found.estimates()).isNotEmpty();
        for (Estimate estimate : found.estimates()) {
            assertThat(byTerm).containsKey(estimate.term());
            assertSame(estimate, Objects.requireNonNull(byTerm.get(estimate.term())));
        }
        assertThat(found.estimates().stream().map(Estimate::term))
                .containsExactlyElementsOf(expected.estimates().stream()
                        .map(Estimate::term)
                        .filter(term -> !term.equals("auc"))
                        .toList());
    }

    private static void assertSame(Estimate found, Estimate expected) {
        double scale = Math.max(Math.abs(orZero(expected.estimate())), orZero(expected.stdError()));
        assertThat(orZero(found.estimate()))
                .as(found.term())
                .isCloseTo(orZero(expected.estimate()), within(SAME * scale));
        assertThat(found.caveats()).isEqualTo(expected.caveats());
        assertThat(found.n()).isEqualTo(expected.n());
        assertThat(found.df()).isEqualTo(expected.df());
        assertClose(found.term() + " error", orZero(found.stdError()), orZero(expected.stdError()));
    }

    private static double orZero(@Nullable Double value) {
        return value == null ? 0 : value;
    }

    private static void assertClose(String name, Object found, @Nullable Object expected) {
        assertThat(expected).as(name).isNotNull();
        if (found instanceof Double number) {
            double other = (Double) Objects.requireNonNull(expected);
            assertThat(number).as(name).isCloseTo(other, within(SAME * Math.max(Math.abs(other), 1e-12)));
        } else {
            assertThat(found).as(name).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "linear-regression, y, automatic, '', ''",
        "linear-regression, y, HC1, weights, weight",
        "linear-regression, y, HC0, offset, known",
        "linear-regression, y, CR1, cluster, village",
        "logistic-regression, case, automatic, '', ''",
        "logistic-regression, case, HC0, weights, weight",
        "logistic-regression, case, HC1, offset, known",
        "logistic-regression, case, automatic, cluster, village",
        "poisson-regression, events, automatic, '', ''",
        "poisson-regression, events, HC1, exposure, people",
        "poisson-regression, events, CR0, cluster, village"
    })
    void parts_say_what_the_whole_says(String id, String response, String errors, String role, String header) {
        Map<String, String> columns = role.isEmpty() ? Map.of() : Map.of(role, header);
        AnalysisRequest request = request(response + FORMULA, columns, Map.of("errors", errors, "covariances", "true"));
        Finding whole = whole(id, request, ROWS);

        assertSame(parted(id, request, new TableParts(ROWS, 512, 0, 1, 700, 700, 1499)), whole);
        assertSame(parted(id, request, new TableParts(ROWS, 17, 1024)), whole);
    }

    /** R'R and X'X have a condition of 1e13 here, and what rests on these alone, such as an F test of all, agrees in fewer digits. */
    @Test
    void columns_that_nearly_depend_on_each_other_cost_no_digits_of_coefficients_and_errors() {
        AnalysisRequest request = request("y ~ age + I(age^2) + log(income)", Map.of(), Map.of());
        Finding.Answered whole = (Finding.Answered) whole("linear-regression", request, ROWS);
        Finding.Answered parted =
                (Finding.Answered) parted("linear-regression", request, new TableParts(ROWS, 200, 400, 900));

        for (int j = 0; j < parted.estimates().size(); j++) {
            assertSame(parted.estimates().get(j), whole.estimates().get(j));
        }
        assertClose("rss", parted.summary().get("rss"), whole.summary().get("rss"));
        assertClose("aic", parted.summary().get("aic"), whole.summary().get("aic"));
    }

    @Test
    void a_quasi_model_and_its_dispersion_are_the_same() {
        AnalysisRequest request = request("events ~ age + sex", Map.of(), Map.of("dispersion", "pearson"));

        assertSame(
                parted("poisson-regression", request, new TableParts(ROWS, 300, 800)),
                whole("poisson-regression", request, ROWS));
    }

    @Test
    void the_same_parts_give_the_same_digits_whatever_the_blocks() {
        AnalysisRequest request = request("case" + FORMULA, Map.of(), Map.of("errors", "HC1"));

        assertThat(parted("logistic-regression", request, new TableParts(ROWS, 512, 900)))
                .isEqualTo(parted("logistic-regression", request, new TableParts(ROWS, 512, 900)));
    }

    @ParameterizedTest
    @CsvSource({
        "linear-regression, y ~ age + I(2 * age) + sex",
        "linear-regression, 'y ~ 0 + sex + poly(income, degree = 2, raw = TRUE)'",
        "logistic-regression, case ~ sex + I(age - 1) + age",
        "poisson-regression, events ~ 0 + region:age"
    })
    void collinear_columns_and_missing_constants_are_told_alike(String id, String formula) {
        AnalysisRequest request = request(formula, Map.of(), Map.of());

        assertSame(parted(id, request, new TableParts(ROWS, 256, 50, 51)), whole(id, request, ROWS));
    }

    private static Table few(List<List<@Nullable Object>> rows) {
        return new Table(
                "few",
                List.of(
                        new Column("y", Type.DECIMAL, ""),
                        new Column("x", Type.DECIMAL, ""),
                        new Column("w", Type.DECIMAL, ""),
                        new Column("g", Type.TEXT, "")),
                rows);
    }

    private static Table small(double... w) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < w.length; i++) {
            rows.add(Arrays.asList(i < w.length / 2 ? 0.0 : 1.0, (double) i, w[i], i % 2 == 0 ? "a" : "b"));
        }
        return few(rows);
    }

    @ParameterizedTest
    @CsvSource({
        "logistic-regression, y ~ x, 1 1 1 1 1 1 1 1",
        "logistic-regression, y ~ g, 1 1 1 1 1 1 0 1",
        "logistic-regression, y ~ g, 1 1 1 1 1 -1 0 1",
        "logistic-regression, y ~ g, 1 1 1 1 0 0 0 0",
        "logistic-regression, y ~ g + x + I(x^2), 1 1 1",
        "poisson-regression, y ~ g, 2 1 1 1 1 1 0 1",
        "poisson-regression, y ~ x, 1 1 1 1 0 0 0 0",
        "linear-regression, y ~ x, 1 1 1 1 0 1",
        "linear-regression, y ~ x, 1 2 1 3 4 1",
        "linear-regression, y ~ g + x, 1 2 3"
    })
    void what_cannot_be_fitted_is_declined_alike(String id, String formula, String weights) {
        Table table = small(Arrays.stream(weights.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray());
        AnalysisRequest request = request(formula, Map.of("weights", "w"), Map.of());

        assertSame(parted(id, request, new TableParts(table, 2, 1, 3)), whole(id, request, table));
    }

    /** A root has no slope at 0, in whichever block that lies. */
    @ParameterizedTest
    @CsvSource({"linear-regression, y ~ sqrt(x)", "poisson-regression, y ~ sqrt(x) + g"})
    void an_effect_that_some_row_has_not_is_told_of_none(String id, String formula) {
        Table table = small(1, 1, 1, 1, 1, 1, 1, 1);
        AnalysisRequest request = request(formula, Map.of("weights", "w"), Map.of());

        assertSame(parted(id, request, new TableParts(table, 2, 3, 5)), whole(id, request, table));
    }

    @Test
    void rows_none_of_which_is_complete_are_too_few() {
        Table table = few(List.of(Arrays.asList(1.0, null, 1.0, "a"), Arrays.asList(null, 2.0, 1.0, "b")));
        AnalysisRequest request = request("y ~ x", Map.of(), Map.of());

        assertSame(
                parted("linear-regression", request, new TableParts(table, 2, 1)),
                whole("linear-regression", request, table));
    }

    @Test
    void a_logarithm_without_value_is_said_with_the_number_of_rows_and_none_of_their_cells() {
        AnalysisRequest request = request("y ~ log(x)", Map.of(), Map.of());
        TableParts parts = new TableParts(small(1, 1, 1, 1), 2, 1);

        assertThatThrownBy(() -> parted("linear-regression", request, parts))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("log(x) has no finite value in 1 row(s)");
    }

    @Test
    void codes_that_are_used_as_numbers_are_said() {
        AnalysisRequest request = request("y ~ log(g)", Map.of(), Map.of());
        TableParts parts = new TableParts(small(1, 1, 1, 1), 2, 1);

        assertThatThrownBy(() -> parted("linear-regression", request, parts))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("The column 'g' is used as a number but has other cells.");
    }

    @ParameterizedTest
    @CsvSource({
        "errors, CR2, CR2",
        "errors, HC3, HC3",
        "errors, newey-west, newey-west",
        "correction, firth, firth",
        "observations, true, observations",
        "margins, age, margins",
        "distribution, satterthwaite, satterthwaite"
    })
    void what_needs_the_rows_side_by_side_is_declined_with_what_to_do(String option, String value, String said) {
        AnalysisRequest request = request("case ~ age", Map.of("cluster", "village"), Map.of(option, value));
        Finding found = parted("logistic-regression", request, new TableParts(ROWS, 512, 900));

        assertThat(found).isInstanceOfSatisfying(Finding.Declined.class, declined -> {
            assertThat(declined.reason()).isEqualTo(PartedWords.NEEDS_ROWS);
            assertThat(declined.explanation()).contains(said, "take a sample");
        });
    }

    @Test
    void splines_and_orthogonal_polynomials_are_declined_for_they_follow_from_all_rows() {
        for (String basis : List.of("ns(age, df = 3)", "poly(age, 2)")) {
            AnalysisRequest request = request("y ~ " + basis, Map.of(), Map.of());
            assertThat(parted("linear-regression", request, new TableParts(ROWS, 512, 900)))
                    .isInstanceOfSatisfying(
                            Finding.Declined.class,
                            declined -> assertThat(declined.explanation()).contains(basis, "all rows", "raw = TRUE"));
        }
    }
}
