package org.sentinelle.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sentinelle.protect.pattern.TableSystem.Known;

class PriorKnowledgeTest {
    private static Known exactly(long count, int... leaves) {
        long[] ones = new long[leaves.length];
        Arrays.fill(ones, 1);
        return new Known(leaves, ones, count, count);
    }

    /** Leaf r columns + c of a table with these margins. */
    private static List<Known> margins(long[] rows, long[] columns) {
        List<Known> known = new ArrayList<>();
        for (int r = 0; r < rows.length; r++) {
            int first = r * columns.length;
            known.add(exactly(
                    rows[r], IntStream.range(first, first + columns.length).toArray()));
        }
        for (int c = 0; c < columns.length; c++) {
            int column = c;
            known.add(exactly(
                    columns[c],
                    IntStream.range(0, rows.length)
                            .map(r -> r * columns.length + column)
                            .toArray()));
        }
        return known;
    }

    @Test
    void margins_bound_a_cell_as_frechet_says() {
        Random random = new Random(4);
        for (int table = 0; table < 200; table++) {
            long[] counts = random.longs(12, 0, 15).toArray();
            long[] rows = new long[3];
            long[] columns = new long[4];
            for (int i = 0; i < counts.length; i++) {
                rows[i / 4] += counts[i];
                columns[i % 4] += counts[i];
            }
            long total = Arrays.stream(rows).sum();
            PriorKnowledge known = new PriorKnowledge(margins(rows, columns));
            int leaf = random.nextInt(12);
            long row = rows[leaf / 4];
            long column = columns[leaf % 4];
            assertThat(known.most(new int[] {leaf}).orElseThrow().limit()).isEqualTo(Math.min(row, column));
            assertThat(-known.least(new int[] {leaf}).orElseThrow().limit())
                    .isEqualTo(Math.max(0, row + column - total));
        }
    }

    @Test
    void a_sum_that_nothing_speaks_of_has_no_upper_limit() {
        PriorKnowledge known = new PriorKnowledge(List.of(exactly(9, 0, 1)));
        assertThat(known.most(new int[] {2})).isEmpty();
        assertThat(known.most(new int[] {0, 2})).isEmpty();
        assertThat(known.least(new int[] {0, 2}).orElseThrow().limit()).isZero();
    }

    @Test
    void what_is_at_least_so_many_takes_from_the_rest() {
        PriorKnowledge known = new PriorKnowledge(
                List.of(exactly(20, 0, 1, 2), new Known(new int[] {1}, new long[] {1}, 13, Long.MAX_VALUE)));
        assertThat(known.most(new int[] {0, 2}).orElseThrow().limit()).isEqualTo(7);
    }

    @Test
    void leaves_that_are_known_to_be_empty_hold_nobody() {
        PriorKnowledge known = new PriorKnowledge(List.of(exactly(5, 0, 1), exactly(0, 1, 2)));
        assertThat(known.most(new int[] {0, 2}).orElseThrow().limit()).isEqualTo(5);
        assertThat(-known.least(new int[] {0}).orElseThrow().limit()).isEqualTo(5);
    }

    @Test
    void a_limit_of_halves_is_rounded_down() {
        PriorKnowledge known = new PriorKnowledge(List.of(exactly(3, 0, 1), exactly(4, 1, 2), exactly(4, 0, 2)));
        assertThat(known.most(new int[] {0}).orElseThrow()).satisfies(why -> {
            assertThat(why.times()).isEqualTo(2);
            assertThat(why.limit()).isEqualTo(1);
        });
    }
}
