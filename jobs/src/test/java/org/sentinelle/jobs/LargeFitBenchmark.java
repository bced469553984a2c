package org.sentinelle.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.Serializable;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.AnalysisRequest;
import org.sentinelle.analyse.Methods;
import org.sentinelle.analyse.PartedMethod;
import org.sentinelle.analyse.RowParts;
import org.sentinelle.model.AnalysisSpec.FileData;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;
import org.sentinelle.store.ParquetTables;

/**
 * How long regressions of very many rows take part by part, and of fewer rows beside the same in memory. It runs when it is named:
 * {@code -Dtest=LargeFitBenchmark}; {@code -Dbenchmark.rows} says how many rows, {@code -Dbenchmark.memory} how many of them are also held.
 */
class LargeFitBenchmark {
    private static final long ROWS = Long.getLong("benchmark.rows", 20_000_000);
    private static final long FEWER = ROWS / 10;
    private static final long HELD = Long.getLong("benchmark.memory", 200_000);
    private static final int ROUNDS = 3;
    private static final long FILE_ROWS = 1_000_000;

    private static final Map<String, String> RESPONSES =
            Map.of("linear-regression", "risk", "logistic-regression", "victim", "poisson-regression", "offers");

    /** Parts that count how often they are read. */
    private record Counted(RowParts rows, List<List<String>> passes) implements RowParts {
        @Override
        public Table header() {
            return rows.header();
        }

        @Override
        public <S extends Serializable> List<S> each(List<String> columns, Work<S> work) {
            passes.add(columns);
            return rows.each(columns, work);
        }
    }

    @Test
    void fits(@TempDir Path made) throws IOException {
        SparkSession spark = SparkSessions.open();
        try {
            Path many = LargeFitRows.write(spark, made.resolve("many.parquet"), ROWS, files(ROWS));
            Path fewer = LargeFitRows.write(spark, made.resolve("fewer.parquet"), FEWER, files(FEWER));
            Path held = LargeFitRows.write(spark, made.resolve("held.parquet"), HELD, 1);
            System.out.printf(Locale.ROOT, "%d rows in %d MB%n", ROWS, size(many) >> 20);
            for (String method : List.of("linear-regression", "logistic-regression", "poisson-regression")) {
                parted(spark, method, fewer, FEWER, 1);
                double some = parted(spark, method, fewer, FEWER, ROUNDS);
                double all = parted(spark, method, many, ROWS, 1);
                System.out.printf(Locale.ROOT, "%s: ten times the rows take %.2f times as long%n", method, all / some);
                beside(spark, method, held);
            }
        } finally {
            SparkSessions.close(spark);
        }
    }

    private static int files(long rows) {
        return (int) Math.max(1, rows / FILE_ROWS);
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(f -> f.toFile().length()).sum();
        }
    }

    private static AnalysisRequest request(String method) {
        return new AnalysisRequest(
                "benchmark.yaml",
                RESPONSES.get(method) + LargeFitRows.FORMULA,
                Map.of(),
                Map.of("errors", "HC1"),
                Map.of());
    }

    private static PartedMethod method(String id) {
        return (PartedMethod) Methods.find(id).orElseThrow();
    }

    private static Finding.Answered run(String id, RowParts rows) {
        AnalysisInput header = AnalysisInput.ofHeader(method(id).declaration(), request(id), rows.header());
        return (Finding.Answered) method(id).run(header, rows);
    }

    /** The median of the rounds, in seconds by the clock. */
    private static double parted(SparkSession spark, String id, Path file, long rows, int rounds) {
        List<Double> seconds = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Counted parts = new Counted(PartedAnalysis.file(new FileData(file), spark), new ArrayList<>());
            double took = timed(id + ", " + rows + " rows by Spark", () -> run(id, parts));
            System.out.printf(
                    Locale.ROOT,
                    "   %d passes, %.2f s each%n",
                    parts.passes().size(),
                    took / parts.passes().size());
            seconds.add(took);
        }
        return seconds.stream().sorted().toList().get(seconds.size() / 2);
    }

    private static double timed(String what, Supplier<Finding.Answered> work) {
        long start = System.nanoTime();
        long processor = processor();
        Finding.Answered found = work.get();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s: %.2f s by the clock, %.2f s of processors, heap %d MB, %d estimates%n",
                what,
                seconds,
                (processor() - processor) / 1e9,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20,
                found.estimates().size());
        return seconds;
    }

    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** The same rows both ways, and how far the two lie apart. */
    private static void beside(SparkSession spark, String id, Path folder) throws IOException {
        double parts = parted(spark, id, folder, HELD, ROUNDS);
        Finding.Answered parted = run(id, PartedAnalysis.file(new FileData(folder), spark));
        Table table = ParquetTables.read(only(folder));
        List<Finding.Answered> whole = new ArrayList<>();
        double memory = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            memory = Math.min(memory, timed(id + ", " + HELD + " rows in memory", () -> {
                whole.add((Finding.Answered)
                        method(id).run(AnalysisInput.bind(method(id).declaration(), request(id), table)));
                return whole.get(0);
            }));
        }
        System.out.printf(
                Locale.ROOT,
                "%s: by Spark %.2f times as long as in memory; largest relative difference %.1e%n",
                id,
                parts / memory,
                apart(parted, whole.get(0)));
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static double apart(Finding.Answered parted, Finding.Answered whole) {
        double most = 0;
        for (Estimate estimate : parted.estimates()) {
            Estimate same = whole.estimates().stream()
                    .filter(e -> e.term().equals(estimate.term()))
                    .findFirst()
                    .orElseThrow();
            most = Math.max(most, relative(estimate.estimate(), same.estimate()));
            if (same.stdError() != null) {
                most = Math.max(most, relative(estimate.stdError(), same.stdError()));
            }
        }
        for (String name : List.of("log_likelihood", "aic", "bic")) {
            most = Math.max(most, relative((Double) parted.summary().get(name), (Double)
                    whole.summary().get(name)));
        }
        assertThat(most).isCloseTo(0, within(1e-8));
        return most;
    }

    private static double relative(double found, double expected) {
        return Math.abs(found - expected) / Math.abs(expected);
    }
}
