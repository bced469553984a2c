package org.sentinelle.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** The only place that knows whether Spark runs inside this process or was handed over by {@code spark-submit}. */
final class SparkSessions {
    private static final String SCRATCH = "spark.local.dir";

    private SparkSessions() {}

    /** The session of this run; the caller closes it. */
    static SparkSession open() {
        int cores = Math.max(1, Runtime.getRuntime().availableProcessors());
        SparkSession.Builder builder = SparkSession.builder()
                .appName("sentinelle")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.adaptive.enabled", "true")
                .config("spark.sql.shuffle.partitions", Integer.toString(2 * cores))
                .config("spark.sql.debug.maxToStringFields", "0")
                .config("spark.sql.runSQLOnFiles", "false")
                .config("spark.ui.enabled", "false")
                .config("spark.eventLog.enabled", "false")
                .config("spark.hadoop.parquet.page.verify-checksum.enabled", "true")
                .config("spark.hadoop.fs.permissions.umask-mode", "077")
                .config("spark.io.encryption.enabled", "true")
                .config("spark.io.encryption.keySizeBits", "256");
        return submitted() ? builder.getOrCreate() : embedded(builder).getOrCreate();
    }

    /** Stops a session and deletes what it spilled. */
    static void close(SparkSession session) throws IOException {
        String scratch = session.sparkContext().getConf().get(SCRATCH, "");
        boolean ours = !submitted();
        session.stop();
        if (ours && !scratch.isEmpty()) {
            FreshFolder.delete(Path.of(scratch));
        }
    }

    private static boolean submitted() {
        return System.getProperty("spark.master") != null;
    }

    private static SparkSession.Builder embedded(SparkSession.Builder builder) {
        return builder.master("local[*]")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config(SCRATCH, scratch().toString());
    }

    /** A folder only this user may read: spilled rows can be person data. */
    private static Path scratch() {
        try {
            return Files.createTempDirectory("sentinelle-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
