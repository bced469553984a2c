package org.sentinelle.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sentinelle.result.Problem;

class MethodDeclarationTest {
    private static final MethodDeclaration DECLARATION = new MethodDeclaration(
            "example",
            "trend",
            "An example",
            "Does it work?",
            List.of(
                    ColumnRole.required("time", ColumnRole.Kind.NUMBER, "When."),
                    ColumnRole.optional("value", ColumnRole.Kind.NUMBER, "How much."),
                    ColumnRole.optional("value-low", ColumnRole.Kind.NUMBER, "At least."),
                    ColumnRole.optional("value-high", ColumnRole.Kind.NUMBER, "At most."),
                    new ColumnRole("covariates", ColumnRole.Kind.TEXT, ColumnRole.Takes.ANY_NUMBER, "What else.")),
            List.of(List.of("value"), List.of("value-low", "value-high")),
            List.of(
                    new MethodOption("level", new MethodOption.NumberBetween(0, 1), "0.95", "Level."),
                    new MethodOption("seed", new MethodOption.Whole(0, 99), "1", "Seed."),
                    new MethodOption("exact", new MethodOption.Flag(), "false", "Exact."),
                    new MethodOption("side", new MethodOption.Choice(List.of("both", "one")), "both", "Side.")),
            List.of(new MethodDeclaration.Term("S", "pairs", "Score.")),
            List.of(new MethodDeclaration.Reason("too-few-observations", "Fewer than four.")));

    @Test
    void accepts_a_file_that_fits() {
        assertThat(check(Map.of("time", List.of("year"), "value", List.of("v")), Map.of("level", "0.9")))
                .isEmpty();
    }

    @Test
    void names_all_problems_at_once_with_line_and_remedy() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("level", "95");
        options.put("alfa", "0.05");
        Map<String, Integer> lines = Map.of("columns", 4, "columns/tiem", 5, "options/level", 9, "options/alfa", 10);
        AnalysisRequest request =
                new AnalysisRequest("a.yaml", Map.of("tiem", List.of("year"), "value", List.of("v")), options, lines);
        assertThat(DECLARATION.check(request).stream().map(Problem::text))
                .containsExactly(
                        "a.yaml:4: The column 'time' is missing. Add 'time: HEADER' under columns; it holds: When.",
                        "a.yaml:5: Method example has no column 'tiem'. Its columns are time, value, value-low, value-high,"
                                + " covariates.",
                        "a.yaml:9: Option level is '95'. Write a number above 0 and below 1.",
                        "a.yaml:10: Method example has no option 'alfa'. Its options are level, seed, exact, side.");
    }

    @Test
    void wants_exactly_one_of_the_alternatives_in_full() {
        String said = "It is not clear which columns hold the values.";
        List<String> year = List.of("year");
        assertThat(what(Map.of("time", year))).containsExactly(said);
        assertThat(what(Map.of("time", year, "value-low", List.of("l")))).containsExactly(said);
        assertThat(what(Map.of("time", year, "value", List.of("v"), "value-low", List.of("l"))))
                .containsExactly(said);
        assertThat(what(Map.of("time", year, "value-low", List.of("l"), "value-high", List.of("h"))))
                .isEmpty();
    }

    @Test
    void wants_one_header_where_a_role_takes_one() {
        assertThat(what(Map.of("time", List.of("a", "b"), "value", List.of("v"), "covariates", List.of("x", "y", "z"))))
                .containsExactly("'time' names 2 columns.");
    }

    @Test
    void refuses_values_that_an_option_does_not_take() {
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("level", "NaN");
        wrong.put("seed", "1.5");
        wrong.put("exact", "yes");
        wrong.put("side", "left");
        Map<String, List<String>> columns = Map.of("time", List.of("t"), "value", List.of("v"));
        assertThat(check(columns, wrong).stream().map(Problem::remedy))
                .containsExactly(
                        "Write a number above 0 and below 1.",
                        "Write a whole number from 0 to 99.",
                        "Write true or false.",
                        "Write one of both, one.");
    }

    @Test
    void is_printed_from_the_same_declaration() {
        assertThat(DECLARATION.prose()).isEqualTo("""
                        example: An example (family trend)
                        Does it work?
                        Columns
                          time (numbers, required): When.
                          value (numbers, optional): How much.
                          value-low (numbers, optional): At least.
                          value-high (numbers, optional): At most.
                          covariates (text, any number): What else.
                        Give one of
                          value
                          value-low with value-high
                        Options
                          level (a number above 0 and below 1; default 0.95): Level.
                          seed (a whole number from 0 to 99; default 1): Seed.
                          exact (true or false; default false): Exact.
                          side (one of both, one; default both): Side.
                        Estimates
                          S (pairs): Score.
                        Declines with
                          too-few-observations: Fewer than four.
                        """);
    }

    @Test
    void refuses_a_default_that_its_option_would_not_take() {
        assertThatThrownBy(() -> new MethodOption("level", new MethodOption.NumberBetween(0, 1), "95", ""))
                .hasMessage("Default '95' of level is not a number above 0 and below 1");
    }

    private static List<Problem> check(Map<String, List<String>> columns, Map<String, String> options) {
        return DECLARATION.check(new AnalysisRequest("a.yaml", columns, options, Map.of()));
    }

    private static List<String> what(Map<String, List<String>> columns) {
        return check(columns, Map.of()).stream().map(Problem::what).toList();
    }
}
