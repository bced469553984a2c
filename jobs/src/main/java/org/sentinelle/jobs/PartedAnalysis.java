package org.sentinelle.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.PartedMethod;
import org.sentinelle.analyse.RowParts;
import org.sentinelle.harmonise.Snapshot;
import org.sentinelle.model.AnalysisSpec.Data;
import org.sentinelle.model.AnalysisSpec.DatasetData;
import org.sentinelle.model.AnalysisSpec.Engine;
import org.sentinelle.model.AnalysisSpec.FileData;
import org.sentinelle.model.DatasetSchema.Field;
import org.sentinelle.model.DatasetSchema.Role;
import org.sentinelle.result.Problem;
import org.sentinelle.result.UnusableInput;
import org.sentinelle.store.HadoopPaths;
import org.sentinelle.store.TableReader;

/** Which analyses go by Spark part by part, and the rows that they read. */
final class PartedAnalysis {
    private static final String PARQUET = ".parquet";

    private PartedAnalysis() {}

    /** The method, where the rows of its file are to be read part by part; else null. */
    static @Nullable PartedMethod method(AskedAnalysis asked) throws IOException {
        if (!(asked.spec().data() instanceof FileData named)) {
            return null;
        }
        boolean folder = Files.isDirectory(named.file());
        boolean parquet = folder || named.file().toString().endsWith(PARQUET);
        if (named.engine() == Engine.SPARK && !parquet) {
            throw unusable(
                    asked, "Spark reads Parquet files, and " + named.file() + " is none.", "Write engine: memory.");
        }
        if (named.engine() == Engine.MEMORY || !parquet || !(folder || Files.isRegularFile(named.file()))) {
            return null;
        }
        return method(asked, folder ? Long.MAX_VALUE : rows(named.file()));
    }

    private static long rows(Path file) throws IOException {
        try (TableReader reader = TableReader.open(file)) {
            return reader.rows();
        }
    }

    /** The same of so many rows. */
    static @Nullable PartedMethod method(AskedAnalysis asked, long rows) {
        Engine engine = engine(asked.spec().data());
        boolean many = engine == Engine.AUTOMATIC && rows > DatasetRows.MOST_ROWS;
        if (asked.method() instanceof PartedMethod parted) {
            return engine == Engine.SPARK || many ? parted : null;
        }
        if (engine == Engine.SPARK) {
            throw unusable(
                    asked,
                    "Method " + asked.spec().method() + " does not read rows part by part.",
                    "Leave engine out.");
        }
        return null;
    }

    private static Engine engine(Data data) {
        if (data instanceof FileData file) {
            return file.engine();
        }
        return data instanceof DatasetData dataset ? dataset.engine() : Engine.MEMORY;
    }

    private static UnusableInput unusable(AskedAnalysis asked, String what, String remedy) {
        return new UnusableInput(List.of(new Problem(
                asked.file().toString(), asked.spec().lines().getOrDefault("data/engine", 0), what, remedy)));
    }

    /** A Parquet file, or a folder of such. */
    static RowParts file(FileData named, SparkSession spark) {
        Dataset<Row> rows = SparkRowParts.session(spark).read().parquet(HadoopPaths.exactly(named.file()));
        return new SparkRowParts(named.file().getFileName().toString(), rows);
    }

    /** The rows of a dataset, with the columns that {@link DatasetRows} makes of them. */
    static RowParts dataset(Snapshot snapshot, Set<String> asked, SparkSession spark) {
        Dataset<Row> rows = snapshot.rows(SparkRowParts.session(spark));
        Map<String, Column> made = new LinkedHashMap<>();
        for (Field field : snapshot.dataset().fields()) {
            if (field.role() == Role.MEASURE) {
                Column low = functions.col(field.name() + DatasetRows.LOW);
                made.putIfAbsent(
                        field.name(), functions.when(low.equalTo(functions.col(field.name() + DatasetRows.HIGH)), low));
            } else if (field.role() != Role.TEXT && field.role() != Role.CONTRIBUTOR) {
                made.putIfAbsent(field.name(), functions.col(field.name()));
            }
            if (DatasetRows.CODED.contains(field.role())
                    && asked.stream().anyMatch(column -> column.startsWith(field.name() + "_"))) {
                codes(rows, field).forEach(code -> made.putIfAbsent(DatasetRows.flag(field, code), flag(field, code)));
            }
        }
        Column[] columns = made.entrySet().stream()
                .map(column -> column.getValue().as(column.getKey()))
                .toArray(Column[]::new);
        return new SparkRowParts(snapshot.dataset().id(), rows.select(columns));
    }

    private static List<String> codes(Dataset<Row> rows, Field field) {
        Column code = functions.col(field.name());
        List<String> codes = rows.select(code)
                .where(code.isNotNull())
                .distinct()
                .as(Encoders.STRING())
                .collectAsList();
        return codes.stream().sorted().toList();
    }

    private static Column flag(Field field, String code) {
        Column written = functions.col(field.name());
        return functions.when(written.isNotNull(), written.equalTo(code).cast("long"));
    }
}
