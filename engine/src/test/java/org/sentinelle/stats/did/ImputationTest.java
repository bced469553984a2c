package org.sentinelle.stats.did;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sentinelle.stats.did.Imputation.Wanted;

class ImputationTest {
    private static final Imputation.Options OPTIONS = new Imputation.Options(0, false, 3);

    private static Imputation.Effects effects(Panel panel, Imputation.Options options) {
        return Imputation.of(panel, options).orElseThrow().effects(Wanted.ALL);
    }

    @Test
    void of_one_group_the_mean_effect_is_the_two_way_coefficient() {
        Panel panel = Panels.of(new Panels.Design(30, 6, new double[] {4, Panel.NEVER, Panel.NEVER}, 0.3, false), 2);
        Imputation.Effects effects = effects(panel, OPTIONS);
        assertThat(effects.effects()[effects.events().length])
                .isCloseTo(BaconDecomposition.of(panel).orElseThrow().twfe(), within(1e-11));
    }

    @Test
    void with_one_time_before_treatment_it_is_the_group_time_effect() {
        Panel panel = Panels.of(new Panels.Design(30, 3, new double[] {2, Panel.NEVER}, 0.3, false), 2);
        GroupTimeOptions options = new GroupTimeOptions(
                GroupTimeOptions.Estimator.DOUBLY_ROBUST,
                GroupTimeOptions.Comparison.NEVER_TREATED,
                GroupTimeOptions.Base.VARYING,
                GroupTimeOptions.Sampling.PANEL,
                0,
                GroupTimeOptions.Convention.EXACT);
        GroupTimeFit fit = GroupTimeFit.of(GroupTimeSample.of(panel, options).orElseThrow(), options);
        Imputation.Effects effects = effects(panel, OPTIONS);
        for (int e = 0; e < 2; e++) {
            Combination cell = Objects.requireNonNull(fit.cells().get(e).effect());
            assertThat(effects.effects()[e]).isCloseTo(cell.estimate(), within(1e-11));
            assertThat(effects.stdError(e)).isCloseTo(fit.stdError(cell), within(1e-11));
        }
    }

    @Test
    void rows_of_which_nothing_says_what_would_have_been_are_left_out() {
        Panel all = Panels.of(new Panels.Design(30, 5, new double[] {1, 3, 4}, 0, false), 3);
        Imputation imputation = Imputation.of(all, OPTIONS).orElseThrow();
        assertThat(imputation.untreated()).isEqualTo(50);
        assertThat(imputation.imputed())
                .as("those first treated at 3, at time 3")
                .isEqualTo(10);
        assertThat(imputation.leftOut()).isEqualTo(90);
        Panel always = Panels.of(new Panels.Design(30, 5, new double[] {1, Panel.NEVER}, 0, false), 3);
        assertThat(Imputation.of(always, OPTIONS)).isEmpty();
    }

    @Test
    void a_line_of_each_unit_takes_trends_out() {
        Panel panel = Panels.of(new Panels.Design(40, 9, new double[] {6, 7, Panel.NEVER}, 0, false), 4);
        double[] bent = panel.rows().y().clone();
        for (int i = 0; i < bent.length; i++) {
            bent[i] += 0.8 * (panel.rows().unit()[i] % 5) * panel.time(i);
        }
        Panel trending = new Panel(
                new Panel.Rows(
                        panel.rows().unit(),
                        panel.rows().time(),
                        bent,
                        panel.rows().x(),
                        panel.rows().w()),
                panel.times(),
                panel.units());
        Imputation.Options lines = new Imputation.Options(0, true, 2);
        Imputation.Effects one = effects(panel, lines);
        Imputation.Effects other = effects(trending, lines);
        assertThat(other.effects()).containsExactly(one.effects(), within(1e-10));
        assertThat(Imputation.of(panel, lines)
                        .orElseThrow()
                        .leads()
                        .orElseThrow()
                        .joint())
                .isPresent();
    }

    @Test
    void a_covariate_that_nothing_tells_is_named() {
        Panel panel = Panels.of(new Panels.Design(40, 5, new double[] {4, Panel.NEVER}, 0, true), 4);
        Imputation imputation = Imputation.of(panel, OPTIONS).orElseThrow();
        assertThat(imputation.collinear()).as("it does not change within units").containsExactly(0);
        assertThat(Arrays.stream(imputation.effects(Wanted.ALL).effects()))
                .allSatisfy(e -> assertThat(e).isFinite());
    }
}
