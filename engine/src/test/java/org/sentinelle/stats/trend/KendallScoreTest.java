package org.sentinelle.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KendallScoreTest {
    @Test
    void counts_the_same_as_comparing_every_pair() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int values = 1 + random.nextInt(12);
            double[] x = random.ints(1 + random.nextInt(40), 0, values)
                    .asDoubleStream()
                    .toArray();
            KendallScore score = KendallScore.of(x);
            assertThat(score.s()).as("S, seed %d", seed).isEqualTo(everyPair(x));
            assertThat(score.tiedPairs()).as("ties, seed %d", seed).isEqualTo(tiedPairs(x));
        }
    }

    @Test
    void turns_its_sign_when_time_runs_backwards() {
        double[] x = new Random(7).doubles(500).toArray();
        double[] backwards = IntStream.range(0, x.length)
                .mapToDouble(i -> x[x.length - 1 - i])
                .toArray();
        assertThat(KendallScore.of(backwards).s()).isEqualTo(-KendallScore.of(x).s());
    }

    @Test
    void has_the_variance_of_all_orders_of_the_same_values() {
        double[] x = {1, 2, 2, 3, 3, 3};
        double sum = 0;
        double squares = 0;
        long orders = 0;
        for (double[] order : Orders.of(x)) {
            double s = everyPair(order);
            sum += s;
            squares += s * s;
            orders++;
        }
        assertThat(sum).as("mean S").isZero();
        assertThat(KendallScore.of(x).variance()).isCloseTo(squares / orders, within(1e-12));
    }

    @Test
    void is_one_where_every_value_is_above_all_before_it() {
        KendallScore score = KendallScore.of(new double[] {1, 2, 3, 4, 5});
        assertThat(score.s()).isEqualTo(10);
        assertThat(score.tauA()).isEqualTo(1);
        assertThat(score.tauB()).isEqualTo(1);
        assertThat(score.variance()).isEqualTo(score.varianceWithoutTies());
    }

    @Test
    void treats_the_two_zeros_as_equal() {
        assertThat(KendallScore.of(new double[] {0.0, -0.0}).tiedPairs()).isEqualTo(1);
        assertThat(KendallScore.of(new double[] {0.0, -0.0, 0.0}).s()).isZero();
    }

    @Test
    void has_no_variance_where_all_values_are_equal() {
        assertThat(KendallScore.of(new double[] {3, 3, 3, 3}).variance()).isZero();
    }

    @Test
    void counts_a_hundred_thousand_values() {
        double[] x = IntStream.range(0, 100_000).asDoubleStream().toArray();
        assertThat(KendallScore.of(x).s()).isEqualTo(KendallScore.pairs(100_000));
    }

    static long everyPair(double[] x) {
        long s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                s += (long) Math.signum(x[j] - x[i]);
            }
        }
        return s;
    }

    private static long tiedPairs(double[] x) {
        return IntStream.range(0, x.length)
                .mapToLong(i -> IntStream.range(i + 1, x.length)
                        .filter(j -> x[i] == x[j])
                        .count())
                .sum();
    }
}
