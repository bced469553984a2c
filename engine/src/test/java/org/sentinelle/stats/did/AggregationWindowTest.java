package org.sentinelle.stats.did;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sentinelle.stats.did.Aggregation.Summary;
import org.sentinelle.stats.did.Aggregation.Window;
import org.sentinelle.stats.did.GroupTimeOptions.Base;
import org.sentinelle.stats.did.GroupTimeOptions.Comparison;
import org.sentinelle.stats.did.GroupTimeOptions.Convention;
import org.sentinelle.stats.did.GroupTimeOptions.Estimator;
import org.sentinelle.stats.did.GroupTimeOptions.Sampling;

/** Which groups and times since treatment a summary is of: balance_e, min_e and max_e of did's aggte. */
class AggregationWindowTest {
    private static final double ALL = Double.POSITIVE_INFINITY;

    /** Groups of 30, 30 and 30 units treated at 3, 4 and 6 of 6 times, and twice as many never. */
    private static final Panel PANEL =
            Panels.of(new Panels.Design(150, 6, new double[] {Panel.NEVER, 3, 4, 6, Panel.NEVER}, 0.5, false), 3);

    private static GroupTimeFit fit(Panel panel, Base base, Sampling sampling, Convention convention) {
        GroupTimeOptions options = new GroupTimeOptions(
                Estimator.OUTCOME_REGRESSION, Comparison.NEVER_TREATED, base, sampling, 0, convention);
        return GroupTimeFit.of(GroupTimeSample.of(panel, options).orElseThrow(), options);
    }

    private static GroupTimeFit fit(Panel panel, Base base) {
        return fit(panel, base, Sampling.PANEL, Convention.EXACT);
    }

    private static Summary balanced(GroupTimeFit fit, double to) {
        return fit.aggregation().dynamic(new Window(-ALL, ALL, to));
    }

    private static double cell(GroupTimeFit fit, double group, double time) {
        return fit.cells().stream()
                .filter(c -> c.group() == group && c.time() == time)
                .map(c -> Objects.requireNonNull(c.effect()).estimate())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void balanced_events_are_of_groups_seen_so_long_and_of_times_that_all_of_them_have() {
        GroupTimeFit fit = fit(PANEL, Base.VARYING);
        Summary two = balanced(fit, 2);
        assertThat(two.at()).as("the group of 4 has -2 to 2").containsExactly(-2.0, -1.0, 0.0, 1.0, 2.0);
        for (int e = 0; e < 5; e++) {
            double since = two.at().get(e);
            boolean both = since >= -1;
            double want = both ? (cell(fit, 3, 3 + since) + cell(fit, 4, 4 + since)) / 2 : cell(fit, 4, 4 + since);
            assertThat(two.parts().get(e).estimate()).isCloseTo(want, within(1e-12));
        }
        Summary three = balanced(fit, 3);
        assertThat(three.at()).as("the group of 3 alone").containsExactly(-1.0, 0.0, 1.0, 2.0, 3.0);
        assertThat(Objects.requireNonNull(three.overall()).estimate())
                .isCloseTo(
                        IntStream.rangeClosed(3, 6)
                                .mapToDouble(t -> cell(fit, 3, t))
                                .average()
                                .orElseThrow(),
                        within(1e-12));
    }

    @Test
    void the_least_balance_keeps_all_groups_and_drops_later_events() {
        Summary zero = balanced(fit(PANEL, Base.UNIVERSAL), 0);
        assertThat(zero.at()).containsExactly(-5.0, -4.0, -3.0, -2.0, -1.0, 0.0);
        assertThat(Objects.requireNonNull(zero.overall()).estimate())
                .isEqualTo(zero.parts().get(5).estimate());
    }

    @Test
    void a_balance_that_no_group_has_gives_no_event() {
        Summary none = balanced(fit(PANEL, Base.VARYING), 4);
        assertThat(none.parts()).isEmpty();
        assertThat(none.overall()).isNull();
    }

    @Test
    void a_window_comes_on_top_of_the_balance() {
        GroupTimeFit fit = fit(PANEL, Base.VARYING);
        Summary some = fit.aggregation().dynamic(new Window(-1, 1, 2.0));
        assertThat(some.at()).containsExactly(-1.0, 0.0, 1.0);
        assertThat(Objects.requireNonNull(some.overall()).estimate())
                .isCloseTo((some.parts().get(1).estimate() + some.parts().get(2).estimate()) / 2, within(1e-12));
    }

    @Test
    void times_since_treatment_are_units_of_time_and_not_steps() {
        double[] times = {2010, 2011, 2013, 2017, 2018, 2020};
        double[] first = Arrays.stream(PANEL.units().first())
                .map(f -> f < Panel.NEVER ? times[(int) f - 1] : f)
                .toArray();
        Panel panel = new Panel(
                PANEL.rows(), times, new Panel.Units(first, PANEL.units().cluster()));
        GroupTimeFit fit = fit(panel, Base.VARYING);
        Summary balanced = balanced(fit, 3);
        assertThat(balanced.at()).as("of the groups of 2013 and 2017").containsExactly(-6.0, -4.0, -2.0, 0.0, 1.0, 3.0);
        assertThat(balanced.parts().get(2).estimate())
                .as("only the group of 2013 is seen two years before")
                .isCloseTo(cell(fit, 2013, 2011), within(1e-12));
        Combination year = Objects.requireNonNull(fit.aggregation().simple(new Window(-ALL, 1, null)));
        assertThat(year.estimate())
                .isCloseTo(
                        (cell(fit, 2013, 2013) + cell(fit, 2017, 2017) + cell(fit, 2017, 2018) + cell(fit, 2020, 2020))
                                / 4,
                        within(1e-12));
    }

    /** Nobody of the group of 3 is seen at 5: its effect there is none, and did's aggte with na.rm leaves it out. */
    @Test
    void cells_without_an_effect_do_not_count() {
        int[] seen = IntStream.range(0, PANEL.n())
                .filter(i -> PANEL.first(i) != 3 || PANEL.time(i) != 5)
                .toArray();
        GroupTimeFit fit = fit(PANEL.renumbered(seen), Base.VARYING, Sampling.UNBALANCED, Convention.EXACT);
        assertThat(fit.cells().stream().filter(c -> c.effect() == null))
                .as("compared with the time before, after treatment with 2")
                .extracting(GroupTimeFit.Cell::time)
                .containsExactly(5.0);
        Summary events = balanced(fit, 2);
        assertThat(events.parts().get(4).estimate()).as("2 after").isCloseTo(cell(fit, 4, 6), within(1e-12));
        Summary groups = fit.aggregation().group(Window.ALL);
        assertThat(groups.parts().get(0).estimate())
                .isCloseTo((cell(fit, 3, 3) + cell(fit, 3, 4) + cell(fit, 3, 6)) / 3, within(1e-12));
    }

    /** aggte leaves out groups without an effect after treatment before it counts cells. */
    @Test
    void a_group_without_any_effect_after_treatment_has_no_part_in_the_error_of_the_mean_over_groups() {
        int[] seen = IntStream.range(0, PANEL.n())
                .filter(i -> PANEL.first(i) != 3 || PANEL.time(i) < 3)
                .toArray();
        Panel left = PANEL.renumbered(seen);
        Panel without = PANEL.renumbered(
                Arrays.stream(seen).filter(i -> PANEL.first(i) != 3).toArray());
        for (Convention convention : Convention.values()) {
            GroupTimeFit some = fit(left, Base.VARYING, Sampling.UNBALANCED, convention);
            GroupTimeFit others = fit(without, Base.VARYING, Sampling.UNBALANCED, convention);
            List<Combination> means = List.of(
                    Objects.requireNonNull(some.aggregation().group(Window.ALL).overall()),
                    Objects.requireNonNull(
                            others.aggregation().group(Window.ALL).overall()));
            assertThat(means.get(0).estimate()).isCloseTo(means.get(1).estimate(), within(1e-12));
            assertThat(some.stdError(means.get(0))).isCloseTo(others.stdError(means.get(1)), within(1e-12));
        }
    }
}
