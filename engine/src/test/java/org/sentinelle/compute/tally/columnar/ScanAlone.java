package org.sentinelle.compute.tally.columnar;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.sentinelle.compute.plan.DatasetPlan;

/** The scan of the columnar path with nothing added up, to tell what reading costs. */
public final class ScanAlone {
    private ScanAlone() {}

    /** Decodes all that a plan reads; the number of rows. */
    public static long rows(DatasetPlan plan, Dataset<Row> rows, int tasks) {
        ColumnarScan scan = Objects.requireNonNull(ColumnarScan.of(rows, KernelPlan.of(plan, Set.of(rows.columns()))));
        return scan
                .batches(tasks)
                .mapPartitions(batches -> {
                    long read = 0;
                    while (batches.hasNext()) {
                        ColumnarBatch batch = batches.next();
                        read += batch.numRows();
                    }
                    return Collections.singletonList(read).iterator();
                })
                .collect()
                .stream()
                .mapToLong(r -> r)
                .sum();
    }
}
