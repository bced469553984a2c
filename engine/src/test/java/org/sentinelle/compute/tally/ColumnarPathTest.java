package org.sentinelle.compute.tally;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.SharedSpark;
import org.sentinelle.compute.plan.DatasetPlan;
import org.sentinelle.compute.plan.RowSelection;
import org.sentinelle.compute.plan.TallyRequest;
import org.sentinelle.model.Filter;
import org.sentinelle.store.Encryption;
import org.sentinelle.store.KeyFile;

/** The row path, which goes through Spark's public interface alone, says what the columnar path must give. */
class ColumnarPathTest {
    private static final long SEED = 20261127;
    private static final Map<String, String> PLAIN = Map.of("parquet.enable.dictionary", "false");
    private static final Map<String, String> SMALL_GROUPS = Map.of(
            "parquet.block.size", "4096",
            "parquet.page.size", "1024",
            "parquet.dictionary.page.size", "512",
            "parquet.page.row.count.limit", "100");

    @TempDir
    private Path folder;

    private final List<ScanReport> reports = new ArrayList<>();

    private Dataset<Row> written(List<Row> rows, Map<String, String> options, int files) {
        String path = folder.resolve("rows-" + files + "-" + options.size()).toString();
        SharedSpark.session()
                .createDataFrame(rows, RandomRegister.COLUMNS)
                .repartition(files)
                .write()
                .options(options)
                .parquet(path);
        return SharedSpark.session().read().schema(RandomRegister.COLUMNS).parquet(path);
    }

    private List<FinestCell> cells(DatasetPlan plan, Dataset<Row> rows) {
        return new Tallying(reports::add).cells(plan, rows);
    }

    private void bothAgree(DatasetPlan plan, Dataset<Row> rows) {
        List<FinestCell> byColumns = cells(plan, rows);
        List<FinestCell> byRow = Tallying.byRow(plan, rows);
        assertThat(reports).as("seed %d", SEED).extracting(ScanReport::path).containsOnly(ScanReport.Path.COLUMNS);
        assertThat(byColumns).as("seed %d", SEED).hasSameSizeAs(byRow).isNotEmpty();
        assertThat(new HashSet<>(byColumns)).as("seed %d", SEED).isEqualTo(new HashSet<>(byRow));
    }

    private static TallyRequest sum(@Nullable String measure) {
        return new TallyRequest("register", measure, new RowSelection(Filter.ALL), List.of(), null);
    }

    private static DatasetPlan asking(TallyRequest... requests) {
        return new DatasetPlan(RandomRegister.schema(), List.of(requests), false);
    }

    /** One row: area, period, then bounds of persons and of cases. */
    private static Row row(@Nullable String area, @Nullable String period, Long low, Long high) {
        return RowFactory.create(area, period, "F", "Y0", "f0", "", "case", low, high, null, low, high);
    }

    @Test
    void texts_in_dictionaries_give_the_same_cells_as_the_row_path() {
        RandomRegister draws = new RandomRegister(SEED);
        Dataset<Row> rows = written(draws.rows(20_000, 7), Map.of(), 3);
        bothAgree(draws.plan(30, false), rows);
        bothAgree(draws.plan(1, true), rows);
    }

    @Test
    void more_selections_than_bits_in_a_word_and_days_kept() {
        RandomRegister draws = new RandomRegister(SEED + 1);
        bothAgree(draws.plan(150, true), written(draws.rows(5_000, 7), Map.of(), 1));
    }

    @Test
    void encrypted_files_give_the_same() throws IOException {
        Encryption encryption = Encryption.with(KeyFile.create(folder.resolve("keys.json")));
        RandomRegister draws = new RandomRegister(SEED + 9);
        List<Row> rows = draws.rows(5_000, 7);
        written(rows, encryption.rows(List.of("note")), 2);
        Dataset<Row> read = SharedSpark.session()
                .read()
                .schema(RandomRegister.COLUMNS)
                .options(encryption.reading())
                .parquet(folder.resolve(
                                "rows-2-" + encryption.rows(List.of("note")).size())
                        .toString());

        bothAgree(draws.plan(30, false), read);
    }

    @Test
    void texts_without_dictionaries_give_the_same() {
        RandomRegister draws = new RandomRegister(SEED + 2);
        bothAgree(draws.plan(30, false), written(draws.rows(5_000, 7), PLAIN, 2));
    }

    @Test
    void dictionaries_that_change_and_end_inside_a_file_give_the_same() {
        RandomRegister draws = new RandomRegister(SEED + 3);
        bothAgree(draws.plan(40, false), written(draws.rows(20_000, 500), SMALL_GROUPS, 2));
    }

    @Test
    void many_codes_give_the_same_through_the_hash_table() {
        RandomRegister draws = new RandomRegister(SEED + 4);
        bothAgree(draws.plan(25, true), written(draws.rows(20_000, 9_000), Map.of(), 2));
    }

    @Test
    void columns_chosen_and_renamed_before_are_followed() {
        RandomRegister draws = new RandomRegister(SEED + 5);
        Dataset<Row> rows = written(draws.rows(2_000, 7), Map.of(), 1)
                .withColumnRenamed("sex", "other")
                .withColumnRenamed("age", "sex")
                .withColumnRenamed("other", "age");
        bothAgree(draws.plan(30, false), rows);
    }

    @Test
    void files_without_rows_have_no_cells() {
        Dataset<Row> none = written(List.of(), Map.of(), 1);

        assertThat(cells(asking(sum(null)), none)).isEmpty();
        assertThat(Tallying.byRow(asking(sum(null)), none)).isEmpty();
    }

    @Test
    void rows_that_are_more_than_a_scan_are_added_up_row_by_row() {
        Dataset<Row> rows = written(List.of(row("AAA", "2010", 1L, 1L), row("BBB", "2010", 1L, 1L)), Map.of(), 1)
                .where(col("area").equalTo("AAA"));

        assertThat(cells(asking(sum(null)), rows)).hasSize(1);
        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.path()).isEqualTo(ScanReport.Path.ROWS);
            assertThat(report.reason()).contains("not a plain scan");
        });
    }

    @Test
    void columns_of_another_type_are_added_up_row_by_row() {
        Dataset<Row> rows = written(List.of(row("AAA", "2010", 1L, 1L)), Map.of(), 1)
                .withColumn("cases_low", col("cases_low").cast("int"));

        assertThat(cells(asking(sum("cases")), rows)).hasSize(1);
        assertThat(reports).extracting(ScanReport::path).containsExactly(ScanReport.Path.ROWS);
    }

    @Test
    void rows_without_area_or_period_are_refused_as_by_the_row_path() {
        Dataset<Row> rows = written(List.of(row("AAA", null, 1L, 1L)), Map.of(), 1);
        assertThatThrownBy(() -> cells(asking(sum(null)), rows))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("without an area or a period");
    }

    @Test
    void sums_beyond_a_long_are_left_to_the_row_path_which_refuses_them() {
        Dataset<Row> rows = written(
                List.of(
                        row("AAA", "2010", Long.MAX_VALUE, Long.MAX_VALUE),
                        row("AAA", "2010", Long.MAX_VALUE, Long.MAX_VALUE)),
                Map.of(),
                1);
        assertThatThrownBy(() -> cells(asking(sum("persons")), rows))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("exceeds 2^63");
        assertThat(reports).extracting(ScanReport::path).containsExactly(ScanReport.Path.ROWS);
    }

    @Test
    void a_lower_bound_above_its_upper_one_is_left_to_the_row_path() {
        Dataset<Row> rows = written(List.of(row("AAA", "2010", 5L, 4L), row("AAA", "2010", 1L, 9L)), Map.of(), 1);

        assertThat(cells(asking(sum("persons")), rows)).isEqualTo(Tallying.byRow(asking(sum("persons")), rows));
        assertThat(reports).extracting(ScanReport::path).containsExactly(ScanReport.Path.ROWS);
    }
}
