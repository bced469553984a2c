package org.sentinelle.compute.tally;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.stream.Stream;

/** The most that the heap has held since it was asked to forget, garbage included. */
final class HeapPeak {
    private static final long MEGABYTE = 1L << 20;

    private HeapPeak() {}

    private static Stream<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(p -> p.getType() == MemoryType.HEAP);
    }

    static void reset() {
        System.gc();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    static long megabytes() {
        return pools().mapToLong(p -> p.getPeakUsage().getUsed()).sum() / MEGABYTE;
    }
}
