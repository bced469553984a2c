package org.sentinelle.analyse.imputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.AnalysisRequest;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.Methods;
import org.sentinelle.analyse.Replicates;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;

class MultipleImputationTest {
    private final Map<String, List<? extends @Nullable Object>> cells = new LinkedHashMap<>();
    private final Map<String, List<String>> roles = new LinkedHashMap<>();
    private final Map<String, String> options = new LinkedHashMap<>();
    private String formula = "y ~ x + z";

    private MultipleImputationTest column(String header, List<? extends @Nullable Object> values) {
        cells.put(header, values);
        return this;
    }

    private MultipleImputationTest role(String role, String... headers) {
        roles.put(role, List.of(headers));
        return this;
    }

    private MultipleImputationTest option(String name, String written) {
        options.put(name, written);
        return this;
    }

    private MultipleImputationTest formula(String text) {
        formula = text;
        return this;
    }

    private AnalysisInput input() {
        List<Table.Column> headers = cells.keySet().stream()
                .map(h -> new Table.Column(h, Table.Type.TEXT, ""))
                .toList();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int row = 0; row < cells.values().iterator().next().size(); row++) {
            List<@Nullable Object> line = new ArrayList<>();
            for (List<? extends @Nullable Object> column : cells.values()) {
                line.add(column.get(row));
            }
            rows.add(line);
        }
        AnalysisRequest request = new AnalysisRequest("test.yaml", formula, roles, options, Map.of());
        return AnalysisInput.bind(
                new MultipleImputationMethod().declaration(), request, new Table("test", headers, rows));
    }

    private Finding finding() {
        return new MultipleImputationMethod().run(input());
    }

    private Finding.Answered answered() {
        Finding finding = finding();
        assertThat(finding).isInstanceOf(Finding.Answered.class);
        return (Finding.Answered) finding;
    }

    private String declined() {
        Finding finding = finding();
        assertThat(finding).isInstanceOf(Finding.Declined.class);
        return ((Finding.Declined) finding).reason();
    }

    private String explanation() {
        return ((Finding.Declined) finding()).explanation();
    }

    private Estimate estimate(String term) {
        return answered().estimates().stream()
                .filter(e -> e.term().equals(term))
                .findFirst()
                .orElseThrow();
    }

    /** 40 rows; x is missing in some, more often where z is large. */
    private static MultipleImputationTest small() {
        return small(new SplittableRandom(6), 40);
    }

    private static MultipleImputationTest small(SplittableRandom random, int n) {
        List<@Nullable Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        List<Double> z = new ArrayList<>();
        List<String> group = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double at = normal(random);
            double told = 0.7 * at + normal(random);
            z.add(at);
            y.add(1 + told + 0.5 * at + normal(random));
            x.add(random.nextDouble() < 1 / (1 + Math.exp(1 - y.get(i))) ? null : (Double) told);
            group.add("g" + i % 3);
        }
        return new MultipleImputationTest()
                .column("y", y)
                .column("x", x)
                .column("z", z)
                .column("g", group)
                .role("norm", "x")
                .role("numbers", "y", "z");
    }

    private static double normal(SplittableRandom random) {
        return NormalDistribution.of(0, 1).inverseCumulativeProbability(random.nextDouble());
    }

    @Test
    void says_how_much_is_missing_and_whether_chains_mix() {
        Finding.Answered answered = small().answered();
        assertThat(answered.summary())
                .containsEntry("analysis", "linear-regression")
                .containsEntry("n", 40L)
                .containsEntry("imputations", 20L)
                .containsKeys("rows_incomplete", "largest_fmi", "largest_rhat", "wald_f", "wald_p");
        assertThat(answered.details().stream().map(Table::name))
                .containsExactly("joint_tests", "pooling", "imputed_columns", "chains");
        assertThat(answered.details().get(3).rows()).hasSize(200);
        Estimate x = answered.estimates().get(1);
        assertThat(x.term()).isEqualTo("coefficient[x]");
        assertThat(x.df()).isBetween(3.0, 37.0);
        assertThat(x.confHigh()).isGreaterThan(Objects.requireNonNull(x.estimate()));
    }

    @Test
    void the_same_seed_gives_the_same_answer_wherever_it_is_worked_out() {
        Replicates backwards = new Replicates() {
            @Override
            public <T extends Serializable, R extends Serializable> List<R> map(List<T> pieces, Work<T, R> work) {
                List<R> results = new ArrayList<>();
                for (int i = pieces.size() - 1; i >= 0; i--) {
                    results.add(0, work.of(pieces.get(i)));
                }
                return results;
            }
        };
        assertThat(new MultipleImputationMethod().run(small().input(), backwards))
                .isEqualTo(small().finding());
        assertThat(small().option("seed", "2").finding()).isNotEqualTo(small().finding());
    }

    @Test
    void terms_of_several_coefficients_are_tested_together() {
        Finding.Answered answered =
                small().formula("y ~ x + g").role("categories", "g").answered();
        Table tests = answered.details().get(0);
        assertThat(tests.rows().stream().map(row -> row.get(0))).containsExactly("all", "g");
        assertThat(tests.rows().get(1).get(2)).isEqualTo(2.0);
    }

    @Test
    void terms_are_made_of_what_was_filled_in() {
        Finding.Answered answered = small().formula("y ~ x + I(x^2) + x:z").answered();
        assertThat(answered.estimates().stream().map(Estimate::term).filter(term -> term.startsWith("coefficient")))
                .containsExactly(
                        "coefficient[(Intercept)]", "coefficient[x]", "coefficient[I(x^2)]", "coefficient[x:z]");
    }

    @Test
    void options_and_columns_go_on_to_the_analysis() {
        MultipleImputationTest clustered = small().role("cluster", "g").option("analysis-options", "errors = CR1");
        assertThat(clustered.answered().summary()).containsKey("largest_fmi");
        assertThat(clustered.estimate("coefficient[x]").df()).isLessThan(2);
        assertThat(small().option("analysis-options", "errors=CR7").declined()).isEqualTo("analysis-unusable");
        assertThat(small().role("exposure", "z").declined()).isEqualTo("analysis-unusable");
        assertThat(small().option("analysis-options", "errors=CR1").explanation())
                .contains("no-cluster-column");
    }

    @Test
    void odds_ratios_are_those_of_the_pooled_coefficients() {
        List<Double> happened = new ArrayList<>();
        for (Object y : Objects.requireNonNull(small().cells.get("y"))) {
            happened.add((Double) Objects.requireNonNull(y) > 1 ? 1.0 : 0.0);
        }
        MultipleImputationTest logit = small().column("happened", happened)
                .role("numbers", "happened", "y", "z")
                .formula("happened ~ x")
                .option("analysis", "logistic-regression")
                .option("predictors", "x ~ happened + z");
        assertThat(logit.estimate("odds_ratio[x]").estimate())
                .isCloseTo(
                        Math.exp(Objects.requireNonNull(
                                logit.estimate("coefficient[x]").estimate())),
                        within(1e-12));
        assertThat(logit.estimate("marginal_effect[x]").stdError()).isPositive();
    }

    @Test
    void declines_where_the_file_does_not_say_how() {
        assertThat(small().role("numbers", "y").declined()).isEqualTo("formula-column-left-out");
        assertThat(small().role("numbers", "y", "z", "x").declined()).isEqualTo("column-twice");
        assertThat(small().role("numbers", "y", "z", "x").role("norm").declined())
                .isEqualTo("predictor-incomplete");
        assertThat(small().role("norm", "y")
                        .role("numbers", "z")
                        .formula("y ~ z")
                        .declined())
                .isEqualTo("nothing-missing");
        assertThat(small().option("predictors", "x ~ age").declined()).isEqualTo("unknown-column");
        assertThat(small().option("predictors", "x").declined()).isEqualTo("unknown-column");
        assertThat(small().option("visit", "y x").declined()).isEqualTo("unknown-column");
        assertThat(small().role("norm").role("logreg", "x").declined()).isEqualTo("impossible-codes");
    }

    @Test
    void declines_where_there_is_too_little_to_go_by() {
        List<@Nullable Object> few = new ArrayList<>(Arrays.asList(new Object[40]));
        few.set(0, 1);
        few.set(1, 2);
        few.set(2, 4);
        assertThat(small().column("x", few).declined()).isEqualTo("too-few-observed-cells");
        assertThat(small().column("x", Arrays.asList(new Object[40])).declined())
                .isEqualTo("too-few-observed-cells");
    }

    @Test
    void declines_where_the_analysis_does() {
        assertThat(small().formula("y ~ log(x) + z").declined()).isEqualTo("analysis-unusable");
        assertThat(small().formula("y ~ x")
                        .option("analysis", "logistic-regression")
                        .declined())
                .isEqualTo("analysis-declined");
        assertThat(small().formula("y ~ x + z")
                        .option("analysis", "linear-mixed-model")
                        .declined())
                .isEqualTo("analysis-unusable");
    }

    @Test
    void a_mixed_model_may_be_run_too() {
        Estimate x = small().formula("y ~ x + z + (1 | g)")
                .role("categories", "g")
                .option("analysis", "linear-mixed-model")
                .estimate("coefficient[x]");
        assertThat(x.stdError()).isPositive();
    }

    @Test
    void a_table_without_a_complete_row_is_no_hindrance() {
        List<@Nullable Object> y =
                new ArrayList<>(Objects.requireNonNull(small().cells.get("y")));
        List<@Nullable Object> x = new ArrayList<>(y);
        for (int i = 0; i < 40; i++) {
            (i % 2 == 0 ? x : y).set(i, null);
        }
        MultipleImputationTest none =
                small().column("x", x).column("y", y).role("norm", "x", "y").role("numbers", "z");
        assertThat(none.answered().summary()).containsEntry("rows_incomplete", 40L);
    }

    /** x is missing at random given y: complete rows alone are biased, imputations are not, and their intervals hold the truth. */
    @Test
    @Tag("slow")
    void intervals_hold_the_truth_where_complete_rows_mislead() {
        SplittableRandom random = new SplittableRandom(8);
        int samples = 300;
        double[] sums = new double[2];
        int held = 0;
        for (int s = 0; s < samples; s++) {
            MultipleImputationTest sample = small(random, 150)
                    .option("imputations", "10")
                    .option("iterations", "1")
                    .option("seed", Integer.toString(s));
            Estimate x = sample.estimate("coefficient[x]");
            sums[0] += Objects.requireNonNull(x.estimate()) / samples;
            sums[1] += sample.ofCompleteRows() / samples;
            held += Objects.requireNonNull(x.confLow()) <= 1 && Objects.requireNonNull(x.confHigh()) >= 1 ? 1 : 0;
        }
        assertThat(sums[0]).isCloseTo(1, within(0.03));
        assertThat(sums[1]).isLessThan(0.93);
        assertThat(held / (double) samples).isBetween(0.92, 0.98);
    }

    private double ofCompleteRows() {
        AnalysisRequest request = new AnalysisRequest("test.yaml", formula, Map.of(), Map.of(), Map.of());
        Method method = Methods.find("linear-regression").orElseThrow();
        Finding finding = method.run(AnalysisInput.bind(method.declaration(), request, input().table()));
        return ((Finding.Answered) finding)
                .estimates().stream()
                        .filter(e -> e.term().equals("coefficient[x]"))
                        .mapToDouble(e -> Objects.requireNonNull(e.estimate()))
                        .findFirst()
                        .orElseThrow();
    }
}
