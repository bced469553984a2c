package org.sentinelle.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class BreakDateDistributionTest {
    private static final double[][] ARMS = {{1, 1}, {0.3, 2}, {2, 0.5}, {5, 4}, {0.05, 0.2}};

    @Test
    void is_the_integral_of_the_first_passage_density() {
        for (double[] arms : ARMS) {
            BreakDateDistribution distribution = new BreakDateDistribution(arms[0], arms[1]);
            for (double x : new double[] {0.2, 1, 4}) {
                assertThat(distribution.cumulative(-x)).isCloseTo(beyond(x, arms[0] / arms[1]), within(1e-5));
                double scaled = x * arms[0] * arms[0] / arms[1];
                assertThat(1 - distribution.cumulative(x)).isCloseTo(beyond(scaled, arms[1] / arms[0]), within(1e-5));
            }
        }
    }

    @Test
    void joins_its_arms_at_the_break() {
        for (double[] arms : ARMS) {
            BreakDateDistribution distribution = new BreakDateDistribution(arms[0], arms[1]);
            double left = arms[0] / (arms[0] + arms[1]);
            assertThat(distribution.cumulative(0)).isCloseTo(left, within(1e-13));
            assertThat(distribution.cumulative(1e-14)).isCloseTo(left, within(1e-5));
        }
    }

    @Test
    void has_quantiles_that_are_its_inverse_in_both_tails() {
        for (double[] arms : ARMS) {
            BreakDateDistribution distribution = new BreakDateDistribution(arms[0], arms[1]);
            for (double p : new double[] {1e-6, 0.025, 0.3, 0.5, 0.8, 0.975, 1 - 1e-6}) {
                assertThat(distribution.cumulative(distribution.quantile(p))).isCloseTo(p, within(1e-12));
            }
        }
    }

    @Test
    void is_symmetric_and_has_the_published_quantiles_for_equal_arms() {
        BreakDateDistribution equal = new BreakDateDistribution(1, 1);
        assertThat(equal.quantile(0.975)).isCloseTo(11.03, within(0.01));
        assertThat(equal.quantile(0.95)).isCloseTo(7.69, within(0.01));
        assertThat(equal.quantile(0.975)).isCloseTo(-equal.quantile(0.025), within(1e-9));
    }

    @Test
    void refuses_an_arm_without_drift_or_variance() {
        assertThatThrownBy(() -> new BreakDateDistribution(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BreakDateDistribution(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /**
     * The probability that W(s) - s/2 is highest beyond u, and higher there than an exponential variable of rate r: the
     * integral over times t &gt; u and heights m of m/(sqrt(2 pi) t^1.5) exp(-(m + t/2)^2/(2t)) (1 - exp(-r m)).
     */
    private static double beyond(double u, double r) {
        return simpson(0, 1, 2_000, share -> {
            double t = u + share / (1 - share + 1e-12);
            double jacobian = 1 / ((1 - share + 1e-12) * (1 - share + 1e-12));
            return t > 400 ? 0 : jacobian * simpson(0, 8 * Math.sqrt(t), 400, m -> height(m, t, r));
        });
    }

    private static double height(double m, double t, double r) {
        double passage =
                m / (Math.sqrt(2 * Math.PI) * Math.pow(t, 1.5)) * Math.exp(-(m + t / 2) * (m + t / 2) / (2 * t));
        return passage * -Math.expm1(-r * m);
    }

    private static double simpson(double from, double to, int steps, DoubleUnaryOperator f) {
        double width = (to - from) / steps;
        double sum = f.applyAsDouble(from) + f.applyAsDouble(to);
        for (int i = 1; i < steps; i++) {
            sum += (i % 2 == 1 ? 4 : 2) * f.applyAsDouble(from + i * width);
        }
        return sum * width / 3;
    }
}
