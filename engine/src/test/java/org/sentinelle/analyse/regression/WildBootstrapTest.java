package org.sentinelle.analyse.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelle.result.Estimate;
import org.sentinelle.stats.regression.WildSigns;

class WildBootstrapTest {
    private static FormulaRun simulated(int clusters, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> of = new ArrayList<>();
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int g = 0; g < clusters; g++) {
            double together = random.nextGaussian();
            double level = random.nextGaussian();
            for (int i = 0; i < 4 + g % 3; i++) {
                of.add("c" + g);
                x.add(level / 2 + random.nextGaussian());
                y.add(0.4 * x.get(x.size() - 1) + together + random.nextGaussian());
            }
        }
        return new FormulaRun(new WildBootstrapMethod(), "y ~ x")
                .column("x", x)
                .column("y", y)
                .column("g", of)
                .role("cluster", "g");
    }

    @ParameterizedTest
    @ValueSource(strings = {"symmetric", "equal-tail"})
    void the_limits_of_the_interval_are_where_the_test_turns(String p) {
        FormulaRun run = simulated(16, 3).option("p-value", p).option("draws", "999");
        Estimate x = run.estimate("coefficient[x]");
        double width = x.confHigh() - x.confLow();
        for (double limit : new double[] {x.confLow(), x.confHigh()}) {
            double inside = limit + (x.estimate() - limit) * 1e-6 / width;
            double outside = limit - (x.estimate() - limit) * 1e-6 / width;
            assertThat(p(run, inside)).isGreaterThan(0.05);
            assertThat(p(run, outside)).isLessThanOrEqualTo(0.05);
        }
    }

    @Test
    void mammens_values_have_mean_0_and_second_and_third_moment_1() {
        double[][] drawn = WildSigns.MAMMEN.draws(10, 20_000, 5).vectors();
        for (int power = 1; power <= 3; power++) {
            int moment = power;
            double mean = Arrays.stream(drawn)
                    .flatMapToDouble(Arrays::stream)
                    .map(v -> Math.pow(v, moment))
                    .average()
                    .orElseThrow();
            assertThat(mean).isCloseTo(power == 1 ? 0 : 1, within(0.02));
        }
        assertThat(WildSigns.MAMMEN.draws(3, 99, 1).isAll()).isFalse();
        assertThat(simulated(8, 2).option("signs", "mammen").answered().summary())
                .containsEntry("all_vectors", false);
    }

    private static double p(FormulaRun run, double value) {
        double p = run.option("null", Double.toString(value))
                .estimate("coefficient[x]")
                .pValue();
        run.option("null", "0");
        return p;
    }

    @Test
    void draws_where_there_are_more_vectors_than_asked_for_and_the_same_again() {
        FormulaRun run = simulated(16, 4).option("draws", "499");
        assertThat(run.answered().summary())
                .containsEntry("all_vectors", false)
                .containsEntry("draws", 499L)
                .containsEntry("seed", 1L);
        assertThat(run.finding()).isEqualTo(run.finding());
        double first = run.estimate("coefficient[x]").pValue();
        double other = run.option("seed", "2").estimate("coefficient[x]").pValue();
        assertThat(other).isCloseTo(first, within(0.1));
    }

    @Test
    void drawn_vectors_come_near_to_all_vectors() {
        FormulaRun run = simulated(12, 6).option("null", "0.9");
        double all = run.estimate("coefficient[x]").pValue();
        double drawn = run.option("draws", "4000").estimate("coefficient[x]").pValue();
        assertThat(drawn).isCloseTo(all, within(0.03));
    }

    @Test
    void says_where_no_vector_could_reject() {
        Estimate x = simulated(4, 5).estimate("coefficient[x]");
        assertThat(x.caveats()).contains("too-few-sign-vectors", "no-lower-limit", "no-upper-limit");
        assertThat(simulated(8, 5).estimate("coefficient[x]").caveats()).isEmpty();
    }

    @Test
    void declines_names_that_the_model_does_not_have() {
        assertThat(simulated(8, 5).option("coefficient", "z").declined()).isEqualTo("no-such-coefficient");
    }

    @Test
    void declines_one_cluster_too_few_rows_and_weights_of_0() {
        FormulaRun small = new FormulaRun(new WildBootstrapMethod(), "y ~ x")
                .numbers("x", 1, 2, 4)
                .numbers("y", 1, 3, 4)
                .numbers("w", 1, 0, 1)
                .column("g", List.of("a", "a", "a"))
                .role("cluster", "g");
        assertThat(small.declined()).isEqualTo("too-few-clusters");
        assertThat(small.role("weights", "w").declined()).isEqualTo("weights-not-positive");
        FormulaRun full = new FormulaRun(new WildBootstrapMethod(), "y ~ x + I(x^2)")
                .numbers("x", 1, 2, 4)
                .numbers("y", 1, 3, 4)
                .column("g", List.of("a", "b", "c"))
                .role("cluster", "g");
        assertThat(full.declined()).isEqualTo("too-few-rows");
    }

    @Test
    void declines_a_response_that_is_the_same_everywhere() {
        FormulaRun run = new FormulaRun(new WildBootstrapMethod(), "y ~ x")
                .numbers("x", 1, 2, 4, 3, 5, 6)
                .numbers("y", 4, 4, 4, 4, 4, 4)
                .column("g", List.of("a", "a", "b", "b", "c", "c"))
                .role("cluster", "g");
        assertThat(run.declined()).isEqualTo("no-scatter");
    }

    @Test
    void answers_where_one_cluster_alone_was_reached() {
        FormulaRun run = new FormulaRun(new WildBootstrapMethod(), "y ~ x")
                .numbers("x", 1, 1, 0, 0, 0, 0, 0, 0)
                .numbers("y", 4, 5, 2, 3, 1, 2, 3, 3.5)
                .column("g", List.of("a", "a", "b", "b", "c", "c", "d", "d"))
                .role("cluster", "g");
        assertThat(run.estimate("coefficient[x]").pValue()).isBetween(0.0, 1.0);
    }

    @Test
    void scales_do_not_matter() {
        FormulaRun run = new FormulaRun(new WildBootstrapMethod(), "I(y * 1000000000) ~ I(x / 1000000)");
        FormulaRun plain = new FormulaRun(new WildBootstrapMethod(), "y ~ x");
        for (FormulaRun each : List.of(run, plain)) {
            each.numbers("x", 1, 2, 4, 3, 5, 6, 8, 1, 3, 4)
                    .numbers("y", 4, 5, 2, 3, 1, 2, 3, 3.5, 5, 6)
                    .column("g", Arrays.asList("a", "a", "b", "b", "c", "c", "d", "d", "e", "e"))
                    .role("cluster", "g");
        }
        assertThat(run.answered().summary().get("p_symmetric"))
                .isEqualTo(plain.answered().summary().get("p_symmetric"));
    }

    /** With ten clusters the test rejects a true null at 0.05 about one time in twenty. */
    @Test
    void rejects_a_true_null_as_often_as_it_says() {
        int rejected = 0;
        int runs = 300;
        for (int run = 0; run < runs; run++) {
            FormulaRun simulated =
                    simulated(10, 100 + run).option("null", "0.4").option("draws", "1024");
            rejected += (double) simulated.answered().summary().get("p_symmetric") <= 0.05 ? 1 : 0;
        }
        assertThat(rejected / (double) runs).isBetween(0.02, 0.09);
    }
}
