package org.sentinelle.analyse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Problem;
import org.sentinelle.result.Table;

/** Reads the columns that an analysis file names out of a table; notes what does not fit and goes on. */
final class TableBinding {
    private final MethodDeclaration declaration;
    private final AnalysisRequest request;
    private final Table table;
    private final List<Problem> problems;

    TableBinding(MethodDeclaration declaration, AnalysisRequest request, Table table, List<Problem> problems) {
        this.declaration = declaration;
        this.request = request;
        this.table = table;
        this.problems = problems;
    }

    Map<String, List<List<@Nullable Object>>> read() {
        Map<String, List<List<@Nullable Object>>> columns = new LinkedHashMap<>();
        for (ColumnRole role : declaration.columns()) {
            List<List<@Nullable Object>> cells = new ArrayList<>();
            for (String header : request.headers(role.name())) {
                int position = position(header);
                if (position < 0) {
                    addMissing(role, header);
                } else {
                    cells.add(role.kind() == ColumnRole.Kind.NUMBER ? numbers(role, position) : texts(position));
                }
            }
            columns.put(role.name(), List.copyOf(cells));
        }
        return columns;
    }

    private int position(String header) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).name().equals(header)) {
                return i;
            }
        }
        return -1;
    }

    private List<@Nullable Object> texts(int position) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (List<@Nullable Object> row : table.rows()) {
            Object cell = row.get(position);
            cells.add(
                    cell == null || Cells.isMissing(cell)
                            ? null
                            : cell.toString().strip());
        }
        return Collections.unmodifiableList(cells);
    }

    private List<@Nullable Object> numbers(ColumnRole role, int position) {
        List<@Nullable Object> cells = new ArrayList<>();
        int unreadable = 0;
        int firstRow = 0;
        for (List<@Nullable Object> row : table.rows()) {
            Object cell = row.get(position);
            Double number = cell == null || Cells.isMissing(cell) ? null : Cells.number(cell);
            cells.add(number);
            if (number == null && !Cells.isMissing(cell)) {
                unreadable++;
                firstRow = unreadable == 1 ? cells.size() : firstRow;
            }
        }
        if (unreadable > 0) {
            addUnreadable(role, position, unreadable, firstRow);
        }
        return Collections.unmodifiableList(cells);
    }

    private void addMissing(ColumnRole role, String header) {
        String headers = String.join(
                ", ", table.columns().stream().map(Table.Column::name).toList());
        String what = "The column '" + header + "' for " + role.name() + " is not in " + table.name() + ".";
        add(role, what, "Its columns are " + headers + ".");
    }

    private void addUnreadable(ColumnRole role, int position, int unreadable, int firstRow) {
        String what = "The column '" + table.columns().get(position).name() + "' for " + role.name() + " has "
                + unreadable + " cell(s) in " + table.name() + " that are no numbers, the first in row " + firstRow
                + " below the header.";
        add(role, what, "Write numbers with a decimal point, and leave a missing cell empty.");
    }

    private void add(ColumnRole role, String what, String remedy) {
        problems.add(new Problem(request.file(), request.line("columns", role.name()), what, remedy));
    }
}
