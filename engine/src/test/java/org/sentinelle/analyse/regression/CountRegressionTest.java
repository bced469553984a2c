package org.sentinelle.analyse.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.sentinelle.result.Estimate;

class CountRegressionTest {
    private static final double[] GROUP = {0, 0, 0, 0, 1, 1, 1, 1};
    private static final double[] COUNT = {2, 0, 3, 5, 4, 9, 7, 16};

    private static FormulaRun poisson() {
        return new FormulaRun(new PoissonRegressionMethod(), "y ~ g")
                .numbers("y", COUNT)
                .numbers("g", GROUP);
    }

    private static FormulaRun negativeBinomial(double... counts) {
        return new FormulaRun(new NegativeBinomialRegressionMethod(), "y ~ g")
                .numbers("y", counts)
                .numbers("g", GROUP);
    }

    @Test
    void two_groups_give_the_ratio_of_their_rates() {
        Estimate ratio = poisson()
                .numbers("n", 1, 2, 3, 4, 1, 1, 1, 1)
                .role("exposure", "n")
                .estimate("rate_ratio[g]");
        assertThat(ratio.estimate()).isCloseTo(36 / 4.0 / (10 / 10.0), within(1e-9));
        assertThat(poisson().estimate("coefficient[g]").stdError())
                .isCloseTo(Math.sqrt(1 / 10.0 + 1 / 36.0), within(1e-9));
    }

    @Test
    void an_offset_of_the_formula_is_that_of_a_column() {
        double[] people = {1, 2, 3, 4, 1, 5, 1, 2};
        Estimate ratio = poisson().numbers("n", people).role("exposure", "n").estimate("rate_ratio[g]");
        Estimate written = new FormulaRun(new PoissonRegressionMethod(), "y ~ g + offset(log(n))")
                .numbers("y", COUNT)
                .numbers("g", GROUP)
                .numbers("n", people)
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
        FormulaRun none = new FormulaRun(new PoissonRegressionMethod(), "y ~ g")
                .numbers("y", 0, 0, 0, 0, 1, 2, 0, 3)
                .numbers("g", GROUP);
        assertThat(none.declined()).isEqualTo("separated");
        assertThat(none.option("correction", "firth").estimate("rate_ratio[g]").estimate())
                .isCloseTo(6.5 / 0.5, within(1e-7));
    }

    @Test
    void declines_with_the_reason() {
        assertThat(poisson()
                        .numbers("n", 0, 1, 1, 1, 1, 1, 1, 1)
                        .role("exposure", "n")
                        .declined())
                .isEqualTo("weights-negative");
        assertThat(poisson().numbers("y", -1, 1, 1, 1, 1, 1, 1, 1).declined()).isEqualTo("impossible-response");
        assertThat(poisson().numbers("y", new double[8]).declined()).isEqualTo("constant-response");
        assertThat(poisson()
                        .numbers("g", 0, 0, 0, 0, 0, 0, 0, 1)
                        .option("errors", "HC3")
                        .declined())
                .isEqualTo("full-leverage");
        assertThat(negativeBinomial(1, 1, 1, 1, 2, 2, 2, 2).declined()).isEqualTo("not-overdispersed");
        assertThat(negativeBinomial(1.5, 1, 1, 1, 2, 2, 2, 2).declined()).isEqualTo("impossible-response");
    }

    @Test
    void negative_binomial_rates_are_those_of_the_groups_with_larger_errors() {
        double[] spread = {2, 0, 3, 35, 4, 90, 7, 61};
        Estimate slope = negativeBinomial(spread).estimate("coefficient[g]");
        assertThat(slope.estimate()).isCloseTo(Math.log(162 / 40.0), within(1e-8));
        assertThat(slope.stdError()).isGreaterThan(Math.sqrt(1 / 40.0 + 1 / 162.0));
    }
}
