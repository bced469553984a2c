package org.sentinelle.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sentinelle.result.Table;
import org.sentinelle.result.UnusableInput;

class AnalysisInputTest {
    private static final MethodDeclaration DECLARATION =
            Methods.find("mann-kendall").orElseThrow().declaration();
    private static final Map<String, List<String>> COLUMNS = Map.of("time", List.of("year"), "value", List.of("count"));

    @Test
    void reads_numbers_from_text_and_from_typed_cells_and_keeps_missing_ones_missing() {
        AnalysisInput input = bind(table(row("2001", 4L), row(" 2002 ", null), row("2003", ""), row(2004.0, "1.5e1")));
        assertThat(input.rows()).isEqualTo(4);
        assertThat(input.numbers("time")).containsExactly(2001.0, 2002.0, 2003.0, 2004.0);
        assertThat(input.numbers("value")).containsExactly(4.0, null, null, 15.0);
    }

    @Test
    void resolves_every_option_to_its_value() {
        AnalysisInput input = bind(table(row("2001", "4")));
        assertThat(input.options())
                .containsExactly(
                        Map.entry("level", 0.95),
                        Map.entry("alternative", "two-sided"),
                        Map.entry("continuity", true),
                        Map.entry("p-value", "normal"),
                        Map.entry("slope-interval", "rounded"),
                        Map.entry("correction", "none"),
                        Map.entry("lag-significance", 0.05));
        assertThat(input.number("level")).isEqualTo(0.95);
        assertThat(input.flag("continuity")).isTrue();
    }

    @Test
    void drops_rows_with_a_missing_cell_among_those_that_matter_and_counts_them() {
        AnalysisInput input = bind(table(row("2001", "4"), row(null, "5"), row("2003", null), row("2004", "6")));
        CompleteRows rows = input.complete("time", "value");
        assertThat(rows.numbers("value")).containsExactly(4, 6);
        assertThat(rows.dropped()).isEqualTo(2);
        assertThat(rows.caveats()).containsExactly(CompleteRows.DROPPED_CAVEAT);
        assertThat(input.complete("time").dropped()).isEqualTo(1);
    }

    @Test
    void names_the_headers_there_are_when_one_is_missing() {
        AnalysisRequest request = new AnalysisRequest(
                "a.yaml",
                Map.of("time", List.of("jahr"), "value", List.of("count")),
                Map.of(),
                Map.of("columns/time", 5));
        assertThatThrownBy(() -> AnalysisInput.bind(DECLARATION, request, table(row("2001", "4"))))
                .isInstanceOf(UnusableInput.class)
                .hasMessage("a.yaml:5: The column 'jahr' for time is not in counts.csv. Its columns are year, count.");
    }

    @Test
    void says_where_cells_are_no_numbers_without_showing_them() {
        Table table = table(row("2001", "4"), row("2002", "<5"), row("2003", "NaN"), row("2004", "0x10"));
        assertThatThrownBy(() -> bind(table))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("'count' for value has 3 cell(s) in counts.csv that are no numbers")
                .hasMessageContaining("the first in row 2")
                .hasMessageNotContaining("<5");
    }

    @Test
    void lists_problems_of_the_file_and_of_the_data_together() {
        AnalysisRequest request = new AnalysisRequest("a.yaml", COLUMNS, Map.of("level", "2"), Map.of());
        assertThatThrownBy(() -> AnalysisInput.bind(DECLARATION, request, table(row("2001", "many"))))
                .hasMessageContaining("Option level")
                .hasMessageContaining("no numbers");
    }

    @Test
    void knows_no_method_that_is_not_there() {
        assertThat(Methods.find("mann-kendal")).isEmpty();
        assertThat(Methods.unknown("mann-kendal"))
                .startsWith("There is no method 'mann-kendal'. Write one of: ")
                .contains("mann-kendall");
    }

    private static AnalysisInput bind(Table table) {
        return AnalysisInput.bind(DECLARATION, new AnalysisRequest("a.yaml", COLUMNS, Map.of(), Map.of()), table);
    }

    private static Table table(List<?>... rows) {
        List<Table.Column> columns =
                List.of(new Table.Column("year", Table.Type.TEXT, ""), new Table.Column("count", Table.Type.TEXT, ""));
        return new Table(
                "counts.csv",
                columns,
                Arrays.stream(rows).<List<Object>>map(java.util.ArrayList::new).toList());
    }

    private static List<Object> row(Object year, Object count) {
        return Arrays.asList(year, count);
    }
}
