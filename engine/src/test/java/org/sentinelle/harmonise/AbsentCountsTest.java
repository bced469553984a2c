package org.sentinelle.harmonise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.SharedSpark;
import org.sentinelle.harmonise.Flagged.Outcome;
import org.sentinelle.result.Table;
import org.sentinelle.store.FolderSeal;
import org.sentinelle.store.ParquetTables;

class AbsentCountsTest {
    @TempDir
    private Path folder;

    private Flagged file;

    @BeforeEach
    void file() {
        file = new Flagged(folder);
    }

    @Test
    void words_for_a_count_that_is_not_there_are_kept_apart_from_each_other_and_from_zero() throws IOException {
        Outcome outcome = file.withoutFlags(
                "AAA,2010-01,person,n/a,",
                "AAA,2010-02,person,:,Q",
                "AAA,2010-03,person,  Not   asked ,",
                "AAA,2010-04,person,-1,",
                "AAA,2010-05,person,0,",
                "AAA,2010-06,person,<5,",
                "AAA,2010-07,person,7,Q",
                "AAA,2010-08,person,,",
                "AAA,2010-09,person,unknown,",
                "AAA,2010-10,person,-2,");
        assertThat(outcome.accepted())
                .containsExactly(
                        "2: null..null M",
                        "3: null..null O",
                        "4: null..null L",
                        "5: null..null Q",
                        "6: 0..0 null",
                        "7: 0..4 null",
                        "8: 7..7 null");
        assertThat(outcome.setAside())
                .containsExactly("9 blank-count value", "10 unreadable-count value", "11 negative-count value");
        assertThat(outcome.ledger().censored())
                .as("a count that is not there is not censored")
                .isEqualTo(1);
    }

    @Test
    void a_flag_says_why_an_empty_cell_is_empty_and_a_figure_beside_such_a_flag_is_set_aside() throws IOException {
        Outcome outcome = file.withFlags(
                "AAA,2010-01,person,,Q",
                "AAA,2010-02,person,,L",
                "AAA,2010-03,person,:,m",
                "AAA,2010-04,person,:,",
                "AAA,2010-05,person,<5,Q",
                "AAA,2010-06,person,7,A",
                "AAA,2010-07,person,0,M",
                "AAA,2010-08,person,,A",
                "AAA,2010-09,person,unknown,Q");
        assertThat(outcome.accepted())
                .containsExactly(
                        "2: null..null Q",
                        "3: null..null L",
                        "4: null..null M",
                        "5: null..null O",
                        "6: 0..4 null",
                        "7: 7..7 null");
        assertThat(outcome.setAside())
                .containsExactly("8 contradicted-count flag", "9 blank-count value", "10 unreadable-count value");
    }

    @Test
    void a_figure_and_a_reason_why_there_is_none_contradict_each_other() throws IOException {
        Outcome outcome = file.withoutFlags(
                "AAA,2010-01,person,7,",
                "AAA,2010-01,person,n/a,",
                "AAA,2010-02,person,:,",
                "AAA,2010-02,person,not asked,",
                "AAA,2010-03,person,:,",
                "AAA,2010-03,person,:,again");
        assertThat(outcome.setAside())
                .containsExactly(
                        "2 contradictory-values value",
                        "3 contradictory-values value",
                        "4 contradictory-values value",
                        "5 contradictory-values value",
                        "6 repeated-cell value",
                        "7 repeated-cell value");
    }

    @Test
    void figures_of_different_facets_fill_different_cells() throws IOException {
        Outcome outcome = file.withoutFlags("AAA,2010-01,person,7,", "AAA,2010-01,case,5,", "AAA,2010-01,,4,");
        assertThat(outcome.accepted()).containsExactly("2: 7..7 null", "3: 5..5 null", "4: 4..4 null");
    }

    @Test
    void a_file_without_the_column_of_reasons_is_read_without_any() throws IOException {
        Outcome outcome = file.withoutFlags("AAA,2010-01,person,7,", "BBB,2010-01,person,8,");
        try (var files = Files.newDirectoryStream(outcome.acceptedFolder(), "*.parquet")) {
            for (Path chunk : files) {
                ParquetTables.write(chunk, without(ParquetTables.read(chunk), "count_status"));
            }
        }
        FolderSeal.seal(outcome.acceptedFolder());

        List<Row> rows = DatasetReader.read(SharedSpark.session(), List.of(outcome.acceptedFolder()), Flagged.dataset())
                .collectAsList();
        assertThat(rows)
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.<String>getAs("count_status")).isNull());
    }

    private static Table without(Table table, String column) {
        int left = table.column(column);
        List<Table.Column> columns = new ArrayList<>(table.columns());
        columns.remove(left);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (List<@Nullable Object> row : table.rows()) {
            List<@Nullable Object> kept = new ArrayList<>(row);
            kept.remove(left);
            rows.add(kept);
        }
        return new Table(table.name(), columns, rows);
    }
}
