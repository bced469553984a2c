package org.sentinelle.harmonise;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.sentinelle.store.Encryption;
import org.sentinelle.store.FolderSeal;
import org.sentinelle.store.HadoopPaths;
import org.sentinelle.store.PrivateFiles;
import org.sentinelle.store.TableReader;

/**
 * Writes accepted rows as chunks: Parquet files named after the calendar year that their rows' periods start in, the rows in the
 * order of their lines, with the list of chunks and the seal beside them. The files are the same on any number of cores.
 */
final class ChunkFiles {
    private static final String CHUNK = "_chunk";
    private static final String NO_YEAR = "none";
    private static final int YEAR_LENGTH = 4;

    private final MappingPlan plan;
    private final Encryption encryption;

    ChunkFiles(MappingPlan plan, Encryption encryption) {
        this.plan = plan;
        this.encryption = encryption;
    }

    /** Writes to a folder that is not there yet, and returns the rows that the written files' own footers tell. */
    long write(Dataset<Row> accepted, long lastLine, Path folder) throws IOException {
        Dataset<Row> rows = accepted.withColumn(CHUNK, year());
        List<String> told = plan.values().stream().map(FieldReading.Value::name).toList();
        SortedMap<String, ChunkHash.Found> hashes = new ChunkHash(told).by(CHUNK, rows);
        Column lines = RowFiles.fileOf(col(LandingColumns.LINE));
        rows.repartition(RowFiles.files(lastLine), col(CHUNK), lines)
                .sortWithinPartitions(CHUNK, LandingColumns.LINE)
                .write()
                .mode(SaveMode.ErrorIfExists)
                .options(encryption.rows(PersonColumns.of(plan.dataset())))
                .partitionBy(CHUNK)
                .parquet(HadoopPaths.target(folder));
        PrivateFiles.restrict(folder);
        List<Chunk> chunks = chunks(tidy(folder), hashes);
        ChunkList.write(folder, chunks, encryption);
        FolderSeal.seal(folder);
        return chunks.stream().mapToLong(Chunk::rows).sum();
    }

    private Column year() {
        String period = plan.dataset().period().name();
        return coalesce(substring(col(period), 1, YEAR_LENGTH), lit(NO_YEAR));
    }

    /** Spark's folder for each year becomes files named after it; its marker and checksum files go, the seal stands for them. */
    private static SortedMap<String, List<Path>> tidy(Path folder) throws IOException {
        SortedMap<String, List<Path>> byYear = new TreeMap<>();
        for (Path entry : RowFiles.list(folder)) {
            if (Files.isDirectory(entry)) {
                String year = entry.getFileName().toString().substring(CHUNK.length() + 1);
                byYear.put(year, flattened(entry, year));
            } else {
                Files.delete(entry);
            }
        }
        return byYear;
    }

    private static List<Path> flattened(Path yearFolder, String year) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path file : RowFiles.list(yearFolder)) {
            if (RowFiles.isParquet(file)) {
                PrivateFiles.restrict(file);
                String name = String.format(Locale.ROOT, "%s-%05d", year, files.size()) + RowFiles.SUFFIX;
                files.add(Files.move(file, yearFolder.resolveSibling(name)));
            } else {
                Files.delete(file);
            }
        }
        Files.delete(yearFolder);
        return files;
    }

    private List<Chunk> chunks(SortedMap<String, List<Path>> files, SortedMap<String, ChunkHash.Found> hashes)
            throws IOException {
        List<Chunk> chunks = new ArrayList<>();
        for (var year : hashes.entrySet()) {
            ChunkHash.Found found = year.getValue();
            List<Path> written = files.getOrDefault(year.getKey(), List.of());
            checkWritten(found.rows(), written);
            chunks.add(new Chunk(plan.mapping().id(), year.getKey(), found.rows(), found.hash(), written));
        }
        return chunks;
    }

    private void checkWritten(long counted, List<Path> files) throws IOException {
        long written = 0;
        for (Path file : files) {
            try (TableReader reader = TableReader.open(file, encryption)) {
                written += reader.rows();
            }
        }
        if (written != counted) {
            throw new IllegalStateException("Rows were lost or made while writing a year of source "
                    + plan.mapping().id() + ": " + counted + " counted, " + written + " written");
        }
    }
}
