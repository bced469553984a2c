package org.sentinelle.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.result.Table;
import org.sentinelle.result.Table.Column;
import org.sentinelle.result.Table.Type;
import org.sentinelle.store.JsonFile;
import org.sentinelle.store.ParquetTables;

/** Regressions that Spark reads part by part, from their files to what is written. */
class PartedAnalysisRunTest {
    private static final double SAME = 1e-8;

    @TempDir
    static Path folder;

    private static Path workspace;

    @BeforeAll
    static void prepare() throws IOException {
        workspace = CommandLineRun.exampleWorkspace("first-run", folder);
        Path settings = workspace.resolve("workspace.yaml");
        Files.writeString(
                settings,
                Files.readString(settings) + "sources: [{mapping: case-register}, {mapping: unodc-glotip}]\n");
        CommandLineRun ingested = CommandLineRun.of("ingest", "--workspace", workspace.toString());
        assertThat(ingested.exit()).as(ingested.err()).isZero();
        write(Files.createDirectories(folder.resolve("persons.parquet")).resolve("one.parquet"), 1);
        write(folder.resolve("persons.parquet").resolve("two.parquet"), 2);
        write(folder.resolve("some.parquet"), 3);
    }

    /** The second file alone has the region south. */
    private static void write(Path file, int seed) throws IOException {
        Random random = new Random(seed);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            double age = 15 + random.nextInt(40);
            boolean woman = random.nextBoolean();
            double eta = -0.05 * age + (woman ? 0.5 : 0) + 0.5;
            rows.add(Arrays.asList(
                    random.nextDouble() < 1 / (1 + Math.exp(-eta)) ? 1L : 0L,
                    i % 100 == 0 ? null : age,
                    woman ? "F" : "M",
                    seed == 2 && i % 2 == 0 ? "south" : i % 3 == 0 ? "north" : "east",
                    (long) (i % 25)));
        }
        ParquetTables.write(
                file,
                new Table(
                        "persons",
                        List.of(
                                new Column("victim", Type.INTEGER, ""),
                                new Column("age", Type.DECIMAL, ""),
                                new Column("sex", Type.TEXT, ""),
                                new Column("region", Type.TEXT, ""),
                                new Column("village", Type.INTEGER, "")),
                        rows));
    }

    private static CommandLineRun analyse(String id, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(id + ".yaml"), "id: " + id + "\n" + text);
        return CommandLineRun.of(
                "analyse",
                file.toString(),
                "--workspace",
                workspace.toString(),
                "--out",
                folder.resolve("out").toString());
    }

    private static Map<String, @Nullable Object> found(String id, String text) throws IOException {
        CommandLineRun run = analyse(id, text);
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        return JsonFile.read(folder.resolve("out").resolve(id + ".json"));
    }

    private static Map<String, Map<?, ?>> estimates(Map<String, @Nullable Object> found) {
        Map<String, Map<?, ?>> estimates = new LinkedHashMap<>();
        for (Object estimate : (List<?>) found.getOrDefault("estimates", List.of())) {
            Map<?, ?> told = (Map<?, ?>) estimate;
            estimates.put(String.valueOf(told.get("term")), told);
        }
        return estimates;
    }

    private static void assertSame(Map<String, @Nullable Object> parted, Map<String, @Nullable Object> whole) {
        assertThat(estimates(parted)).isNotEmpty();
        estimates(parted).forEach((term, told) -> {
            Map<?, ?> expected = estimates(whole).get(term);
            assertThat(expected).as(term).isNotNull();
            for (String column : List.of("estimate", "std_error")) {
                if (told.get(column) instanceof Number number) {
                    double other = ((Number) expected.get(column)).doubleValue();
                    assertThat(number.doubleValue())
                            .as(term + " " + column)
                            .isCloseTo(other, within(SAME * Math.abs(other)));
                }
            }
            assertThat(told.get("caveats")).isEqualTo(expected.get("caveats"));
        });
        for (String name : List.of("n", "n_dropped", "aic", "log_likelihood")) {
            double other = ((Number) ((Map<?, ?>) whole.get("summary")).get(name)).doubleValue();
            assertThat(((Number) ((Map<?, ?>) parted.get("summary")).get(name)).doubleValue())
                    .as(name)
                    .isCloseTo(other, within(SAME * Math.abs(other)));
        }
    }

    @Test
    void a_parquet_file_gives_by_spark_what_it_gives_in_memory() throws IOException {
        String model = "method: logistic-regression\ndata: {file: some.parquet, engine: ENGINE}\n"
                + "formula: victim ~ age + sex * region\ncolumns: {cluster: village}\n";

        assertSame(
                found("by-spark", model.replace("ENGINE", "spark")),
                found("in-memory", model.replace("ENGINE", "memory")));
    }

    @Test
    void a_folder_of_parquet_files_is_read_by_spark_with_codes_that_one_file_alone_has_and_repeats_to_the_last_digit()
            throws IOException {
        String model = "method: linear-regression\ndata: {file: persons.parquet}\nformula: victim ~ age + region\n"
                + "options: {errors: HC1}\n";
        Map<String, @Nullable Object> first = found("folder", model);

        assertThat(estimates(first)).containsKeys("coefficient[regionnorth]", "coefficient[regionsouth]");
        assertThat(String.valueOf(first.get("summary"))).contains("n=5940", "n_dropped=60");
        assertThat(found("folder", model)).isEqualTo(first);
    }

    @Test
    void the_rows_of_a_published_dataset_give_by_spark_what_they_give_in_memory() throws IOException {
        String model = "method: poisson-regression\ndata: {dataset: trafficking-reports, engine: ENGINE}\n"
                + "formula: count ~ stage_detected + sex + year\n";

        assertSame(
                found("rows-by-spark", model.replace("ENGINE", "spark")),
                found("rows-in-memory", model.replace("ENGINE", "memory")));
    }

    @Test
    void confidential_rows_are_refused_with_what_to_do() throws IOException {
        CommandLineRun refused = analyse(
                "register",
                "method: logistic-regression\ndata: {dataset: case-register, engine: spark}\nformula: form_SEX ~ sex\n");

        assertThat(refused.exit()).isEqualTo(ExitCode.INPUT_UNUSABLE.code());
        assertThat(refused.err()).contains("register.yaml", "confidential", "engine: memory");
    }

    @Test
    void a_method_that_needs_all_rows_is_refused_with_what_to_do() throws IOException {
        CommandLineRun refused = analyse(
                "needs-all",
                "method: mann-kendall\ndata: {file: some.parquet, engine: spark}\ncolumns: {value: age, time: village}\n");

        assertThat(refused.exit()).isEqualTo(ExitCode.INPUT_UNUSABLE.code());
        assertThat(refused.err()).contains("needs-all.yaml:3", "does not read rows part by part", "Leave engine out");
    }
}
