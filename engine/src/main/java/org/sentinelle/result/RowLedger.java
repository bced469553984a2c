package org.sentinelle.result;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** What became of every row of one source file: in = accepted + quarantined by reason + collapsed exact duplicates. */
public record RowLedger(
        String source,
        String dataset,
        String fileName,
        String sha256,
        long rowsIn,
        long accepted,
        long censored,
        SortedMap<String, Long> quarantined,
        long collapsed) {
    public RowLedger {
        quarantined = Collections.unmodifiableSortedMap(new TreeMap<>(quarantined));
        long out = accepted
                + collapsed
                + quarantined.values().stream().mapToLong(Long::longValue).sum();
        if (out != rowsIn) {
            throw new IllegalStateException(
                    "Rows were lost or made in " + fileName + ": " + rowsIn + " in, " + out + " accounted for");
        }
    }

    public long quarantinedRows() {
        return quarantined.values().stream().mapToLong(Long::longValue).sum();
    }
}
