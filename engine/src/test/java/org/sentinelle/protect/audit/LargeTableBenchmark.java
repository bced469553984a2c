package org.sentinelle.protect.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a four-way table takes to be protected and audited. It runs when it is named: {@code -Dtest=LargeTableBenchmark}. */
class LargeTableBenchmark {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void four_way_tables(long seed) {
        long start = System.nanoTime();
        long processor = processor();
        LargeTable table = new LargeTable(seed);
        long middle = System.nanoTime();
        AuditReport report = Audit.of(List.of(table.release(-1).release()), List.of());
        System.out.printf(
                Locale.ROOT,
                "%d cells, %d small, %d hidden: protected in %.1f s, audited in %.1f s, %.1f s of processors%n",
                table.size(),
                table.small(),
                table.hidden(),
                (middle - start) / 1e9,
                (System.nanoTime() - middle) / 1e9,
                (processor() - processor) / 1e9);
        assertThat(report.findings()).isEmpty();
    }

    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
