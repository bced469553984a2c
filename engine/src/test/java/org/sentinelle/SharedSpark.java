package org.sentinelle;

import org.apache.spark.sql.SparkSession;

/** The one Spark session of a test run; starting another would cost more than all plain tests together. */
public final class SharedSpark {
    private SharedSpark() {}

    /** The session, started at the first call and stopped with the JVM. */
    public static synchronized SparkSession session() {
        return SparkSession.builder()
                .master("local[2]")
                .appName("sentinelle-tests")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", "4")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.hadoop.parquet.page.verify-checksum.enabled", "true")
                .getOrCreate();
    }
}
