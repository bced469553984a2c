package org.sentinelle.protect.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyedRoundingTest {
    private static final RoundingKey KEY = key("one");
    private static final String PRINT = "b2293e1adf5d397c";
    private static final int CELLS = 8_000;

    private static RoundingKey key(String name) {
        return new RoundingKey(name.repeat(32).getBytes(StandardCharsets.UTF_8));
    }

    private static KeyedRounding keyed(int base, RoundingKey key) {
        return new KeyedRounding(new RoundingRule(base, 1, true), key);
    }

    /** As many cells with one leaf each, all with the same count. */
    private static RoundingTable alike(int cells, long count) {
        return new RoundingTable(
                IntStream.range(0, cells).mapToLong(leaf -> count).toArray(),
                IntStream.range(0, cells)
                        .mapToObj(leaf -> new RoundingTable.Cell(new int[] {leaf}, "cell " + leaf))
                        .toList());
    }

    private static long[] values(List<RoundedCell> rounded) {
        return rounded.stream().mapToLong(RoundedCell::value).toArray();
    }

    private static RoundedCell one(KeyedRounding rounding, long count, String identity) {
        return rounding.round(
                        new RoundingTable(new long[] {count}, List.of(new RoundingTable.Cell(new int[] {0}, identity))))
                .get(0);
    }

    @Test
    void rounded_counts_are_right_on_average() {
        for (int base : List.of(3, 5, 10)) {
            for (int rest = 0; rest < base; rest++) {
                double mean = 0;
                for (long value : values(keyed(base, KEY).round(alike(CELLS, 20L * base + (long) rest)))) {
                    mean += (double) value / CELLS;
                }
                double fiveErrors = 5 * Math.sqrt(rest * (base - rest) / (double) CELLS);
                assertThat(mean).isCloseTo(20 * base + rest, within(fiveErrors + 1e-9));
            }
        }
    }

    @Test
    void a_count_goes_to_a_multiple_beside_it() {
        for (RoundedCell cell : keyed(5, KEY).round(alike(1_000, 23))) {
            assertThat(cell.value()).isIn(20L, 25L);
        }
    }

    @Test
    void a_multiple_stays_as_it_is() {
        assertThat(values(keyed(10, KEY).round(alike(1_000, 40)))).containsOnly(40);
    }

    @Test
    void the_same_cell_is_rounded_alike_whatever_else_is_published() {
        List<RoundedCell> all = keyed(3, KEY).round(alike(100, 7));
        for (int c = 0; c < 100; c++) {
            assertThat(one(keyed(3, key("one")), 7, "cell " + c)).isEqualTo(all.get(c));
        }
    }

    @Test
    void cells_over_the_same_leaves_are_rounded_alike_under_two_names() {
        for (int c = 0; c < 100; c++) {
            RoundingTable table = new RoundingTable(
                    new long[] {4, 4},
                    List.of(
                            new RoundingTable.Cell(new int[] {0, 1}, "a group " + c),
                            new RoundingTable.Cell(new int[] {0, 1}, "group " + c)));
            assertThat(keyed(3, KEY).round(table))
                    .satisfies(both -> assertThat(both.get(0)).isEqualTo(both.get(1)));
        }
    }

    @Test
    void a_growing_count_never_falls_when_it_is_rounded() {
        for (int c = 0; c < 50; c++) {
            long before = 0;
            for (long count = 0; count < 60; count++) {
                long value = one(keyed(10, KEY), count, "cell " + c).value();
                assertThat(value).isGreaterThanOrEqualTo(before);
                before = value;
            }
        }
    }

    @Test
    void another_key_rounds_another_way() {
        long[] first = values(keyed(5, KEY).round(alike(1_000, 12)));
        long[] second = values(keyed(5, key("two")).round(alike(1_000, 12)));
        long unlike =
                IntStream.range(0, 1_000).filter(c -> first[c] != second[c]).count();
        assertThat(unlike).as("2 * 0.4 * 0.6 of them").isBetween(400L, 560L);
    }

    @Test
    void rounding_does_not_depend_on_the_machine() {
        assertThat(IntStream.range(0, 20).map(c -> KEY.draw("cell " + c, 10)).toArray())
                .as("reference: Python hmac and hashlib")
                .containsExactly(7, 5, 3, 0, 6, 8, 5, 7, 8, 1, 1, 9, 0, 9, 8, 0, 5, 0, 5, 9);
    }

    @Test
    void a_fingerprint_tells_keys_apart_and_does_not_show_them() {
        assertThat(KEY.fingerprint())
                .isEqualTo(key("one").fingerprint())
                .isNotEqualTo(key("two").fingerprint());
        assertThat(KEY.fingerprint()).as("reference: Python hmac and hashlib").isEqualTo(PRINT);
        assertThat(KEY).hasToString("RoundingKey " + PRINT);
    }

    @Test
    void a_short_key_is_refused_without_being_shown() {
        assertThatThrownBy(() -> new RoundingKey(new byte[16]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32 random bytes")
                .hasMessageContaining("16");
    }
}
