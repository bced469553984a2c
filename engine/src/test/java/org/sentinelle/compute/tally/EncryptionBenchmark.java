package org.sentinelle.compute.tally;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.hex;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.monotonically_increasing_id;
import static org.apache.spark.sql.functions.xxhash64;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.SharedSpark;
import org.sentinelle.compute.plan.DatasetPlan;
import org.sentinelle.store.Encryption;
import org.sentinelle.store.KeyFile;

/**
 * What encryption costs: the same rows written and read, encrypted and in plain, in turn. It runs when it is named:
 * {@code -Dtest=EncryptionBenchmark}; {@code docs/benchmarks.md} holds what it printed.
 */
class EncryptionBenchmark {
    private static final String PERSON = "case_number";
    private static final String PLAIN = "plain";
    private static final String ENCRYPTED = "encrypted";
    private static final List<String> WORKS =
            List.of("write", "forty indicators by columns", "one indicator by rows", "read the person column");

    @TempDir
    private Path folder;

    private final Stopwatch watch = new Stopwatch();
    private final DatasetPlan forty = BenchmarkCases.forty();

    @Test
    void encrypted_rows_against_plain_ones() throws Exception {
        long number = Long.getLong("benchmark.rows", 2_000_000);
        Encryption encryption = Encryption.with(KeyFile.create(folder.resolve("keys.json")));
        BenchmarkCases.write(
                SharedSpark.session(), number, folder.resolve("drawn").toString());
        for (int round = 0; round <= Integer.getInteger("benchmark.rounds", 5); round++) {
            // The first round warms up.
            Stopwatch clock = round == 0 ? new Stopwatch() : watch;
            work(clock, PLAIN, round, Encryption.NONE);
            work(clock, ENCRYPTED, round, encryption);
        }
        for (String work : WORKS) {
            System.out.printf(
                    "| %s | %.2f | %.2f |%n",
                    work,
                    watch.ratio(work + ENCRYPTED, work + PLAIN, 0),
                    watch.ratio(work + ENCRYPTED, work + PLAIN, 1));
        }
        assertThat(watch.names()).hasSize(2 * WORKS.size());
    }

    private void work(Stopwatch clock, String how, int round, Encryption encryption) throws Exception {
        String home = folder.resolve(how + round).toString();
        clock.time(WORKS.get(0) + how, () -> written(home, encryption.rows(List.of(PERSON))));
        Dataset<Row> rows =
                SharedSpark.session().read().options(encryption.reading()).parquet(home);
        clock.time(WORKS.get(1) + how, () -> new Tallying().cells(forty, rows));
        clock.time(WORKS.get(2) + how, () -> Tallying.byRow(BenchmarkCases.one(), rows));
        clock.time(WORKS.get(3) + how, () -> rows.agg(max(PERSON)).collectAsList());
    }

    private String written(String home, Map<String, String> options) {
        SharedSpark.session()
                .read()
                .parquet(folder.resolve("drawn").toString())
                .withColumn(PERSON, hex(xxhash64(monotonically_increasing_id(), col("area"))))
                .write()
                .options(options)
                .parquet(home);
        return home;
    }
}
