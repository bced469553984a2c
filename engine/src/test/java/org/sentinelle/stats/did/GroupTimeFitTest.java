package org.sentinelle.stats.did;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.sentinelle.stats.did.Aggregation.Window;
import org.sentinelle.stats.did.CellOutcome.Effect;
import org.sentinelle.stats.did.GroupTimeOptions.Base;
import org.sentinelle.stats.did.GroupTimeOptions.Comparison;
import org.sentinelle.stats.did.GroupTimeOptions.Convention;
import org.sentinelle.stats.did.GroupTimeOptions.Estimator;
import org.sentinelle.stats.did.GroupTimeOptions.Sampling;

class GroupTimeFitTest {
    private static final Panels.Design PLAIN =
            new Panels.Design(120, 6, new double[] {Panel.NEVER, 3, 4, 6, Panel.NEVER}, 0.5, false);
    private static final GroupTimeOptions OPTIONS = new GroupTimeOptions(
            Estimator.DOUBLY_ROBUST, Comparison.NEVER_TREATED, Base.VARYING, Sampling.PANEL, 0, Convention.EXACT);

    private static GroupTimeOptions notYet(Base base, double anticipation) {
        return new GroupTimeOptions(
                Estimator.OUTCOME_REGRESSION,
                Comparison.NOT_YET_TREATED,
                base,
                Sampling.PANEL,
                anticipation,
                Convention.EXACT);
    }

    private static GroupTimeFit fit(Panel panel, GroupTimeOptions options) {
        return GroupTimeFit.of(GroupTimeSample.of(panel, options).orElseThrow(), options);
    }

    @Test
    void the_quick_way_without_covariates_gives_what_the_way_with_covariates_gives() {
        for (GroupTimeOptions options : List.of(OPTIONS, notYet(Base.UNIVERSAL, 0), notYet(Base.VARYING, 1))) {
            GroupTimeSample sample =
                    GroupTimeSample.of(Panels.of(PLAIN, 1), options).orElseThrow();
            GroupTimeCells quick = GroupTimeCells.of(sample, options);
            GroupTimeCells slow = new CovariateCells(sample, options, quick.cells()).estimated();
            for (int c = 0; c < quick.cells().size(); c++) {
                assertThat(((Effect) quick.outcomes().get(c)).att())
                        .isCloseTo(((Effect) slow.outcomes().get(c)).att(), within(1e-12));
            }
            double[][] left = quick.influence().covariance();
            double[][] right = slow.influence().covariance();
            for (int j = 0; j < left.length; j++) {
                assertThat(left[j]).containsExactly(right[j], within(1e-12));
            }
        }
    }

    @Test
    void with_two_times_and_no_covariates_it_is_the_difference_of_mean_changes() {
        Panel panel = Panels.of(new Panels.Design(40, 2, new double[] {2, Panel.NEVER}, 0, false), 3);
        double[] sums = new double[2];
        for (int u = 0; u < 40; u++) {
            sums[u % 2] += (panel.rows().y()[2 * u + 1] - panel.rows().y()[2 * u]) / 20;
        }
        Combination only =
                Objects.requireNonNull(fit(panel, OPTIONS).cells().get(0).effect());
        assertThat(only.estimate()).isCloseTo(sums[0] - sums[1], within(1e-12));
    }

    @Test
    void the_order_of_rows_does_not_matter() {
        Panels.Design design = new Panels.Design(90, 5, new double[] {Panel.NEVER, 3, 5}, 0.2, true);
        Panel panel = Panels.of(design, 5);
        Combination one =
                Objects.requireNonNull(fit(panel, OPTIONS).aggregation().simple(Window.ALL));
        GroupTimeFit other = fit(Panels.shuffled(panel, 9), OPTIONS);
        Combination two = Objects.requireNonNull(other.aggregation().simple(Window.ALL));
        assertThat(two.estimate()).isCloseTo(one.estimate(), within(1e-12));
        assertThat(other.stdError(two)).isCloseTo(fit(panel, OPTIONS).stdError(one), within(1e-12));
    }

    @Test
    void clusters_that_each_hold_one_unit_change_nothing_and_larger_ones_add_up() {
        Panel panel = Panels.of(PLAIN, 2);
        GroupTimeFit units = fit(panel, OPTIONS);
        int[] backwards = new int[120];
        Arrays.setAll(backwards, u -> 119 - u);
        GroupTimeFit alone = fit(
                new Panel(
                        panel.rows(),
                        panel.times(),
                        new Panel.Units(panel.units().first(), backwards)),
                OPTIONS);
        Combination simple = Objects.requireNonNull(units.aggregation().simple(Window.ALL));
        assertThat(alone.stdError(simple)).isCloseTo(units.stdError(simple), within(1e-12));
        GroupTimeFit whole = fit(Panels.withClusters(panel, 1), OPTIONS);
        assertThat(whole.stdError(units.cells().get(0).effect()))
                .as("contributions sum to 0")
                .isCloseTo(0, within(1e-12));
    }

    @Test
    void draws_are_the_same_on_any_number_of_cores() throws Exception {
        GroupTimeFit fit = fit(Panels.of(PLAIN, 4), OPTIONS);
        List<double[]> all = fit.cells().stream()
                .map(c -> Objects.requireNonNull(c.effect()).loadings())
                .toList();
        double one = critical(fit, all, 1);
        assertThat(critical(fit, all, 4)).isEqualTo(one);
        assertThat(fit.bootstrap(Multiplier.MAMMEN, 501, 8).critical(all, 0.95)).isNotEqualTo(one);
    }

    private static double critical(GroupTimeFit fit, List<double[]> all, int cores) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(cores);
        try {
            return pool.submit(() -> fit.bootstrap(Multiplier.MAMMEN, 501, 7).critical(all, 0.95))
                    .get();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void both_multipliers_give_nearly_the_analytic_errors() {
        GroupTimeFit fit = fit(Panels.of(PLAIN, 6), OPTIONS);
        Combination simple = Objects.requireNonNull(fit.aggregation().simple(Window.ALL));
        for (Multiplier multiplier : Multiplier.values()) {
            Bootstrap bootstrap = fit.bootstrap(multiplier, 20_000, 1);
            assertThat(bootstrap.stdError(simple.loadings()) / fit.stdError(simple))
                    .as(multiplier.name())
                    .isBetween(0.95, 1.05);
            assertThat(bootstrap.critical(List.of(simple.loadings()), 0.95)).isBetween(1.9, 2.1);
        }
    }

    @Test
    void where_all_are_treated_in_the_end_the_last_are_the_comparison_until_then() {
        Panel panel = Panels.of(new Panels.Design(60, 6, new double[] {3, 4, 6}, 0, false), 7);
        assertThat(GroupTimeSample.of(panel, OPTIONS)).isEmpty();
        GroupTimeSample sample =
                GroupTimeSample.of(panel, notYet(Base.VARYING, 0)).orElseThrow();
        assertThat(sample.groups()).containsExactly(3, 4);
        assertThat(sample.panel().times()).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void units_treated_from_the_first_time_and_units_missing_once_are_left_out_and_counted() {
        Panel panel = Panels.of(new Panels.Design(60, 5, new double[] {1, 3, Panel.NEVER}, 0, false), 7);
        int[] all = new int[panel.n() - 1];
        Arrays.setAll(all, i -> i + (i < 7 ? 0 : 1));
        GroupTimeSample sample =
                GroupTimeSample.of(panel.renumbered(all), OPTIONS).orElseThrow();
        assertThat(sample.alreadyTreated()).isEqualTo(20);
        assertThat(sample.incomplete()).isEqualTo(1);
        assertThat(sample.panel().units().n()).isEqualTo(39);
    }

    @Test
    void what_is_universal_is_zero_by_definition_just_before_treatment() {
        GroupTimeFit fit = fit(Panels.of(PLAIN, 8), notYet(Base.UNIVERSAL, 0));
        assertThat(fit.cells().stream().filter(GroupTimeFit.Cell::isReference))
                .hasSize(3)
                .allSatisfy(c -> {
                    assertThat(Objects.requireNonNull(c.effect()).estimate()).isZero();
                    assertThat(fit.stdError(c.effect())).isZero();
                });
        assertThat(fit.pretrend(false)).isPresent();
    }

    @Test
    void huge_and_tiny_outcomes_scale() {
        Panel panel = Panels.of(new Panels.Design(90, 4, new double[] {Panel.NEVER, 3}, 0.2, true), 5);
        Combination one =
                Objects.requireNonNull(fit(panel, OPTIONS).aggregation().simple(Window.ALL));
        for (double scale : new double[] {1e-120, 1e100}) {
            Panel.Rows rows = panel.rows();
            double[] y = Arrays.stream(rows.y()).map(v -> v * scale).toArray();
            double[][] x = {Arrays.stream(rows.x()[0]).map(v -> v * scale).toArray()};
            Panel scaled =
                    new Panel(new Panel.Rows(rows.unit(), rows.time(), y, x, rows.w()), panel.times(), panel.units());
            GroupTimeFit fit = fit(scaled, OPTIONS);
            Combination other = Objects.requireNonNull(fit.aggregation().simple(Window.ALL));
            assertThat(other.estimate() / scale).isCloseTo(one.estimate(), within(1e-9));
            assertThat(fit.stdError(other) / scale)
                    .isCloseTo(fit(panel, OPTIONS).stdError(one), within(1e-9));
        }
    }
}
