package org.sentinelle.harmonise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Role;
import org.sentinelle.result.Problem;
import org.sentinelle.result.Table;
import org.sentinelle.result.UnusableInput;
import org.sentinelle.store.Encryption;
import org.sentinelle.store.FolderSeal;
import org.sentinelle.store.TableReader;

/**
 * The accepted rows of a dataset, from however many sources; columns as {@link Harmoniser} wrote them. Files of before the
 * reasons for missing counts were kept have no column for them: there no reason is given.
 */
public final class DatasetReader {
    private static final String REMEDY = "Run ingest again.";
    private static final String OTHER_KEYS = "The rows were not encrypted with the keys that are held.";

    private DatasetReader() {}

    /**
     * Opens the rows after checking every file against the seal it was written with, so that no later step meets a damaged
     * one.
     *
     * @throws UnusableInput naming every file that is missing, changed, cut off, or without a column of the dataset
     */
    public static Dataset<Row> read(SparkSession spark, List<Path> acceptedFolders, DatasetSchema dataset) {
        return snapshot(acceptedFolders, dataset).rows(spark);
    }

    /** What there is to read, checked as by {@link #read}; Spark is not asked. */
    public static Snapshot snapshot(List<Path> acceptedFolders, DatasetSchema dataset) {
        return snapshot(acceptedFolders, dataset, Encryption.NONE);
    }

    /**
     * As {@link #snapshot(List, DatasetSchema)}, of rows that lie encrypted.
     *
     * @throws UnusableInput also where a key is not held, and where a file lies in plain
     */
    public static Snapshot snapshot(List<Path> acceptedFolders, DatasetSchema dataset, Encryption encryption) {
        List<Chunk> chunks = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path folder : acceptedFolders) {
            try {
                FolderSeal.verified(folder, REMEDY);
                chunks.addAll(chunks(folder, encryption));
            } catch (UnusableInput e) {
                problems.addAll(e.problems());
            }
        }
        List<String> needed = neededColumns(schema(dataset), dataset);
        chunks.forEach(c -> c.files().forEach(file -> problems.addAll(unfit(file, needed, encryption))));
        if (!problems.isEmpty()) {
            throw new UnusableInput(problems);
        }
        return new Snapshot(dataset, chunks, encryption);
    }

    private static List<Chunk> chunks(Path folder, Encryption encryption) {
        try {
            return ChunkList.read(folder, encryption).orElseThrow(() -> unusable(folder, OTHER_KEYS));
        } catch (IOException e) {
            throw unusable(folder, "The list of the rows is missing.");
        }
    }

    private static UnusableInput unusable(Path folder, String what) {
        return new UnusableInput(
                List.of(new Problem(folder.resolve(ChunkList.FILE).toString(), 0, what, REMEDY)));
    }

    /** The columns of a dataset's accepted rows. */
    public static StructType schema(DatasetSchema dataset) {
        StructType schema = new StructType();
        for (DatasetSchema.Field field : dataset.fields()) {
            schema = field.role() == Role.MEASURE
                    ? schema.add(CountReading.low(field.name()), DataTypes.LongType)
                            .add(CountReading.high(field.name()), DataTypes.LongType)
                            .add(CountReading.status(field.name()), DataTypes.StringType)
                    : schema.add(field.name(), DataTypes.StringType);
        }
        return schema.add(Harmoniser.SOURCE, DataTypes.StringType).add(Harmoniser.LINE, DataTypes.LongType);
    }

    private static List<String> neededColumns(StructType schema, DatasetSchema dataset) {
        List<String> needed = new ArrayList<>(List.of(schema.fieldNames()));
        dataset.withRole(Role.MEASURE).forEach(measure -> needed.remove(CountReading.status(measure.name())));
        return needed;
    }

    /** Spark would fill a column that a file has not with nulls, and nobody would notice. */
    private static Collection<Problem> unfit(Path file, List<String> needed, Encryption encryption) {
        try (TableReader reader = TableReader.open(file, encryption)) {
            if (encryption.isOn() && !reader.isEncrypted()) {
                return List.of(new Problem(file.toString(), 0, "The file should be encrypted and is not.", REMEDY));
            }
            Set<String> found =
                    reader.columns().stream().map(Table.Column::name).collect(Collectors.toSet());
            return needed.stream()
                    .filter(name -> !found.contains(name))
                    .map(name -> new Problem(
                            file.toString(), 0, "The file has no column " + name + ": the dataset changed.", REMEDY))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
