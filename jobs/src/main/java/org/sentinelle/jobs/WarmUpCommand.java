package org.sentinelle.jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.sentinelle.definition.CatalogueReader;
import org.sentinelle.definition.SharedDefinitions;
import picocli.CommandLine.Command;

/** Loads the classes that a real run loads, so that the launcher can archive them. */
@Command(name = "warm-up", hidden = true, description = "Load what a run needs, once, for a faster start.")
final class WarmUpCommand implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
        CatalogueReader.read(List.of(SharedDefinitions.root()));
        Path scratch = Files.createTempDirectory("sentinelle-warm-up");
        SparkSession spark = SparkSessions.open();
        try {
            String file = scratch.resolve("rows.parquet").toString();
            spark.range(1000)
                    .select(
                            functions.col("id"),
                            functions.col("id").cast("string").as("text"))
                    .write()
                    .parquet(file);
            spark.read().parquet(file).groupBy("text").agg(functions.sum("id")).collectAsList();
        } finally {
            SparkSessions.close(spark);
            FreshFolder.delete(scratch);
        }
        return ExitCode.DONE.code();
    }
}
