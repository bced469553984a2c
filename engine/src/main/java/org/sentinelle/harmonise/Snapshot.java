package org.sentinelle.harmonise;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.store.Encryption;
import org.sentinelle.store.HadoopPaths;

/** The accepted rows of a dataset as they lie on the disk, from however many sources, chunk by chunk. */
public record Snapshot(DatasetSchema dataset, List<Chunk> chunks, Encryption encryption) {
    /** Rows that lie in plain. */
    public Snapshot(DatasetSchema dataset, List<Chunk> chunks) {
        this(dataset, chunks, Encryption.NONE);
    }

    public Snapshot {
        chunks = List.copyOf(chunks);
    }

    /** How many rows it has. */
    public long size() {
        return chunks.stream().mapToLong(Chunk::rows).sum();
    }

    /** All its rows. */
    public Dataset<Row> rows(SparkSession spark) {
        return rows(spark, chunks);
    }

    /** The rows of some of its chunks: a scan of their files and nothing on top of it. */
    public Dataset<Row> rows(SparkSession spark, Collection<Chunk> some) {
        List<Path> files = some.stream().flatMap(c -> c.files().stream()).toList();
        if (files.isEmpty()) {
            return spark.createDataFrame(List.of(), DatasetReader.schema(dataset));
        }
        return spark.read()
                .schema(DatasetReader.schema(dataset))
                .options(encryption.reading())
                .parquet(files.stream().map(HadoopPaths::exactly).toArray(String[]::new));
    }
}
