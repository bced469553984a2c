package org.sentinelle.analyse.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.sentinelle.result.Estimate;

class CountRegressionTest {
    private static final double[] GROUP = {0, 0, 0, 0, 1, 1, 1, 1};
    private static final double[] COUNT = {2, 0, 3, 5, 4, 9, 7, 16};

    private static GlmRun poisson() {
        return GlmRun.of(new PoissonRegressionMethod(), "y ~ g")
                .with("y", COUNT)
                .with("g", GROUP);
    }

    private static GlmRun negativeBinomial(double... counts) {
        return GlmRun.of(new NegativeBinomialRegressionMethod(), "y ~ g")
                .with("y", counts)
                .with("g", GROUP);
    }

    @Test
    void two_groups_give_the_ratio_of_their_rates() {
        Estimate ratio = poisson()
                .with("n", 1, 2, 3, 4, 1, 1, 1, 1)
                .role("exposure", "n")
                .estimate("rate_ratio[g]");
        assertThat(ratio.estimate()).isCloseTo(36 / 4.0 / (10 / 10.0), within(1e-9));
        assertThat(poisson().estimate("coefficient[g]").stdError())
                .isCloseTo(Math.sqrt(1 / 10.0 + 1 / 36.0), within(1e-9));
    }

    @Test
    void an_offset_of_the_formula_is_that_of_a_column() {
        double[] people = {1, 2, 3, 4, 1, 5, 1, 2};
        Estimate ratio = poisson().with("n", people).role("exposure", "n").estimate("rate_ratio[g]");
        Estimate written = GlmRun.of(new PoissonRegressionMethod(), "y ~ g + offset(log(n))")
                .with("y", COUNT)
                .with("g", GROUP)
                .with("n", people)
                .estimate("rate_ratio[g]");
        assertThat(written.estimate()).isCloseTo(ratio.estimate(), within(1e-12));
    }

    @Test
    void pearsons_dispersion_widens_classical_errors_by_its_root() {
        double dispersion = (Double) poisson().answered().summary().get("dispersion");
        assertThat(poisson()
                        .option("dispersion", "pearson")
                        .estimate("coefficient[g]")
                        .stdError())
                .isCloseTo(poisson().estimate("coefficient[g]").stdError() * Math.sqrt(dispersion), within(1e-12));
    }

    @Test
    void a_group_without_events_is_separated_and_firths_correction_adds_half_an_event() {
        GlmRun none = GlmRun.of(new PoissonRegressionMethod(), "y ~ g")
                .with("y", 0, 0, 0, 0, 1, 2, 0, 3)
                .with("g", GROUP);
        assertThat(none.reason()).isEqualTo("separated");
        assertThat(none.option("correction", "firth").estimate("rate_ratio[g]").estimate())
                .isCloseTo(6.5 / 0.5, within(1e-7));
    }

    @Test
    void declines_with_the_reason() {
        assertThat(poisson()
                        .with("n", 0, 1, 1, 1, 1, 1, 1, 1)
                        .role("exposure", "n")
                        .reason())
                .isEqualTo("weights-negative");
        assertThat(poisson().with("y", -1, 1, 1, 1, 1, 1, 1, 1).reason()).isEqualTo("impossible-response");
        assertThat(poisson().with("y", new double[8]).reason()).isEqualTo("constant-response");
        assertThat(poisson()
                        .with("g", 0, 0, 0, 0, 0, 0, 0, 1)
                        .option("errors", "HC3")
                        .reason())
                .isEqualTo("full-leverage");
        assertThat(negativeBinomial(1, 1, 1, 1, 2, 2, 2, 2).reason()).isEqualTo("not-overdispersed");
        assertThat(negativeBinomial(1.5, 1, 1, 1, 2, 2, 2, 2).reason()).isEqualTo("impossible-response");
    }

    @Test
    void negative_binomial_rates_are_those_of_the_groups_with_larger_errors() {
        double[] spread = {2, 0, 3, 35, 4, 90, 7, 61};
        Estimate slope = negativeBinomial(spread).estimate("coefficient[g]");
        assertThat(slope.estimate()).isCloseTo(Math.log(162 / 40.0), within(1e-8));
        assertThat(slope.stdError()).isGreaterThan(Math.sqrt(1 / 40.0 + 1 / 162.0));
    }
}
