package org.sentinelle.jobs;

import java.io.IOException;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** A Spark session that is started when first asked for, and closed with the run. */
final class LazySpark implements Supplier<SparkSession>, AutoCloseable {
    private final Progress progress;
    private @Nullable SparkSession session;

    LazySpark(Progress progress) {
        this.progress = progress;
    }

    @Override
    public SparkSession get() {
        SparkSession open = session;
        if (open == null) {
            open = SparkSessions.open();
            open.sparkContext().addSparkListener(new TaskCount(progress));
            session = open;
        }
        return open;
    }

    @Override
    public void close() throws IOException {
        SparkSession open = session;
        if (open != null) {
            SparkSessions.close(open);
        }
    }
}
