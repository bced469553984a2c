package org.sentinelle.compute.tally;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.sentinelle.SharedSpark;
import org.sentinelle.compute.SmallWorld;
import org.sentinelle.harmonise.Chunk;
import org.sentinelle.harmonise.DatasetReader;
import org.sentinelle.store.HadoopPaths;

/** Rows of the small world's register, drawn by a seed and laid down as chunks. */
record RegisterOnDisk(Path folder) {
    /** The rows of one source and year, always the same for the same three. */
    static List<Row> rows(String source, int year, int number) {
        Random random = new Random(31L * year + source.hashCode());
        List<@Nullable String> sexes = Arrays.asList("F", "M", null);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            long low = random.nextInt(9);
            rows.add(RowFactory.create(
                    random.nextBoolean() ? "AAA" : "BBB",
                    Integer.toString(year) + (random.nextInt(4) == 0 ? "-Q2" : ""),
                    sexes.get(random.nextInt(3)),
                    random.nextBoolean() ? "Y0T17" : "Y_GE18",
                    "f" + random.nextInt(7),
                    low,
                    low + random.nextInt(2) * 4L,
                    null,
                    source,
                    (long) i + 2));
        }
        return rows;
    }

    static Dataset<Row> frame(List<Row> rows) {
        return SharedSpark.session().createDataFrame(rows, DatasetReader.schema(SmallWorld.register()));
    }

    Chunk chunk(String source, int year, int number) {
        String name = source + "-" + year + "-" + number;
        Path home = folder.resolve(name);
        if (!Files.exists(home)) {
            frame(rows(source, year, number)).repartition(2).write().parquet(HadoopPaths.target(home));
        }
        return new Chunk(source, Integer.toString(year), number, "hash of " + name, parquet(home));
    }

    private static List<Path> parquet(Path home) {
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(f -> f.toString().endsWith(".parquet")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
