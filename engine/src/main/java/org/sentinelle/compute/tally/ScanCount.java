package org.sentinelle.compute.tally;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sentinelle.harmonise.Chunk;
import org.sentinelle.harmonise.Snapshot;

/** Counts what is read of a dataset by one plan after another. */
final class ScanCount {
    private final Snapshot snapshot;
    private final Map<Asked, Boolean> asked = new HashMap<>();
    private final Set<String> yearsScanned = new HashSet<>();
    private long rowsScanned;

    private record Asked(String source, String year, String request) {}

    ScanCount(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Notes a tally and whether it was kept from before; what a later plan asks for again was asked for once. */
    void asked(Chunk chunk, String request, boolean kept) {
        asked.putIfAbsent(new Asked(chunk.source(), chunk.year(), request), kept);
    }

    void scanned(Collection<Chunk> chunks) {
        chunks.forEach(c -> {
            rowsScanned += c.rows();
            yearsScanned.add(c.year());
        });
    }

    Scan scan() {
        return new Scan(
                snapshot.dataset().id(),
                snapshot.size(),
                (int) snapshot.chunks().stream().map(Chunk::year).distinct().count(),
                rowsScanned,
                yearsScanned.size(),
                asked.size(),
                asked.values().stream().filter(kept -> kept).count());
    }
}
