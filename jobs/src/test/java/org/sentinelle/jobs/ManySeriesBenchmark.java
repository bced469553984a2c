package org.sentinelle.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelle.analyse.AnalysisRequest;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.Methods;
import org.sentinelle.analyse.Replicates;
import org.sentinelle.analyse.SeriesAnalysis;
import org.sentinelle.analyse.SeriesFindings;
import org.sentinelle.model.AnalysisSpec.FileData;
import org.sentinelle.result.Table;

/**
 * How long 10,000 yearly series take as Spark tasks and one after the other, warm, in turn, median of five; what is
 * asserted is only that both find the same.
 */
class ManySeriesBenchmark {
    private static final int SERIES = 10_000;
    private static final int YEARS = 20;
    private static final int RUNS = 5;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"mann-kendall"})
    void ten_thousand_series(String methodId) throws IOException {
        Table rows = AnalysisRows.of(new FileData(ManySeries.write(folder, SERIES, YEARS)), folder);
        Method method = Methods.find(methodId).orElseThrow();
        SeriesAnalysis analysis = new SeriesAnalysis(
                method,
                new AnalysisRequest(
                        "b", Map.of("time", List.of("year"), "value", List.of("persons")), Map.of(), Map.of()),
                List.of("state", "form"));
        SparkSession session = SparkSessions.open();
        try {
            Supplier<SparkSession> open = () -> session;
            compare(methodId, analysis, rows, new SparkReplicates(open));
        } finally {
            SparkSessions.close(session);
        }
    }

    private static void compare(String name, SeriesAnalysis analysis, Table rows, Replicates tasks) {
        List<Double> spark = new ArrayList<>();
        List<Double> turn = new ArrayList<>();
        for (int run = 0; run <= RUNS; run++) {
            long start = System.nanoTime();
            SeriesFindings asTasks = analysis.run(rows, tasks);
            long middle = System.nanoTime();
            SeriesFindings inTurn = analysis.run(rows, Replicates.inTurn());
            long end = System.nanoTime();
            assertThat(asTasks.findings()).isEqualTo(inTurn.findings());
            if (run > 0) {
                spark.add((middle - start) / 1e9);
                turn.add((end - middle) / 1e9);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s, %d series: Spark tasks %.2f s, in turn %.2f s, ratio %.2f%n",
                name,
                SERIES,
                median(spark),
                median(turn),
                median(spark) / median(turn));
    }

    private static double median(List<Double> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }
}
