package org.sentinelle.protect.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelle.protect.pattern.MadeUpTables.Dimension;
import org.sentinelle.protect.pattern.MadeUpTables.Fullness;

/**
 * How long four-way tables take to be protected, on two threads; what is asserted is only that every proof holds. It runs
 * when it is named: {@code -Dtest=SuppressionBenchmark}.
 */
class SuppressionBenchmark {
    private static final Fullness SPARSE = new Fullness(0.15, 0.1, 90);

    /** Districts by six to a region, forms by four to a family, two sexes, five ages. */
    @ParameterizedTest
    @CsvSource({"2, 2", "6, 2", "18, 4"})
    void four_way_tables(int regions, int families) {
        List<Dimension> dimensions = List.of(
                Dimension.of(repeat(6, regions)), Dimension.of(repeat(4, families)), Dimension.of(2), Dimension.of(5));
        int leaves = 6 * regions * 4 * families * 2 * 5;
        TableSystem table = MadeUpTables.displayed(
                MadeUpTables.counts(leaves, SPARSE, new Random(1)), MadeUpTables.product(dimensions));
        Effort effort = new Effort(Long.MAX_VALUE);
        long start = System.nanoTime();
        long processor = processor();
        Pattern pattern = Suppression.of(table, effort);
        System.out.printf(
                Locale.ROOT,
                "%d cells over %d leaves, %d small: hidden %d, proofs %d, programmes %d, %.0f s, %.0f s of the processor%n",
                table.candidates().size(),
                leaves,
                table.sensitive().size(),
                table.candidates().size() - pattern.shown().cardinality(),
                pattern.proofs().size(),
                effort.programmes(),
                (System.nanoTime() - start) / 1e9,
                (processor() - processor) / 1e9);
        assertThat(ProofCheck.unproven(table, pattern).cardinality()).isZero();
    }

    private static int[] repeat(int size, int times) {
        int[] groups = new int[times];
        Arrays.fill(groups, size);
        return groups;
    }

    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
