package org.sentinelle.stats.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BrentRootTest {
    private static final BrentRoot PRECISE = new BrentRoot(1e-15);
    private static final BrentRoot AS_IN_R = new BrentRoot(BrentRoot.TOLERANCE_OF_R);

    @Test
    void finds_zeros_of_functions_that_rise_or_fall() {
        assertThat(PRECISE.between(x -> x * x - 2, 0, 2)).isCloseTo(Math.sqrt(2), within(1e-15));
        assertThat(PRECISE.between(x -> 1 - Math.exp(x), -3, 5)).isCloseTo(0, within(1e-15));
        assertThat(PRECISE.between(x -> Math.signum(x - 0.3), 0, 1)).isCloseTo(0.3, within(1e-15));
    }

    @Test
    void takes_an_end_that_is_a_zero() {
        assertThat(PRECISE.between(x -> x, 0, 1)).isZero();
        assertThat(PRECISE.between(x -> x - 1, 0, 1)).isEqualTo(1);
    }

    /** uniroot of R 4.2.2 with its default tolerance. */
    @Test
    void stops_where_r_stops() {
        assertThat(AS_IN_R.between(x -> x * x - 2, 0, 2)).isCloseTo(1.4142133199955025, within(1e-15));
        assertThat(AS_IN_R.between(x -> Math.cos(x) - x, 0, 1)).isCloseTo(0.7390910582853698, within(1e-15));
        assertThat(AS_IN_R.between(x -> Math.exp(-8 * x) - 0.01, 0, 1)).isCloseTo(0.5756461267564472, within(1e-15));
    }
}
