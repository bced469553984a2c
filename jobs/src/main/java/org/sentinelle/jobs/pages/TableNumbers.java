package org.sentinelle.jobs.pages;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.store.TableReader;

/** Every number in the published tables, to be found again from how a page writes it. */
final class TableNumbers {
    private static final int PER_CENT = 100;

    /** Far below the last decimal that a page shows, far above the error of a binary fraction. */
    private static final double NOISE = 1e-9;

    private final double[] sorted;

    private TableNumbers(double[] sorted) {
        this.sorted = sorted;
    }

    static TableNumbers of(Path publication) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(publication.resolve("tables"))) {
            files = listed.filter(f -> f.toString().endsWith(".parquet"))
                    .sorted()
                    .toList();
        }
        DoubleStream.Builder numbers = DoubleStream.builder();
        for (Path file : files) {
            read(file, numbers);
        }
        return new TableNumbers(numbers.build().sorted().distinct().toArray());
    }

    private static void read(Path file, DoubleStream.Builder numbers) throws IOException {
        try (TableReader reader = TableReader.open(file)) {
            for (List<@Nullable Object> row = reader.next(); row != null; row = reader.next()) {
                for (Object cell : row) {
                    if (cell instanceof Number number && Double.isFinite(number.doubleValue())) {
                        numbers.add(number.doubleValue());
                    }
                }
            }
        }
    }

    /**
     * Whether a table has a number that rounds to this one with its decimals, or does as a percentage; bounds are rounded outward,
     * so any number less than the last decimal away will do. A number without decimals must stand there as it is: counts are
     * never rounded.
     */
    boolean explain(String plain) {
        BigDecimal shown = new BigDecimal(plain);
        double value = shown.doubleValue();
        double last = shown.scale() <= 0 ? 0 : Math.pow(10, -shown.scale());
        double reach = last + NOISE * Math.max(last, Math.abs(value));
        return between(value - reach, value + reach) || between((value - reach) / PER_CENT, (value + reach) / PER_CENT);
    }

    private boolean between(double low, double high) {
        int at = Arrays.binarySearch(sorted, low);
        int next = at >= 0 ? at : -at - 1;
        return next < sorted.length && sorted[next] <= high;
    }
}
