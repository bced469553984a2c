package org.sentinelle.compute.tally;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What a run found, as a page.
 *
 * @param duckdb the version of DuckDB
 * @param best which of its queries was the bar
 * @param peak the most megabytes that the heap of the process held while anything was timed
 */
record BenchmarkPage(Stopwatch watch, String duckdb, String best, long peak) {
    private static final int CLOCK = 0;
    private static final int PROCESSORS = 1;
    private static final long GIGABYTE = 1L << 30;

    String text(long rows, String spark) {
        StringBuilder text = new StringBuilder();
        text.append("# Benchmarks\n\n");
        text.append("## All indicators in one scan\n\n");
        text.append(String.format(
                Locale.ROOT,
                "%,d case rows, 46 States x 12 years, 40 indicators (16 filtered counts, 14 ratios of filtered counts, 10"
                        + " filtered sums) by sex, by age, by both and in total. Two threads each, same files, same process,"
                        + " warm, in turn. Both gave the same numbers, cell by cell, before anything was timed. Written by"
                        + " `ComputeBenchmark`; how to run it stands in CONTRIBUTING.md.%n%n",
                rows));
        text.append(machine(spark));
        text.append(ratios());
        text.append(times());
        text.append(breakdown());
        return text.toString();
    }

    private String machine(String spark) {
        Runtime here = Runtime.getRuntime();
        return String.format(
                Locale.ROOT,
                "Machine: %s, %d cores, %d GB of memory, %s %s, JVM %s with a heap of %.1f GB. Spark %s, DuckDB %s. Load"
                        + " average at the end %.0f; above the number of cores a time by the clock says little, so processor"
                        + " time (of all threads of the process) stands beside it.%n%n",
                processor(),
                here.availableProcessors(),
                memory(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.vm.version"),
                here.maxMemory() / (double) GIGABYTE,
                spark,
                duckdb,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown processor");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long memory() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getTotalMemorySize()
                / GIGABYTE;
    }

    private String ratios() {
        return "| Ratio, median of the rounds | by the clock | by processor time |\n|---|---|---|\n"
                + ratio("40 indicators against DuckDB's fastest query", BenchmarkRun.OURS, BenchmarkRun.DUCKDB)
                + ratio("40 indicators against 1 that reads the same columns", BenchmarkRun.OURS, BenchmarkRun.ONE)
                + ratio(
                        "40 indicators against 1 that reads one column beside area and year",
                        BenchmarkRun.OURS,
                        BenchmarkRun.NARROW)
                + ratio(
                        "row path (Spark's own operators) against the columnar path, on a fourth of the rows",
                        BenchmarkRun.ROWS,
                        BenchmarkRun.OURS_FOURTH)
                + ratio("ten times the rows against the rows", BenchmarkRun.TENFOLD, BenchmarkRun.OURS)
                + String.format(
                        Locale.ROOT,
                        "%nThe heap held at most %d MB, garbage included, whatever was timed. Ten times the rows are ten links"
                                + " to each file, read once.%n%n",
                        peak);
    }

    private String ratio(String what, String some, String other) {
        if (!watch.names().containsAll(List.of(some, other))) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f |%n",
                what,
                watch.ratio(some, other, CLOCK),
                watch.ratio(some, other, PROCESSORS));
    }

    private String times() {
        StringBuilder text =
                new StringBuilder("| Seconds, median | by the clock | of processors | runs |\n|---|---|---|---|\n");
        for (String name : watch.names()) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %d |%n",
                    name,
                    watch.clock(name),
                    watch.processors(name),
                    watch.runs(name)));
        }
        return text + "\nDuckDB's fastest query: " + best + ".\n\n";
    }

    private String breakdown() {
        double scan = watch.processors(BenchmarkRun.SCAN);
        double job = watch.processors(BenchmarkRun.CELLS_JOB);
        double cells = watch.processors(BenchmarkRun.CELLS);
        double margins = watch.processors(BenchmarkRun.MARGINS);
        double all = job + cells + margins;
        StringBuilder text = new StringBuilder("## Where the columnar path spends its time\n\nOf processor time:");
        String between = " ";
        for (Part part : List.of(
                new Part("reading and decoding Parquet, planning and starting tasks", scan),
                new Part("adding up by cell, handing over and merging the tasks' cells", job - scan),
                new Part("cells as objects", cells),
                new Part("margins and strata", margins))) {
            text.append(between)
                    .append(String.format(Locale.ROOT, "%s %.0f %%", part.name(), 100 * part.seconds() / all));
            between = "; ";
        }
        return text + ".\n";
    }

    private record Part(String name, double seconds) {}
}
