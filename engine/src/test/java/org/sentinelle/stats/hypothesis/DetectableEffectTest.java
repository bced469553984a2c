package org.sentinelle.stats.hypothesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DetectableEffectTest {
    @Test
    void of_many_units_it_is_two_point_eight_standard_errors() {
        // qnorm(0.975) + qnorm(0.8) in R 4.2.2
        assertThat(new DetectableEffect(1, null, 0.05).minimum(0.8)).isCloseTo(2.801585218, within(1e-8));
        assertThat(new DetectableEffect(2, null, 0.05).minimum(0.8)).isCloseTo(5.603170436, within(1e-8));
    }

    @Test
    void of_few_units_it_is_larger() {
        // qt(0.975, 9) + qt(0.8, 9) in R 4.2.2
        assertThat(new DetectableEffect(1, 9.0, 0.05).minimum(0.8)).isCloseTo(3.14556, within(1e-5));
    }

    @Test
    void the_power_at_the_minimum_is_the_one_asked_for_and_that_at_none_is_the_level() {
        DetectableEffect test = new DetectableEffect(1.5, null, 0.05);
        assertThat(test.power(test.minimum(0.8))).isCloseTo(0.8, within(1e-5));
        assertThat(test.power(0)).isCloseTo(0.05, within(1e-12));
        assertThat(test.power(-3)).isEqualTo(test.power(3));
    }

    @Test
    void nothing_is_said_without_an_error() {
        assertThatThrownBy(() -> new DetectableEffect(0, null, 0.05)).isInstanceOf(IllegalArgumentException.class);
    }
}
