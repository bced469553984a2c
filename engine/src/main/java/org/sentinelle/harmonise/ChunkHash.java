package org.sentinelle.harmonise;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.shiftrightunsigned;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.sentinelle.store.FileHash;

/**
 * A hash of rows as a collection without order: each row gives two 64-bit hashes, their upper and lower halves are added up as
 * whole numbers, and the SHA-256 of the four sums and the number of rows stands for them all.
 *
 * <p>Adding does not ask for an order, so neither partitions nor the place of a row matter; sums of 32-bit numbers are exact for
 * up to 2^31 rows. Two different collections of rows meet by accident with a probability of about 2^-128. It is no seal against
 * forgery: who can write rows can write false figures with less effort.
 */
final class ChunkHash {
    private static final int HALF = 32;
    private static final long LOWER_HALF = 0xFFFF_FFFFL;
    private static final List<String> SEEDS = List.of("one", "two");

    private final List<String> columns;

    /** Hashes what these columns hold. */
    ChunkHash(List<String> columns) {
        this.columns = List.copyOf(columns);
    }

    /** How many rows there are, and what they come to. */
    record Found(long rows, String hash) {}

    /** For each text that the column holds, the rows with it. */
    SortedMap<String, Found> by(String column, Dataset<Row> rows) {
        List<Column> sums = new ArrayList<>();
        for (String seed : SEEDS) {
            Column hash = ofRow(seed);
            sums.add(sum(shiftrightunsigned(hash, HALF)));
            sums.add(sum(hash.bitwiseAND(lit(LOWER_HALF))));
        }
        SortedMap<String, Found> found = new TreeMap<>();
        for (Row row : rows.groupBy(column)
                .agg(count(lit(1)), sums.toArray(Column[]::new))
                .collectAsList()) {
            found.put(row.getString(0), new Found(row.getLong(1), text(row, sums.size())));
        }
        return found;
    }

    /** Whether a cell is null is hashed too: Spark passes a null over. */
    private Column ofRow(String seed) {
        List<Column> cells = new ArrayList<>(List.of(lit(seed)));
        for (String name : columns) {
            Column cell = functions.col(name);
            cells.add(cell.isNull());
            cells.add(cell);
        }
        return xxhash64(cells.toArray(Column[]::new));
    }

    private String text(Row row, int sums) {
        MessageDigest digest = FileHash.digest();
        digest.update(String.join("\n", columns).getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i <= sums; i++) {
            digest.update(("\n" + row.getLong(1 + i)).getBytes(StandardCharsets.UTF_8));
        }
        return FileHash.hex(digest);
    }
}
