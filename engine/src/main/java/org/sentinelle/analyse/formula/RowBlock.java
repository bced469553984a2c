package org.sentinelle.analyse.formula;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.sentinelle.analyse.Cells;

/** Some hundreds or thousands of rows of a table that is too long to be held, column by column. */
public final class RowBlock {
    /** The code of a missing cell. */
    public static final int MISSING = -1;

    /** What stands in a column of numbers for a cell that is there and is no finite number; a missing one is not a number (NaN). */
    public static final double NO_NUMBER = Double.POSITIVE_INFINITY;

    private final int rows;
    private final Map<String, Column> columns;

    /** The cells of a column in the rows of a block. */
    public sealed interface Column {
        boolean isMissing(int row);

        /** NaN where the cell is missing, {@link #NO_NUMBER} where it is no number. */
        double number(int row);

        /** The cell's text, a whole number without decimals; only of a cell that is not missing. */
        String text(int row);
    }

    /** Numbers. */
    public record Numbers(double[] values) implements Column {
        @Override
        public boolean isMissing(int row) {
            return Double.isNaN(values[row]);
        }

        @Override
        public double number(int row) {
            return values[row];
        }

        @Override
        public String text(int row) {
            return Cells.text(values[row]);
        }
    }

    /** Texts, by their codes in a dictionary that grows from block to block. */
    public record Codes(int[] codes, Dictionary dictionary) implements Column {
        @Override
        public boolean isMissing(int row) {
            return codes[row] == MISSING;
        }

        @Override
        public double number(int row) {
            return isMissing(row) ? Double.NaN : dictionary.number(codes[row]);
        }

        @Override
        public String text(int row) {
            return dictionary.text(codes[row]);
        }
    }

    public RowBlock(int rows, Map<String, Column> columns) {
        this.rows = rows;
        this.columns = new LinkedHashMap<>(columns);
    }

    public int rows() {
        return rows;
    }

    public Column column(String name) {
        return Objects.requireNonNull(columns.get(name), "a column that was not asked for");
    }

    /** The column's numbers in some rows. */
    public double[] numbers(String name, int[] some) {
        Column column = column(name);
        double[] numbers = new double[some.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = column.number(some[i]);
        }
        return numbers;
    }

    /** The column's texts in some rows. */
    public String[] texts(String name, int[] some) {
        Column column = column(name);
        String[] texts = new String[some.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = column.text(some[i]);
        }
        return texts;
    }

    /** The rows in which none of these columns has a missing cell. */
    public int[] complete(Iterable<String> names) {
        boolean[] without = new boolean[rows];
        for (String name : names) {
            Column column = column(name);
            for (int row = 0; row < rows; row++) {
                without[row] |= column.isMissing(row);
            }
        }
        int[] complete = new int[rows];
        int count = 0;
        for (int row = 0; row < rows; row++) {
            if (!without[row]) {
                complete[count++] = row;
            }
        }
        return Arrays.copyOf(complete, count);
    }
}
