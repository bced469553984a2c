package org.sentinelle.compute.tally.columnar;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sentinelle.compute.plan.DatasetPlan;

/** Adds up the rows of a dataset by columns, where that can be done. */
public final class ColumnarTally {
    /** Few enough that their cells merge quickly, enough that no core waits long for another. */
    private static final int TASKS_PER_CORE = 2;

    /** The part of a process's memory that its tasks' cells may take together, before arrays are doubled. */
    private static final int MEMORY_PART = 8;

    /** What all tasks may hand over together: half of what Spark lets a driver collect unless told otherwise. */
    private static final long MOST_BYTES = 1L << 29;

    private ColumnarTally() {}

    /** What came of it. */
    public sealed interface Outcome {}

    /** It was done. */
    public record Done(MergedCells cells) implements Outcome {}

    /** A row has no area or no period. */
    public record Lacking() implements Outcome {}

    /** It must be done row by row. */
    public record Declined(String reason) implements Outcome {}

    /** Adds up the rows, or says why not. */
    public static Outcome run(DatasetPlan plan, Dataset<Row> rows) {
        try {
            KernelPlan kernel = KernelPlan.of(plan, Set.of(rows.columns()));
            ColumnarScan scan = ColumnarScan.of(rows, kernel);
            return scan == null
                    ? new Declined("the rows are not a plain scan of Parquet files with flat columns")
                    : run(kernel, scan, rows.sparkSession().sparkContext());
        } catch (LinkageError otherSpark) {
            return declined(TaskSums.Refusal.OTHER_SPARK);
        }
    }

    private static Outcome run(KernelPlan plan, ColumnarScan scan, SparkContext spark) {
        int tasks = TASKS_PER_CORE * spark.defaultParallelism();
        ColumnarScan.Task task = scan.task(new ColumnarScan.Limits(mostLongs(), MOST_BYTES / tasks));
        List<TaskSums> sums = scan.batches(tasks)
                .mapPartitions(
                        batches -> Collections.singletonList(task.run(batches)).iterator())
                .collect();
        MergedCells merged = new MergedCells(plan);
        for (TaskSums one : sums) {
            TaskSums.Refusal refusal = one.refusal();
            if (refusal != null) {
                return declined(refusal);
            }
            merged.add(one);
        }
        return merged.overflowed() ? declined(TaskSums.Refusal.OUT_OF_BOUNDS) : new Done(merged);
    }

    private static long mostLongs() {
        Runtime here = Runtime.getRuntime();
        return here.maxMemory() / Long.BYTES / MEMORY_PART / here.availableProcessors();
    }

    private static Outcome declined(TaskSums.Refusal refusal) {
        return switch (refusal) {
            case LACKING -> new Lacking();
            case TOO_LARGE -> new Declined("there are more cells than a task has room for");
            case OUT_OF_BOUNDS -> new Declined("a sum exceeds 64 bits, or a lower bound lies above its upper one");
            case OTHER_SPARK -> new Declined("this version of Spark is not known to it");
        };
    }
}
