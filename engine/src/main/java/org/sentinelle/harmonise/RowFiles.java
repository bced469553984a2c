package org.sentinelle.harmonise;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.types.DataTypes;
import org.sentinelle.store.Encryption;
import org.sentinelle.store.FolderSeal;
import org.sentinelle.store.HadoopPaths;
import org.sentinelle.store.PrivateFiles;
import org.sentinelle.store.TableReader;

/**
 * Writes rows that carry a {@code line} as a folder of Parquet files in the order of their lines, sealed and readable by the
 * owner alone; where they are encrypted, whole, for every column of rows as they came tells of persons. Which rows lie in which
 * file follows from their lines only, so the files are the same on any number of cores.
 */
final class RowFiles {
    /** Lines of the source that go into one file: big enough for Spark to like, small enough for one task. */
    static final long LINES_PER_FILE = 2_000_000;

    static final String SUFFIX = ".parquet";

    private final Encryption encryption;

    RowFiles(Encryption encryption) {
        this.encryption = encryption;
    }

    /** Writes to a folder that is not there yet, and returns the rows that the written files' own footers tell. */
    long write(Dataset<Row> rows, long lastLine, Path folder) throws IOException {
        rows.repartition(files(lastLine), fileOf(col(LandingColumns.LINE)))
                .sortWithinPartitions(LandingColumns.LINE)
                .write()
                .mode(SaveMode.ErrorIfExists)
                .options(encryption.persons())
                .parquet(HadoopPaths.target(folder));
        PrivateFiles.restrict(folder);
        tidy(folder);
        FolderSeal.seal(folder);
        return written(folder);
    }

    /** Into how many files so many lines go. */
    static int files(long lastLine) {
        return Math.toIntExact(lastLine / LINES_PER_FILE + 1);
    }

    /** Which of them a line goes into. */
    static Column fileOf(Column line) {
        return line.divide(LINES_PER_FILE).cast(DataTypes.IntegerType);
    }

    static boolean isParquet(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(SUFFIX) && !name.startsWith(".");
    }

    /** Spark's random names become numbers in its own order; its marker and checksum files go, the seal stands for them. */
    private static void tidy(Path folder) throws IOException {
        int number = 0;
        for (Path file : list(folder)) {
            if (isParquet(file)) {
                PrivateFiles.restrict(file);
                Files.move(file, folder.resolve(String.format(Locale.ROOT, "part-%05d", number++) + SUFFIX));
            } else {
                Files.delete(file);
            }
        }
    }

    private long written(Path folder) throws IOException {
        long rows = 0;
        for (Path file : list(folder)) {
            if (isParquet(file)) {
                try (TableReader reader = TableReader.open(file, encryption)) {
                    rows += reader.rows();
                }
            }
        }
        return rows;
    }

    static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
