package org.sentinelle.stats.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BetaTailTest {
    /** Above this, the distance to 1 has no longer all its digits. */
    private static final double NEXT_TO_ONE = 0.9;

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 7, 1e6})
    void equals_the_closed_form_where_a_is_one(double b) {
        assertThat(BetaTail.lower(0.0005, 1, b))
                .isCloseTo(-Math.expm1(Math.log1p(-0.0005) / b), Percentage.withPercentage(1e-9));
        assertThat(BetaTail.upper(0.0005, 1, b))
                .isCloseTo(-Math.expm1(Math.log(0.0005) / b), Percentage.withPercentage(1e-9));
    }

    @Test
    void leaves_the_probability_asked_for_beyond_the_point() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 500; i++) {
            double a = Math.exp(random.nextDouble(-0.7, 8));
            double b = Math.exp(random.nextDouble(-0.7, 8));
            double alpha = Math.exp(random.nextDouble(-25, -0.7));
            double low = BetaTail.lower(alpha, a, b);
            double high = BetaTail.upper(alpha, a, b);
            if (low < NEXT_TO_ONE) {
                assertThat(RegularizedBeta.value(low, a, b) / alpha)
                        .as("below %s", low)
                        .isCloseTo(1, within(1e-10));
            }
            if (high < NEXT_TO_ONE) {
                assertThat(RegularizedBeta.complement(high, a, b) / alpha)
                        .as("above %s", high)
                        .isCloseTo(1, within(1e-10));
            }
        }
    }
}
