package org.sentinelle.compute.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long forty indicators take on twenty million rows, against DuckDB; {@code docs/benchmarks.md} is what it wrote. It runs
 * when it is named: {@code -Dtest=ComputeBenchmark}. It starts a process of its own with a heap of 2 GB and the full compiler,
 * which the tests do without; what is asserted is only that both gave the same numbers.
 */
class ComputeBenchmark {
    @TempDir
    private Path folder;

    @Test
    void forty_indicators_against_duckdb() throws IOException, InterruptedException {
        String kept = System.getProperty("benchmark.folder", "");
        String page = System.getProperty(
                "benchmark.page", folder.resolve("benchmarks.md").toString());
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(
                Objects.requireNonNull(System.getProperty("benchmark.opens")).split(" ")));
        command.addAll(List.of(
                "-Xmx2g", "-XX:+UseSerialGC", "-Duser.timezone=UTC", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(
                BenchmarkRun.class.getName(),
                kept.isEmpty() ? folder.toString() : kept,
                System.getProperty("benchmark.rows", "20000000"),
                System.getProperty("benchmark.rounds", "5"),
                page));
        Process process = new ProcessBuilder(command).inheritIO().start();

        assertThat(process.waitFor()).isZero();
        System.out.println(Files.readString(Path.of(page)));
    }
}
