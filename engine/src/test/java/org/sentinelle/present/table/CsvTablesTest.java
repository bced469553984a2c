package org.sentinelle.present.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sentinelle.result.Table;

class CsvTablesTest {
    private static final List<Table.Column> COLUMNS = List.of(
            new Table.Column("name", Table.Type.TEXT, "A name"),
            new Table.Column("persons", Table.Type.INTEGER, "A count"),
            new Table.Column("rate", Table.Type.DECIMAL, "A rate"));

    private static String written(@Nullable Object... row) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvTables.write(new Table("t", COLUMNS, List.of(Arrays.asList(row))), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void texts_are_quoted_and_numbers_bare() {
        assertThat(written("Côte d'Ivoire, \"CIV\"", 1204L, 0.5))
                .isEqualTo("\"name\",\"persons\",\"rate\"\n\"Côte d'Ivoire, \"\"CIV\"\"\",1204,0.5\n");
    }

    @Test
    void a_missing_text_differs_from_an_empty_one() {
        assertThat(written("", null, null)).endsWith("\n\"\",,\n");
        assertThat(written(null, 1L, 2.0)).endsWith("\n,1,2\n");
    }

    @Test
    void a_text_never_starts_a_formula() {
        for (String start : List.of("=", "+", "-", "@", "\t", "\r", "\0", "＝", "＋", "－", "＠")) {
            assertThat(written(start + "cmd", 1L, 1.0)).contains("\"'" + start + "cmd\"");
        }
    }

    @Test
    void negative_numbers_stay_numbers() {
        assertThat(written("a", -3L, -0.25)).endsWith("\"a\",-3,-0.25\n");
    }

    @Test
    void large_and_small_decimals_are_written_out() {
        assertThat(written("a", 1L, 1e9)).endsWith(",1000000000\n");
        assertThat(written("a", 1L, 0.00001)).endsWith(",0.00001\n");
        assertThat(written("a", 1L, -0.0)).endsWith(",0\n");
    }

    @Test
    void what_is_no_number_is_refused() {
        assertThatThrownBy(() -> written("a", 1L, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has to be null");
    }
}
