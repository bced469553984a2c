package org.sentinelle.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.model.AnalysisSpec.FileData;
import org.sentinelle.store.ParquetTables;

class AnalyseCommandTest {
    private static final String COLUMNS = "{time: year, value: persons}";

    @TempDir
    private Path folder;

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }

    @Test
    void many_series_as_spark_tasks_give_what_each_gives_alone() throws IOException {
        int series = SparkReplicates.FEWEST_FOR_SPARK + 5;
        Path data = ManySeries.write(folder, series, 12);
        Path analysis = ManySeries.analysis(folder, "each", "mann-kendall", COLUMNS);

        CommandLineRun run = CommandLineRun.of("analyse", analysis.toString(), "--out", folder.toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains(series + " series, " + series + " answered");
        assertThat(lines("each-series.csv")).hasSize(series + 1);
        assertThat(lines("each-observations.csv")).hasSize(12 * series + 1);
        for (String state : List.of("S0", "S17", "S40")) {
            assertThat(estimates("each.csv", "state=" + state + ";form=form-2"))
                    .as("series " + state + ";form-2 among the others and alone")
                    .isEqualTo(alone(data, state))
                    .hasSize(6);
        }
    }

    /** The estimates of one series, analysed by a file of its own. */
    private List<String> alone(Path data, String state) throws IOException {
        String rows = Files.readAllLines(data).stream()
                .filter(line -> line.startsWith("state") || line.startsWith(state + ",form-2,"))
                .collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve("one.csv"), rows);
        Path analysis = Files.writeString(
                folder.resolve("one.yaml"),
                "id: alone\nmethod: mann-kendall\ndata: {file: one.csv}\ncolumns: " + COLUMNS + "\n");
        CommandLineRun run = CommandLineRun.of("analyse", analysis.toString(), "--out", folder.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        return estimates("alone.csv", "");
    }

    /** The tidy rows of a stratum, from the term to the caveats. */
    private List<String> estimates(String file, String stratum) throws IOException {
        return lines(file).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[3].equals(stratum.isEmpty() ? "" : "\"" + stratum + "\""))
                .map(cells -> String.join(",", List.of(cells).subList(4, cells.length - 1)))
                .toList();
    }

    @Test
    void what_is_written_is_labelled_as_not_checked_in_each_file() throws IOException {
        ManySeries.write(folder, 2, 8);
        Path analysis = ManySeries.analysis(folder, "each", "mann-kendall", COLUMNS);

        CommandLineRun run = CommandLineRun.of("analyse", analysis.toString(), "--out", folder.toString());

        assertThat(run.out()).contains("not checked for disclosure, not for publication");
        assertThat(Files.readString(folder.resolve("each.json"))).contains("not checked for disclosure");
        assertThat(lines("each.csv").stream().skip(1))
                .allSatisfy(row -> assertThat(row).contains("working-output"));
    }

    @Test
    void the_same_series_give_the_same_bytes_in_any_order_of_the_rows() throws IOException {
        ManySeries.write(folder, 30, 8);
        Path analysis = ManySeries.analysis(folder, "each", "mann-kendall", COLUMNS);
        CommandLineRun.of(
                "analyse", analysis.toString(), "--out", folder.resolve("one").toString());
        List<String> rows = lines("many.csv");
        List<String> turned = new ArrayList<>(rows.subList(1, rows.size()));
        Collections.reverse(turned);
        Files.writeString(folder.resolve("many.csv"), rows.get(0) + "\n" + String.join("\n", turned) + "\n");
        CommandLineRun.of(
                "analyse", analysis.toString(), "--out", folder.resolve("two").toString());

        for (String file : List.of("each.json", "each.csv", "each-series.csv", "each-observations.csv")) {
            assertThat(folder.resolve("two").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("one").resolve(file));
        }
    }

    @Test
    void a_parquet_file_is_read_like_a_csv_file() throws IOException {
        ManySeries.write(folder, 2, 8);
        Path analysis = ManySeries.analysis(folder, "each", "mann-kendall", COLUMNS);
        CommandLineRun.of(
                "analyse", analysis.toString(), "--out", folder.resolve("csv").toString());
        ParquetTables.write(
                folder.resolve("many.parquet"), AnalysisRows.of(new FileData(folder.resolve("many.csv")), folder));
        Files.writeString(analysis, Files.readString(analysis).replace("many.csv", "many.parquet"));
        CommandLineRun run = CommandLineRun.of(
                "analyse",
                analysis.toString(),
                "--out",
                folder.resolve("parquet").toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(folder.resolve("parquet/each-series.csv"))
                .hasSameTextualContentAs(folder.resolve("csv/each-series.csv"));
    }

    @Test
    void a_column_that_should_tell_series_apart_but_is_not_there_is_named_with_its_line() throws IOException {
        ManySeries.write(folder, 2, 8);
        Path analysis = ManySeries.analysis(folder, "each", "mann-kendall", COLUMNS);
        Files.writeString(analysis, Files.readString(analysis).replace("[state, form]", "country"));

        CommandLineRun run = CommandLineRun.of("analyse", analysis.toString(), "--out", folder.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.INPUT_UNUSABLE.code());
        assertThat(run.err()).contains("each.yaml:3", "'country'", "state, form, year, persons");
    }

    private void villages() throws IOException {
        StringBuilder rows = new StringBuilder("risk,income,form\n");
        for (int i = 0; i < 40; i++) {
            double risk = 3 + Math.sin(i) + i / 10.0;
            rows.append(risk).append(',').append(100 + 10 * i).append(i % 2 == 0 ? ",labour\n" : ",sexual\n");
        }
        Files.writeString(folder.resolve("villages.csv"), rows);
        String data = "data: {file: villages.csv}\ntable: risk\n";
        Files.writeString(
                folder.resolve("short.yaml"), "id: short\nmethod: linear-regression\nformula: risk ~ income\n" + data);
        Files.writeString(
                folder.resolve("long.yaml"),
                "id: long\nmethod: linear-regression\nformula: risk ~ income * form\noptions: {margins: income}\n"
                        + data);
    }

    @Test
    void analyses_that_name_one_table_stand_side_by_side_in_the_order_of_the_command() throws IOException {
        villages();
        CommandLineRun run = CommandLineRun.of(
                "analyse",
                folder.resolve("long.yaml").toString(),
                folder.resolve("short.yaml").toString(),
                "--language",
                "fr",
                "--out",
                folder.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(lines("risk-models.csv")).startsWith("\"row\",\"quantity\",\"long\",\"short\"");
        assertThat(Files.readString(folder.resolve("risk-models.html")))
                .contains("Variable expliqu\u00E9e", "ne pas publier", "<svg ");
        assertThat(folder.resolve("risk-models.png")).exists();
        assertThat(lines("long-margins.csv")).hasSizeGreaterThan(60);
        assertThat(folder.resolve("long-margins.svg")).exists();
        assertThat(folder.resolve("short-margins.svg")).doesNotExist();
    }

    @Test
    void a_method_without_coefficients_stands_in_no_table() throws IOException {
        villages();
        Path analysis = Files.writeString(
                folder.resolve("none.yaml"),
                "id: none\nmethod: e-value\ndata: {file: villages.csv}\ntable: risk\ncolumns: {estimate: risk}\n");
        CommandLineRun run = CommandLineRun.of("analyse", analysis.toString(), "--out", folder.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.WRONG_USAGE.code());
        assertThat(run.err()).contains("none.yaml:4: e-value has no coefficients");
    }

    @Test
    void a_hypothesis_that_a_file_states_gets_a_verdict() throws IOException {
        Files.writeString(folder.resolve("rows.csv"), "x,y\n1,1.1\n2,1.9\n3,3.2\n4,3.9\n5,5.1\n6,6.0\n");
        for (String sign : List.of("positive", "negative")) {
            Path analysis = Files.writeString(folder.resolve(sign + ".yaml"), """
                    id: %s
                    method: linear-regression
                    data: {file: rows.csv}
                    formula: y ~ x
                    hypothesis: {id: H1, statement: y rises with x, term: "coefficient[x]", expected-sign: %s, registered: 2025-01-15}
                    """.formatted(sign, sign));
            CommandLineRun run = CommandLineRun.of("analyse", analysis.toString(), "--out", folder.toString());
            assertThat(run.exit()).as(run.err()).isZero();
        }
        assertThat(Files.readString(folder.resolve("positive.json"))).contains("\"verdict\" : \"supported\"");
        assertThat(Files.readString(folder.resolve("negative.json"))).contains("\"verdict\" : \"contradicted\"");
    }
}
