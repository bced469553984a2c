package org.sentinelle.compute.tally.columnar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedSumsTest {
    private static final long SEED = 5;
    private static final int ANSWERS = 19;
    private static final int PATTERNS = 40;
    private static final int CELLS = 3;

    @Test
    void packed_sums_are_what_adding_one_by_one_gives() {
        for (int laneBits : new int[] {8, 16}) {
            Random random = new Random(SEED);
            PackedSums sums = new PackedSums(ANSWERS, laneBits);
            BitSet[] patterns = new BitSet[PATTERNS];
            for (int i = 0; i < PATTERNS; i++) {
                patterns[i] = BitSet.valueOf(new long[] {random.nextInt(1 << ANSWERS)});
                sums.pattern(i, patterns[i]);
            }
            sums.cells(CELLS);
            long[][] expected = new long[CELLS][ANSWERS];
            for (int i = 0; i < 20_000; i++) {
                int cell = random.nextInt(CELLS);
                int pattern = random.nextInt(PATTERNS);
                long value = random.nextInt(20) == 0 ? random.nextInt() : random.nextInt(30);
                sums.add(cell, pattern, value);
                patterns[pattern].stream().forEach(a -> expected[cell][a] += value);
            }
            for (int cell = 0; cell < CELLS; cell++) {
                sums.empty(cell);
                for (int answer = 0; answer < ANSWERS; answer++) {
                    assertThat(sums.sum(cell, answer))
                            .as("seed %d, %d bits, cell %d, answer %d", SEED, laneBits, cell, answer)
                            .isEqualTo(expected[cell][answer]);
                }
            }
            assertThat(sums.overflowed()).isFalse();
        }
    }

    @Test
    void a_sum_that_runs_over_is_noticed() {
        PackedSums sums = new PackedSums(1, 16);
        BitSet all = new BitSet();
        all.set(0);
        sums.pattern(0, all);
        sums.cells(1);
        sums.add(0, 0, Long.MAX_VALUE);
        assertThat(sums.overflowed()).isFalse();
        sums.add(0, 0, 1);
        sums.empty(0);
        assertThat(sums.overflowed()).isTrue();
    }
}
