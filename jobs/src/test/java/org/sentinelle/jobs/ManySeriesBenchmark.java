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
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelle.analyse.AnalysisRequest;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.Methods;
import org.sentinelle.analyse.Replicates;
import org.sentinelle.analyse.SeriesAnalysis;
import org.sentinelle.analyse.SeriesFindings;
import org.sentinelle.model.AnalysisSpec.FileData;
import org.sentinelle.result.Table;

/**
 * How long many yearly series take as Spark tasks and one after the other, warm, in turn, median of five; what is asserted
 * is only that both find the same. It runs when it is named: {@code -Dtest=ManySeriesBenchmark}.
 */
class ManySeriesBenchmark {
    private static final int YEARS = 20;
    private static final int RUNS = 5;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"mann-kendall, value, 10000", "loglinear, count, 10000", "joinpoint, value, 10000", "ets, value, 1000"})
    void many_series(String methodId, String role, int series) throws IOException {
        Table rows = AnalysisRows.of(new FileData(ManySeries.write(folder, series, YEARS)), folder);
        Method method = Methods.find(methodId).orElseThrow();
        SeriesAnalysis analysis = new SeriesAnalysis(
                method,
                new AnalysisRequest("b", Map.of("time", List.of("year"), role, List.of("persons")), Map.of(), Map.of()),
                List.of("state", "form"));
        SparkSession session = SparkSessions.open();
        try {
            Supplier<SparkSession> open = () -> session;
            compare(analysis, rows, new SparkReplicates(open));
        } finally {
            SparkSessions.close(session);
        }
    }

    private static void compare(SeriesAnalysis analysis, Table rows, Replicates tasks) {
        int series = 0;
        List<Double> spark = new ArrayList<>();
        List<Double> turn = new ArrayList<>();
        for (int run = 0; run <= RUNS; run++) {
            long start = System.nanoTime();
            SeriesFindings asTasks = analysis.run(rows, tasks);
            long middle = System.nanoTime();
            SeriesFindings inTurn = analysis.run(rows, Replicates.inTurn());
            long end = System.nanoTime();
            assertThat(asTasks.findings()).isEqualTo(inTurn.findings());
            series = asTasks.findings().size();
            if (run > 0) {
                spark.add((middle - start) / 1e9);
                turn.add((end - middle) / 1e9);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s, %d series: Spark tasks %.2f s, in turn %.2f s, ratio %.2f%n",
                analysis.method().declaration().id(),
                series,
                median(spark),
                median(turn),
                median(spark) / median(turn));
    }

    private static double median(List<Double> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }
}
