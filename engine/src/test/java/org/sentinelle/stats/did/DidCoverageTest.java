package org.sentinelle.stats.did;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sentinelle.stats.did.Aggregation.Summary;
import org.sentinelle.stats.did.Aggregation.Window;
import org.sentinelle.stats.did.GroupTimeOptions.Base;
import org.sentinelle.stats.did.GroupTimeOptions.Comparison;
import org.sentinelle.stats.did.GroupTimeOptions.Convention;
import org.sentinelle.stats.did.GroupTimeOptions.Estimator;
import org.sentinelle.stats.did.GroupTimeOptions.Sampling;

/** How often intervals of 95 % hold the true effect, which the pages tell. */
@Tag("slow")
class DidCoverageTest {
    private static final int DRAWS = 1000;
    private static final double Z = 1.959963984540054;
    private static final double[] GROUPS = {Panel.NEVER, 3, 4, 6, Panel.NEVER};

    /** With growth 0.5: mean of 1 + 0.5 e over the cells, groups alike. */
    private static final double SIMPLE = (4 * 1 + 0.5 * (1 + 2 + 3) + 3 * 1 + 0.5 * (1 + 2) + 1) / 8;

    private static GroupTimeOptions options(Estimator estimator) {
        return new GroupTimeOptions(
                estimator, Comparison.NOT_YET_TREATED, Base.VARYING, Sampling.PANEL, 0, Convention.EXACT);
    }

    private static Panel panel(int units, boolean covariate, int seed) {
        return Panels.of(new Panels.Design(units, 6, GROUPS, 0.5, covariate), 1000L * units + seed);
    }

    @Test
    void group_time_effects() {
        for (int units : new int[] {50, 100, 400}) {
            for (Estimator estimator : Estimator.values()) {
                double share = groupTime(units, estimator);
                System.out.printf(Locale.ROOT, "%d units, %s: %.3f%n", units, estimator, share);
                assertThat(share).isBetween(units < 100 ? 0.88 : 0.91, 0.975);
            }
        }
    }

    private static double groupTime(int units, Estimator estimator) {
        int held = 0;
        int told = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            Panel panel = panel(units, units >= 100, draw);
            GroupTimeFit fit = GroupTimeFit.of(
                    GroupTimeSample.of(panel, options(estimator)).orElseThrow(), options(estimator));
            if (fit.cells().stream().anyMatch(c -> c.effect() == null)) {
                continue;
            }
            Combination simple = Objects.requireNonNull(fit.aggregation().simple(Window.ALL));
            told++;
            held += Math.abs(simple.estimate() - SIMPLE) < Z * fit.stdError(simple) ? 1 : 0;
        }
        return held / (double) told;
    }

    @Test
    void the_uniform_band_of_events() {
        for (int units : new int[] {100, 400}) {
            double plain = band(units, false);
            double covariate = band(units, true);
            System.out.printf(
                    Locale.ROOT, "%d units, uniform band: %.3f, with a covariate %.3f%n", units, plain, covariate);
            assertThat(plain).isBetween(0.87, 0.975);
            assertThat(covariate).isBetween(0.85, 0.975);
        }
    }

    private static double band(int units, boolean covariate) {
        int held = 0;
        GroupTimeOptions options = options(covariate ? Estimator.DOUBLY_ROBUST : Estimator.OUTCOME_REGRESSION);
        for (int draw = 0; draw < DRAWS; draw++) {
            GroupTimeFit fit = GroupTimeFit.of(
                    GroupTimeSample.of(panel(units, covariate, draw), options).orElseThrow(), options);
            held += isHeld(fit) ? 1 : 0;
        }
        return held / (double) DRAWS;
    }

    /** Each person is seen once, at one of the times in turn. */
    private static Panel sections(int people, int seed) {
        Panel all = panel(people, true, seed);
        return all.renumbered(IntStream.range(0, people)
                .map(u -> u * 6 + u / GROUPS.length % 6)
                .toArray());
    }

    @Test
    void group_time_effects_from_cross_sections() {
        for (Convention convention : Convention.values()) {
            GroupTimeOptions options = new GroupTimeOptions(
                    Estimator.DOUBLY_ROBUST,
                    Comparison.NEVER_TREATED,
                    Base.VARYING,
                    Sampling.CROSS_SECTIONS,
                    0,
                    convention);
            int held = 0;
            for (int draw = 0; draw < DRAWS; draw++) {
                GroupTimeFit fit = GroupTimeFit.of(
                        GroupTimeSample.of(sections(900, draw), options).orElseThrow(), options);
                Combination simple = Objects.requireNonNull(fit.aggregation().simple(Window.ALL));
                held += Math.abs(simple.estimate() - SIMPLE) < Z * fit.stdError(simple) ? 1 : 0;
            }
            System.out.printf(Locale.ROOT, "900 people, sections, %s: %.3f%n", convention, held / (double) DRAWS);
            assertThat(held / (double) DRAWS).isBetween(0.91, 0.975);
        }
    }

    private static boolean isHeld(GroupTimeFit fit) {
        Summary events = fit.aggregation().dynamic(Window.ALL);
        List<double[]> parts =
                events.parts().stream().map(Combination::loadings).toList();
        double critical = fit.bootstrap(Multiplier.RADEMACHER, 499, 1).critical(parts, 0.95);
        for (int e = 0; e < parts.size(); e++) {
            double truth = events.at().get(e) >= 0 ? 1 + 0.5 * events.at().get(e) : 0;
            Combination part = events.parts().get(e);
            if (Math.abs(part.estimate() - truth) > critical * fit.stdError(part)) {
                return false;
            }
        }
        return true;
    }

    @Test
    void imputed_effects() {
        for (int units : new int[] {25, 50, 100}) {
            double conservative = imputed(units, false);
            double out = imputed(units, true);
            System.out.printf(
                    Locale.ROOT, "%d units, imputation: %.3f, leaving one out %.3f%n", units, conservative, out);
            assertThat(conservative).isBetween(0.85, 0.975);
            assertThat(out).isBetween(conservative, 0.98);
        }
    }

    private static double imputed(int units, boolean out) {
        Imputation.Wanted wanted = new Imputation.Wanted(0, 5, null, Imputation.Alike.GROUP_TIME, out);
        int held = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            Imputation.Effects effects = Imputation.of(panel(units, false, draw), new Imputation.Options(0, false, 0))
                    .orElseThrow()
                    .effects(wanted);
            int all = effects.events().length;
            held += Math.abs(effects.effects()[all] - SIMPLE) < Z * effects.stdError(all) ? 1 : 0;
        }
        return held / (double) DRAWS;
    }
}
