package org.sentinelle.analyse.formula;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.Cells;
import org.sentinelle.result.Table;

/**
 * The columns of a table, each as numbers where all its cells are numbers, and as texts.
 *
 * <p>A column all of whose cells are numbers is a number in a formula, any other one a set of codes.
 */
public final class Variables implements Readings {
    private final Table table;
    private final Map<String, double[]> numbers = new HashMap<>();

    public Variables(Table table) {
        this.table = table;
    }

    @Override
    public int rows() {
        return table.rows().size();
    }

    public boolean has(String column) {
        return table.columns().stream().anyMatch(c -> c.name().equals(column));
    }

    public boolean isMissing(String column, int row) {
        return Cells.isMissing(cell(column, row));
    }

    @Override
    public double @Nullable [] numbers(String column) {
        double[] read = numbers.computeIfAbsent(column, this::read);
        return read.length == rows() ? read : null;
    }

    /** Stands for no numbers by having another length. */
    private double[] read(String column) {
        double[] read = new double[rows()];
        for (int row = 0; row < read.length; row++) {
            Object cell = cell(column, row);
            Double number = cell == null || Cells.isMissing(cell) ? (Double) Double.NaN : Cells.number(cell);
            if (number == null) {
                return new double[read.length + 1];
            }
            read[row] = number;
        }
        return read;
    }

    @Override
    public String text(String column, int row) {
        Object cell = cell(column, row);
        return cell == null ? "" : Cells.text(cell);
    }

    @Override
    public Variables with(String column, double[] others) {
        Variables changed = new Variables(table);
        changed.numbers.putAll(numbers);
        changed.numbers.put(column, others);
        return changed;
    }

    private @Nullable Object cell(String column, int row) {
        return table.rows().get(row).get(table.column(column));
    }
}
