package org.sentinelle.protect.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sentinelle.protect.round.ControlledRounding;
import org.sentinelle.protect.round.RoundedCell;
import org.sentinelle.protect.round.RoundingKey;
import org.sentinelle.protect.round.RoundingRule;
import org.sentinelle.protect.round.RoundingTable;

/** A reader who knows how counts are rounded, though not the key, and drops each table that would have been shown otherwise. */
class RoundingAgainTest {
    private static final int THRESHOLD = 10;
    private static final RoundingRule RULE = new RoundingRule(5, THRESHOLD, true);
    private static final int KEYS = 1_500;

    /** Two parts that are shown, one that is hidden, and their total. */
    private static RoundingTable table(long one, long other, long hidden) {
        return new RoundingTable(
                new long[] {one, other, hidden},
                List.of(
                        new RoundingTable.Cell(new int[] {0}, "GHA lab"),
                        new RoundingTable.Cell(new int[] {1}, "GHA sex"),
                        new RoundingTable.Cell(new int[] {0, 1, 2}, "GHA")));
    }

    private static List<Long> shown(RoundingTable table, int key) {
        byte[] secret = "%032d".formatted(key).getBytes(StandardCharsets.US_ASCII);
        return new ControlledRounding(RULE, new RoundingKey(secret))
                .round(table).stream().map(RoundedCell::value).toList();
    }

    /**
     * 22 + 33 + 4 = 59 shown as 20, 35 and 60: were each count shown as the nearest multiple, the parts would be at least 18 and 33 and
     * the total at most 62, so the hidden part no more than 11, and with base 5 it would often be less than the threshold. With aims
     * that a key draws, 16 + 31 + 17 = 64 may be shown so too.
     */
    @Test
    void every_table_that_the_intervals_allow_may_have_been_rounded_so() {
        List<Long> published = List.of(20L, 35L, 60L);
        assertThat(IntStream.range(0, KEYS))
                .anyMatch(key -> shown(table(22, 33, 4), key).equals(published));
        assertThat(IntStream.range(0, KEYS))
                .anyMatch(key -> shown(table(16, 31, 17), key).equals(published));
    }

    /** 24 + 33 + 3 = 60 as 25, 35 and 60: the nearest multiples leave no more than 6 for the hidden part. */
    @Test
    void a_hidden_part_is_not_bounded_below_the_threshold() {
        List<Long> published = List.of(25L, 35L, 60L);
        long most = 0;
        for (long hidden = 1; hidden <= 12; hidden++) {
            RoundingTable possible = table(21, 31, hidden);
            if (IntStream.range(0, KEYS).anyMatch(key -> shown(possible, key).equals(published))) {
                most = hidden;
            }
        }
        assertThat(most).isGreaterThanOrEqualTo(THRESHOLD);
    }
}
