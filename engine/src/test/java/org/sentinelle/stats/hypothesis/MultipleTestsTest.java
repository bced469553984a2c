package org.sentinelle.stats.hypothesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MultipleTestsTest {
    @ParameterizedTest
    @EnumSource
    void one_test_alone_stays_as_it_is(MultipleTests adjustment) {
        assertThat(adjustment.adjusted(new double[] {0.03}, 1)).containsExactly(0.03);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_exceeds_one_and_equal_tests_stay_equal(MultipleTests adjustment) {
        double[] adjusted = adjustment.adjusted(new double[] {0.4, 0.02, 1, 0.4, 0}, 5);
        assertThat(Arrays.stream(adjusted).max().orElseThrow()).isEqualTo(1);
        assertThat(adjusted[0]).isEqualTo(adjusted[3]);
        assertThat(adjusted[4]).isZero();
    }

    @Test
    void a_family_holds_its_tests() {
        assertThatThrownBy(() -> MultipleTests.HOLM.adjusted(new double[] {0.1, 0.2}, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
