package org.sentinelle.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sentinelle.stats.Alternative;

class MannKendallTest {
    private static final double[] RISING = {2, 1, 4, 3, 6, 5, 8, 7};
    private static final double[] BALANCED = {1, 4, 2, 3, 3, 2};
    private static final MannKendall TWO_SIDED = new MannKendall(Alternative.TWO_SIDED, true, false);

    @Test
    void depends_on_the_order_of_values_alone() {
        double[] stretched = Arrays.stream(RISING).map(Math::exp).toArray();
        assertThat(TWO_SIDED.test(stretched)).isEqualTo(TWO_SIDED.test(RISING));
    }

    @Test
    void splits_a_two_sided_p_between_the_sides() {
        double greater =
                new MannKendall(Alternative.GREATER, true, false).test(RISING).p();
        double less =
                new MannKendall(Alternative.LESS, true, false).test(RISING).p();
        assertThat(TWO_SIDED.test(RISING).p()).isCloseTo(2 * greater, within(1e-15));
        assertThat(greater + less).isCloseTo(1, within(1e-15));
    }

    @Test
    void draws_z_towards_zero_by_one_pair() {
        MannKendall.Result with = TWO_SIDED.test(RISING);
        MannKendall.Result without = new MannKendall(Alternative.TWO_SIDED, false, false).test(RISING);
        double error = Math.sqrt(with.score().variance());
        assertThat(without.z() - with.z()).isCloseTo(1 / error, within(1e-14));
    }

    @Test
    void is_certain_of_nothing_where_rises_and_falls_balance() {
        MannKendall.Result test = TWO_SIDED.test(BALANCED);
        assertThat(test.score().s()).isEqualTo(KendallScoreTest.everyPair(BALANCED));
        assertThat(TWO_SIDED.test(new double[] {1, 2, 2, 1}).z()).isZero();
        assertThat(TWO_SIDED.test(new double[] {1, 2, 2, 1}).p()).isEqualTo(1);
    }

    @Test
    void refuses_what_has_no_variance_and_an_exact_p_with_ties() {
        assertThatThrownBy(() -> TWO_SIDED.test(new double[] {2, 2, 2, 2}))
                .hasMessageContaining("two different values");
        MannKendall exact = new MannKendall(Alternative.TWO_SIDED, true, true);
        assertThatThrownBy(() -> exact.test(new double[] {1, 2, 2, 3})).hasMessageContaining("without ties");
    }

    @Test
    @Tag("slow")
    void rejects_five_percent_of_series_without_a_trend() {
        Random random = new Random(5);
        int rejected = 0;
        int series = 20_000;
        for (int k = 0; k < series; k++) {
            rejected += TWO_SIDED.test(random.doubles(25).toArray()).p() < 0.05 ? 1 : 0;
        }
        assertThat(rejected / (double) series)
                .as("0.05 give or take four standard errors of simulation, 0.0062")
                .isBetween(0.0438, 0.0562);
    }
}
