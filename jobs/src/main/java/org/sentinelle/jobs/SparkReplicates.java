package org.sentinelle.jobs;

import java.io.Serializable;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.sentinelle.analyse.Replicates;

/**
 * Independent work as Spark tasks; a few pieces are done here, one after the other, since starting Spark takes longer.
 *
 * @param spark asked for only where there are many pieces
 */
record SparkReplicates(Supplier<SparkSession> spark) implements Replicates {
    /** Below this many pieces Spark's start costs more than it saves. */
    static final int FEWEST_FOR_SPARK = 200;

    /** Tasks a core: enough that one slow piece does not hold up the rest, few enough that their start is not felt. */
    private static final int TASKS_A_CORE = 8;

    @Override
    public <T extends Serializable, R extends Serializable> List<R> map(List<T> pieces, Work<T, R> work) {
        if (pieces.size() < FEWEST_FOR_SPARK) {
            return Replicates.inTurn().map(pieces, work);
        }
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.get().sparkContext());
        int tasks = Math.min(pieces.size(), TASKS_A_CORE * context.defaultParallelism());
        return context.parallelize(pieces, tasks).map(work::of).collect();
    }
}
