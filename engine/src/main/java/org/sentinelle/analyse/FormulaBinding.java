package org.sentinelle.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.formula.Formula;
import org.sentinelle.analyse.formula.FormulaException;
import org.sentinelle.analyse.formula.ModelFrame;
import org.sentinelle.analyse.formula.Variables;
import org.sentinelle.result.Problem;
import org.sentinelle.result.Table;

/** Finds the columns of a formula in a table. */
final class FormulaBinding {
    private final AnalysisRequest request;
    private final Table table;
    private final Variables variables;
    private final @Nullable Formula formula;
    private final List<Problem> problems = new ArrayList<>();

    FormulaBinding(AnalysisRequest request, Table table) {
        this.request = request;
        this.table = table;
        this.variables = new Variables(table);
        this.formula = request.formula() == null ? null : parsed(request.formula());
        if (formula != null) {
            formula.columns().stream().filter(c -> !variables.has(c)).forEach(this::addMissing);
        }
    }

    /** What does not parse was said when the request was checked. */
    private static @Nullable Formula parsed(String text) {
        try {
            return Formula.parse(text);
        } catch (FormulaException said) {
            return null;
        }
    }

    /** What came to light since they were last asked for. */
    List<Problem> problems() {
        List<Problem> found = List.copyOf(problems);
        problems.clear();
        return found;
    }

    /**
     * The rows in which nothing that counts is missing; null where there is no formula, or a problem, such as a logarithm of 0: columns are
     * worked out here so that it comes to light before a method runs.
     */
    @Nullable
    ModelFrame frame(Map<String, List<List<@Nullable Object>>> columns) {
        if (formula == null) {
            return null;
        }
        int[] rows = IntStream.range(0, variables.rows())
                .filter(row -> formula.columns().stream().noneMatch(c -> variables.isMissing(c, row)))
                .filter(row ->
                        columns.values().stream().flatMap(List::stream).allMatch(cells -> cells.get(row) != null))
                .toArray();
        try {
            ModelFrame frame = ModelFrame.of(formula, variables, rows);
            frame.fixed();
            frame.offset();
            formula.random().forEach(frame::random);
            return frame;
        } catch (FormulaException e) {
            add(e.what(), e.remedy());
            return null;
        }
    }

    private void addMissing(String column) {
        String headers = String.join(
                ", ", table.columns().stream().map(Table.Column::name).toList());
        add(
                "The formula's column '" + column + "' is not in " + table.name() + ".",
                "Its columns are " + headers + ".");
    }

    private void add(String what, String remedy) {
        problems.add(new Problem(request.file(), request.line("formula", ""), what, remedy));
    }
}
