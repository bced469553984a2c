package org.sentinelle.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;
import org.sentinelle.result.Table.Column;
import org.sentinelle.result.UnusableInput;

class SeriesAnalysisTest {
    private static final Method METHOD = Methods.find("mann-kendall").orElseThrow();
    private static final AnalysisRequest REQUEST = new AnalysisRequest(
            "trend.yaml", Map.of("time", List.of("year"), "value", List.of("persons")), Map.of(), Map.of("data/by", 3));
    private static final List<Column> COLUMNS = List.of(
            new Column("area", Table.Type.TEXT, ""),
            new Column("form", Table.Type.TEXT, ""),
            new Column("year", Table.Type.DECIMAL, ""),
            new Column("persons", Table.Type.DECIMAL, ""));

    private static Table table(List<List<Object>> rows) {
        return new Table("rows.csv", COLUMNS, rows);
    }

    private static List<List<Object>> series(String area, String form, double... persons) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < persons.length; i++) {
            rows.add(Arrays.asList(area, form, 2001.0 + i, persons[i]));
        }
        return rows;
    }

    private static List<List<Object>> threeSeries() {
        List<List<Object>> rows = new ArrayList<>();
        rows.addAll(series("GHA", "labour", 1, 2, 4, 3, 6, 7, 9));
        rows.addAll(series("BEN", "sexual", 9, 7, 8, 5, 4, 2, 1));
        rows.addAll(series("BEN", "labour", 1, 2));
        return rows;
    }

    private static SeriesFindings run(List<List<Object>> rows) {
        return new SeriesAnalysis(METHOD, REQUEST, List.of("area", "form")).run(table(rows), Replicates.inTurn());
    }

    @Test
    void finds_of_each_series_what_it_would_find_of_it_alone() {
        SeriesFindings all = run(threeSeries());

        assertThat(all.findings())
                .extracting(SeriesFindings.Keyed::key)
                .containsExactly(List.of("BEN", "labour"), List.of("BEN", "sexual"), List.of("GHA", "labour"));
        Finding alone = METHOD.run(
                AnalysisInput.bind(METHOD.declaration(), REQUEST, table(series("BEN", "sexual", 9, 7, 8, 5, 4, 2, 1))));
        assertThat(all.findings().get(1).finding()).isEqualTo(alone);
        assertThat(all.answered()).isEqualTo(2);
        assertThat(all.declined()).isEqualTo(Map.of("too-few-observations", 1L));
    }

    @Test
    void does_not_depend_on_the_order_of_the_rows() {
        List<List<Object>> shuffled = threeSeries();
        Collections.shuffle(shuffled, new java.util.Random(7));

        assertThat(run(shuffled)).isEqualTo(run(threeSeries()));
    }

    @Test
    void counts_rows_that_belong_to_no_series() {
        List<List<Object>> rows = threeSeries();
        rows.add(Arrays.asList("GHA", null, 2001.0, 5.0));
        rows.add(Arrays.asList(" ", "labour", 2001.0, 5.0));

        assertThat(run(rows).rowsWithoutKey()).isEqualTo(2);
        assertThat(run(rows).findings()).isEqualTo(run(threeSeries()).findings());
    }

    @Test
    void names_a_key_column_that_is_not_there_with_its_line() {
        assertThatThrownBy(() -> new SeriesAnalysis(METHOD, REQUEST, List.of("state"))
                        .run(table(threeSeries()), Replicates.inTurn()))
                .isInstanceOfSatisfying(
                        UnusableInput.class,
                        e -> assertThat(e.problems().get(0).text())
                                .contains("trend.yaml:3", "'state'", "area, form, year, persons"));
    }

    @Test
    void puts_the_area_and_the_rest_of_the_key_into_the_tidy_columns() {
        Table tidy = run(threeSeries()).tidy("t", TidyContext.ofRun("run"));

        assertThat(tidy.rows().get(0).get(tidy.column("area"))).isEqualTo("BEN");
        assertThat(tidy.rows().get(0).get(tidy.column("stratum"))).isEqualTo("form=labour");
        assertThat(tidy.rows().get(0).get(tidy.column("reason"))).isEqualTo("too-few-observations");
        assertThat(tidy.rows()).hasSize(1 + 2 * 6);
    }

    @Test
    void gives_each_series_a_row_of_its_summary() {
        Table summary = run(threeSeries()).summary("series");

        assertThat(summary.columns()).extracting(Column::name).startsWith("area", "form", "outcome", "reason", "n");
        assertThat(summary.rows()).hasSize(3);
        assertThat(summary.rows().get(1).get(summary.column("verdict"))).isEqualTo("decreasing");
        assertThat(summary.rows().get(0).get(summary.column("verdict"))).isNull();
    }

    @Test
    void gives_each_observation_its_series() {
        Table observations = run(threeSeries()).details().get("observations");

        assertThat(observations.columns()).extracting(Column::name).startsWith("area", "form", "time", "value");
        assertThat(observations.rows()).hasSize(14);
    }

    @Test
    void a_finding_travels_to_another_process_and_back_unchanged() throws IOException, ClassNotFoundException {
        SplittableRandom draws = new SplittableRandom(5);
        Finding finding = METHOD.run(AnalysisInput.bind(
                METHOD.declaration(),
                REQUEST,
                table(series("GHA", "labour", draws.doubles(20).toArray()))));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(finding);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(finding);
        }
    }
}
