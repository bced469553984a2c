package org.sentinelle.protect.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sentinelle.protect.round.KeyedRounding;
import org.sentinelle.protect.round.RoundedCell;
import org.sentinelle.protect.round.RoundingKey;
import org.sentinelle.protect.round.RoundingRule;
import org.sentinelle.protect.round.RoundingTable;

/** The same count rounded at random again and again: the average is the count. */
class AveragingTest {
    private static final RoundingRule RULE = new RoundingRule(5, 10, true);
    private static final int RUNS = 400;

    private static RoundingKey key(int number) {
        return new RoundingKey("%032d".formatted(number).getBytes(StandardCharsets.US_ASCII));
    }

    private static long[] published(IntToLongFunction run) {
        return IntStream.range(0, RUNS).mapToLong(run).toArray();
    }

    private static long keyed(RoundingKey key, int run) {
        List<RoundingTable.Cell> cells = List.of(
                new RoundingTable.Cell(new int[] {1}, "another cell of run " + run),
                new RoundingTable.Cell(new int[] {0}, "KEN 2021"));
        List<RoundedCell> rounded =
                new KeyedRounding(RULE, key).round(new RoundingTable(new long[] {17, 10 + run}, cells));
        return rounded.get(1).value();
    }

    private static double mean(long... values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
    }

    /** All that whoever sees the values can say: they are rounded from one count. */
    private static Attacker reader(long... values) {
        Case table = new Case(10).leaf("KEN", 17);
        for (long value : values) {
            RoundedCell learned = RULE.learned(value, 0);
            table.known(learned.low(), learned.high(), new Case.Multiple(1, "KEN"));
        }
        return table.naive();
    }

    @Test
    void with_a_fresh_generator_each_time_the_average_is_the_count() {
        Random random = new Random(1);
        long[] values = published(run -> random.nextInt(5) < 2 ? 20 : 15);
        assertThat(mean(values)).isCloseTo(17, within(0.4));
        assertThat(reader(values).range(0)).isEqualTo(new Attacker.Range(16, 19));
    }

    @Test
    void with_a_fresh_key_each_time_the_average_is_the_count() {
        assertThat(mean(published(run -> keyed(key(run), 0)))).isCloseTo(17, within(0.4));
    }

    @Test
    void with_one_key_the_last_run_tells_no_more_than_the_first() {
        long[] values = published(run -> keyed(key(7), run));
        assertThat(values).containsOnly(values[0]);
        assertThat(reader(values).range(0)).isEqualTo(reader(values[0]).range(0));
        RoundedCell learned = RULE.learned(values[0], 0);
        assertThat(reader(values).range(0)).isEqualTo(new Attacker.Range(learned.low(), learned.high()));
    }
}
