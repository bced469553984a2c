package org.sentinelle.analyse.did;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.regression.FormulaRun;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;

/** What all methods of the family do with panels that have something wrong with them. */
class DidMethodsTest {
    private static final List<Method> OF_UNITS =
            List.of(new GroupTimeMethod(), new EventStudyMethod(), new ImputationMethod(), new BaconMethod());

    static Stream<Method> ofUnits() {
        return OF_UNITS.stream();
    }

    private static String reason(Finding finding) {
        assertThat(finding).isInstanceOf(Finding.Declined.class);
        return ((Finding.Declined) finding).reason();
    }

    private static List<Estimate> estimates(Finding finding) {
        assertThat(finding).isInstanceOf(Finding.Answered.class);
        return ((Finding.Answered) finding).estimates();
    }

    @ParameterizedTest
    @MethodSource("ofUnits")
    void answers_a_panel_in_which_nothing_is_wrong(Method method) {
        assertThat(estimates(new DidData(30, 6, new double[] {0, 3, 4}, 1)
                        .run(method, "y ~ 1")
                        .finding()))
                .isNotEmpty()
                .noneMatch(e -> e.caveats().contains(EffectDraft.NO_SCATTER));
    }

    @ParameterizedTest
    @MethodSource("ofUnits")
    void a_constant_outcome_has_effects_of_0_and_no_errors(Method method) {
        DidData data = new DidData(30, 6, new double[] {0, 3, 4}, 1);
        Collections.fill(data.y, 7.0);
        assertThat(estimates(data.run(method, "y ~ 1").finding())).isNotEmpty().allSatisfy(e -> {
            assertThat(e.estimate())
                    .isNotNull()
                    .satisfies(v -> assertThat(Math.abs(v)).isLessThan(1e-12));
            assertThat(e.stdError()).isNull();
        });
    }

    @ParameterizedTest
    @MethodSource("ofUnits")
    void nobody_treated_or_all_always_treated_is_declined(Method method) {
        for (double group : new double[] {0, 1}) {
            Finding finding = new DidData(10, 4, new double[] {group}, 1)
                    .run(method, "y ~ 1")
                    .finding();
            assertThat(reason(finding)).isIn("nobody-to-compare", "nothing-to-impute");
        }
    }

    @ParameterizedTest
    @MethodSource("ofUnits")
    void a_unit_with_two_rows_at_a_time_or_two_dates_or_two_clusters_is_declined(Method method) {
        DidData twice = new DidData(10, 4, new double[] {0, 3}, 1);
        twice.time.set(1, 1.0);
        assertThat(reason(twice.run(method, "y ~ 1").finding())).isEqualTo("repeated-observations");
        DidData moving = new DidData(10, 4, new double[] {0, 3}, 1);
        moving.first.set(1, 4.0);
        assertThat(reason(moving.run(method, "y ~ 1").finding())).isEqualTo("first-treated-changes");
        DidData split = new DidData(10, 4, new double[] {0, 3}, 1);
        split.cluster.set(1, "elsewhere");
        assertThat(reason(split.run(method, "y ~ 1").role("cluster", "cluster").finding()))
                .isEqualTo("unit-in-several-clusters");
    }

    @ParameterizedTest
    @MethodSource("ofUnits")
    void one_cluster_is_declined(Method method) {
        DidData data = new DidData(12, 4, new double[] {0, 3}, 1);
        Collections.fill(data.cluster, "one");
        assertThat(reason(data.run(method, "y ~ 1").role("cluster", "cluster").finding()))
                .isEqualTo("too-few-clusters");
    }

    @ParameterizedTest
    @MethodSource("ofUnits")
    void a_column_of_being_treated_says_when_unless_it_ends(Method method) {
        DidData data = new DidData(24, 5, new double[] {0, 3, 4}, 1);
        List<Double> treated = new ArrayList<>();
        for (int i = 0; i < data.y.size(); i++) {
            double first = data.first.get(i);
            treated.add(first > 0 && data.time.get(i) >= first ? 1.0 : 0.0);
        }
        Finding dated = data.run(method, "y ~ 1").finding();
        assertThat(now(data, method, treated).finding()).isEqualTo(dated);
        treated.set(9, 0.0);
        assertThat(reason(now(data, method, treated).finding())).isEqualTo("treatment-ends");
        treated.set(9, 0.5);
        assertThat(reason(now(data, method, treated).finding())).isEqualTo("treated-not-0-or-1");
    }

    private static FormulaRun now(DidData data, Method method, List<Double> treated) {
        FormulaRun run = new FormulaRun(method, "y ~ 1")
                .column("unit", data.unit)
                .column("time", data.time)
                .column("treated", treated)
                .column("y", data.y)
                .role("unit", "unit")
                .role("time", "time")
                .role("treated", "treated");
        return method instanceof BaconMethod ? run : run.option("draws", "99");
    }

    /** Whatever a panel looks like, a method answers with finite numbers or a declared reason; anything else is an exception. */
    @ParameterizedTest
    @MethodSource("ofUnits")
    void answers_or_declines_whatever_a_small_panel_looks_like(Method method) {
        SplittableRandom random = new SplittableRandom(4);
        double[] dates = {0, 1, 2, 3, 4, 5, 9};
        for (int draw = 0; draw < 150; draw++) {
            double[] groups = IntStream.range(0, 1 + random.nextInt(4))
                    .mapToDouble(i -> dates[random.nextInt(dates.length)])
                    .toArray();
            DidData data = new DidData(1 + random.nextInt(9), 1 + random.nextInt(5), groups, draw);
            for (int i = 0; i < data.y.size(); i++) {
                if (random.nextInt(12) == 0 && draw % 3 == 0) {
                    data.y.set(i, null);
                }
                if (draw % 5 == 0) {
                    data.x.set(i, (double) (i % 2));
                    data.y.set(i, data.y.get(i) == null ? null : (double) random.nextInt(2));
                }
            }
            FormulaRun run = dressed(data.run(method, draw % 2 == 0 ? "y ~ 1" : "y ~ x"), method, draw);
            assertThat(run.finding()).as("draw %s", draw).isNotNull();
        }
    }

    /** With options and columns that differ from draw to draw. */
    private static FormulaRun dressed(FormulaRun run, Method method, int draw) {
        if (draw % 4 == 0 && !(method instanceof BaconMethod)) {
            run.role("weight", "w");
        }
        if (draw % 7 == 0) {
            run.role("cluster", "cluster");
        }
        if (method instanceof GroupTimeMethod) {
            run.option("comparison", draw % 2 == 0 ? "never-treated" : "not-yet-treated")
                    .option(
                            "sampling",
                            List.of("panel", "unbalanced", "cross-sections").get(draw % 3))
                    .option("base-period", draw % 4 < 2 ? "varying" : "universal")
                    .option("anticipation", draw % 5 == 0 ? "1" : "0")
                    .option("errors", draw % 6 == 0 ? "bootstrap" : "analytic")
                    .option("convention", draw % 8 == 0 ? "did" : "exact");
        } else if (method instanceof EventStudyMethod) {
            run.option("estimator", draw % 2 == 0 ? "two-way" : "sun-abraham")
                    .option("errors", List.of("clustered", "classical", "HC1").get(draw % 3))
                    .option(
                            "reference",
                            List.of("-1", "-2", "-1 -3", "0", "none").get(draw % 5));
            if (draw % 6 < 2) {
                run.role("cluster", "cluster", "time");
            }
        } else if (method instanceof ImputationMethod) {
            run.option("unit-trends", draw % 3 == 0 ? "true" : "false")
                    .option("errors", draw % 4 < 2 ? "leave-one-out" : "conservative")
                    .option(
                            "alike",
                            List.of("group-time", "group", "event", "all").get(draw % 4))
                    .option("balanced-to", List.of("none", "0", "1", "3").get(draw / 4 % 4))
                    .option("anticipation", draw % 11 == 0 ? "1" : "0");
        }
        return run;
    }

    @Test
    void small_groups_carry_a_caveat() {
        Finding finding = new DidData(9, 5, new double[] {0, 3}, 1)
                .run(new GroupTimeMethod(), "y ~ 1")
                .finding();
        assertThat(estimates(finding))
                .filteredOn(e -> e.term().startsWith("att["))
                .allSatisfy(e -> assertThat(e.caveats()).contains("small-group"));
    }

    @Test
    void cross_sections_need_no_unit_and_panels_do() {
        DidData data = new DidData(30, 4, new double[] {0, 3}, 1);
        FormulaRun run = new FormulaRun(new GroupTimeMethod(), "y ~ 1")
                .column("time", data.time)
                .column("first", data.first)
                .column("y", data.y)
                .role("time", "time")
                .role("first-treated", "first")
                .option("draws", "99");
        assertThat(reason(run.finding())).isEqualTo("no-unit-column");
        assertThat(estimates(run.option("sampling", "cross-sections").finding()))
                .isNotEmpty();
    }

    @Test
    void a_covariate_that_tells_who_is_treated_leaves_no_effect_but_for_the_regression() {
        DidData data = new DidData(30, 4, new double[] {0, 3}, 1);
        for (int i = 0; i < data.x.size(); i++) {
            data.x.set(i, data.first.get(i) + 0.01 * (i / 4 % 5));
        }
        FormulaRun run = data.run(new GroupTimeMethod(), "y ~ x");
        assertThat(reason(run.finding())).isEqualTo("no-effect-estimated");
        assertThat(estimates(run.option("estimator", "outcome-regression").finding()))
                .isNotEmpty();
    }

    @Test
    void a_regression_that_compares_much_with_treated_units_says_so() {
        Finding finding = new DidData(30, 6, new double[] {1, 3, 4}, 1)
                .run(new BaconMethod(), "y ~ 1")
                .finding();
        assertThat(estimates(finding).get(0).caveats()).contains("compared-with-treated");
    }

    @Test
    void two_by_two_declines_what_is_no_two_by_two() {
        FormulaRun run = new FormulaRun(new TwoByTwoMethod(), "y ~ 1")
                .numbers("y", 1, 2, 3, 4, 6, 5)
                .numbers("reached", 0, 0, 0, 1, 1, 1)
                .numbers("later", 0, 1, 1, 1, 1, 1)
                .role("treated", "reached")
                .role("after", "later");
        assertThat(reason(run.finding())).isEqualTo("empty-cell");
        run.numbers("later", 0, 1, 2, 0, 1, 1);
        assertThat(reason(run.finding())).isEqualTo("not-0-or-1");
        run.numbers("later", 0, 1, 1, 0, 1, 1);
        assertThat(estimates(run.finding())).isNotEmpty();
        run.numbers("y", 1, 2, 2, 4, 6, 6);
        assertThat(reason(run.finding())).isEqualTo("no-scatter");
    }
}
