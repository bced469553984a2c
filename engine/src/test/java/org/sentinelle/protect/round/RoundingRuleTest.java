package org.sentinelle.protect.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RoundingRuleTest {
    private static final int MOST = 80;

    private static List<Long> shown(RoundingRule rule) {
        List<Long> counts = new ArrayList<>();
        for (long count = 0; count <= MOST; count++) {
            if (rule.shows(count)) {
                counts.add(count);
            }
        }
        return counts;
    }

    /** The rounded values that each count may get under some key, and for each value the counts that get it. */
    private static NavigableMap<Long, List<Long>> behind(RoundingRule rule) {
        NavigableMap<Long, List<Long>> behind = new TreeMap<>();
        for (long count : shown(rule)) {
            long down = count - count % rule.base();
            behind.computeIfAbsent(down, v -> new ArrayList<>()).add(count);
            if (down < count) {
                behind.computeIfAbsent(down + rule.base(), v -> new ArrayList<>())
                        .add(count);
            }
        }
        return behind;
    }

    @Test
    void what_is_learned_is_exactly_what_may_stand_behind_a_value() {
        for (int base : List.of(3, 5, 10)) {
            for (int threshold : List.of(2, 3, 5, 10, 11)) {
                for (boolean zeros : List.of(true, false)) {
                    RoundingRule rule = new RoundingRule(base, threshold, zeros);
                    behind(rule)
                            .headMap(MOST - 10L)
                            .forEach((value, counts) -> assertThat(rule.learned(value, 0))
                                    .as(rule + " " + value)
                                    .isEqualTo(new RoundedCell(value, counts.get(0), counts.get(counts.size() - 1))));
                }
            }
        }
    }

    @Test
    void a_rounded_zero_is_a_true_zero_where_no_shown_count_gets_there() {
        assertThat(new RoundingRule(5, 10, true).learned(0, 0)).isEqualTo(new RoundedCell(0, 0, 0));
        assertThat(new RoundingRule(10, 5, true).learned(0, 0)).isEqualTo(new RoundedCell(0, 0, 9));
    }

    @Test
    void steps_widen_what_is_learned() {
        assertThat(new RoundingRule(5, 10, true).learned(30, 1)).isEqualTo(new RoundedCell(30, 21, 39));
        assertThat(new RoundingRule(5, 10, true).learned(15, 1)).isEqualTo(new RoundedCell(15, 10, 24));
    }

    @Test
    void a_ratio_is_one_of_rounded_counts() {
        RoundingRule rule = new RoundingRule(5, 10, true);
        assertThat(RoundedRatio.of(rule.learned(20, 0), rule.learned(50, 0)))
                .isEqualTo(new RoundedRatio(0.4, 16 / 54.0, 24 / 46.0));
        assertThat(RoundedRatio.of(rule.learned(20, 0), rule.learned(0, 0))).isNull();
    }

    @Test
    void two_empty_cells_and_a_total_of_six_give_two_and_two_away() {
        RoundingRule rule = new RoundingRule(3, 2, true);
        RoundedCell part = rule.learned(0, 0);
        RoundedCell total = rule.learned(6, 0);
        List<String> possible = new ArrayList<>();
        for (long a = part.low(); a <= part.high(); a++) {
            for (long b = part.low(); b <= part.high(); b++) {
                if (a + b >= total.low() && a + b <= total.high()) {
                    possible.add(a + "+" + b);
                }
            }
        }
        assertThat(possible).containsExactly("2+2");
    }

    @Test
    void independent_rounding_can_give_two_and_two_away() {
        RoundingKey key = new RoundingKey("a key made up".repeat(3).getBytes(StandardCharsets.UTF_8));
        int given = 0;
        for (int table = 0; table < 1_000; table++) {
            List<RoundedCell> rounded = new KeyedRounding(new RoundingRule(3, 2, true), key)
                    .round(new RoundingTable(
                            new long[] {2, 2},
                            List.of(
                                    new RoundingTable.Cell(new int[] {0}, table + " a"),
                                    new RoundingTable.Cell(new int[] {1}, table + " b"),
                                    new RoundingTable.Cell(new int[] {0, 1}, table + " total"))));
            given += rounded.stream()
                            .mapToLong(RoundedCell::value)
                            .boxed()
                            .toList()
                            .equals(List.of(0L, 0L, 6L))
                    ? 1
                    : 0;
        }
        assertThat(given).as("a third of a third of a third of them").isBetween(15, 65);
    }

    @Test
    void controlled_rounding_never_does() {
        List<RoundedCell> rounded = new ControlledRounding(new RoundingRule(3, 2, true), new RoundingKey(new byte[32]))
                .round(new GridTable(2).of(2, 2));
        long parts = rounded.get(0).value() + rounded.get(1).value();
        assertThat(rounded.get(2).value()).isEqualTo(parts);
    }
}
