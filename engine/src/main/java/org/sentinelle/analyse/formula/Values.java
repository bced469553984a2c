package org.sentinelle.analyse.formula;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sentinelle.analyse.Cells;
import org.sentinelle.analyse.formula.Expression.Call;
import org.sentinelle.analyse.formula.Expression.Constant;
import org.sentinelle.analyse.formula.Expression.Grouped;
import org.sentinelle.analyse.formula.Expression.Name;
import org.sentinelle.analyse.formula.Expression.Negative;
import org.sentinelle.analyse.formula.Expression.Operation;

/** The values of expressions in some rows of a table. */
final class Values implements Known {
    private final Readings variables;
    private final int[] rows;

    /** Codes that every row has instead of its own, by column. */
    private final Map<String, String> codes;

    Values(Readings variables, int[] rows) {
        this(variables, rows, Map.of());
    }

    private Values(Readings variables, int[] rows, Map<String, String> codes) {
        this.variables = variables;
        this.rows = rows;
        this.codes = codes;
    }

    int size() {
        return rows.length;
    }

    @Override
    public boolean isNumber(String column) {
        return variables.numbers(column) != null;
    }

    @Override
    public List<String> codes(String column) {
        return texts(column);
    }

    /** Where each row's code stands among these; -1 where it does not. */
    int[] positions(String column, List<String> among) {
        if (codes.containsKey(column)) {
            int[] same = new int[rows.length];
            Arrays.fill(same, among.indexOf(codes.get(column)));
            return same;
        }
        return variables.positions(column, rows, among);
    }

    List<String> texts(String column) {
        if (codes.containsKey(column)) {
            return Collections.nCopies(rows.length, codes.get(column));
        }
        return IntStream.of(rows).mapToObj(row -> variables.text(column, row)).toList();
    }

    /** The same with other numbers in one column, in these rows. */
    Values with(String column, double[] others) {
        double[] all = new double[variables.rows()];
        for (int i = 0; i < rows.length; i++) {
            all[rows[i]] = others[i];
        }
        return new Values(variables.with(column, all), rows, codes);
    }

    /** The same with one code in all rows of a column. */
    Values with(String column, String code) {
        Map<String, String> more = new HashMap<>(codes);
        more.put(column, code);
        return new Values(variables, rows, Map.copyOf(more));
    }

    /**
     * Its value in each row.
     *
     * @throws FormulaException where it has none in some row
     */
    @Override
    public double[] numbers(Expression expression) {
        double[] values = value(expression);
        int[] without = IntStream.range(0, values.length)
                .filter(i -> !Double.isFinite(values[i]))
                .toArray();
        if (without.length > 0) {
            throw new FormulaException(
                    expression.text() + " has no finite value in " + without.length + " row(s), the first being row "
                            + (rows[without[0]] + 1) + " below the header.",
                    "Leave those rows out of the data, or write another function, such as log1p(x) for counts that may be 0.");
        }
        return values;
    }

    /** In how many rows it has no finite value. */
    long without(Expression expression) {
        return Arrays.stream(value(expression)).filter(v -> !Double.isFinite(v)).count();
    }

    private double[] value(Expression expression) {
        if (expression instanceof Name name) {
            return column(name.name());
        }
        if (expression instanceof Constant constant) {
            double[] same = new double[rows.length];
            Arrays.fill(same, constant.value());
            return same;
        }
        if (expression instanceof Negative negative) {
            return Arrays.stream(value(negative.of())).map(x -> -x).toArray();
        }
        if (expression instanceof Grouped grouped) {
            return value(grouped.of());
        }
        if (expression instanceof Call call) {
            return Arrays.stream(value(call.of())).map(call.function()::of).toArray();
        }
        if (expression instanceof Operation operation) {
            double[] left = value(operation.left());
            double[] right = value(operation.right());
            return IntStream.range(0, rows.length)
                    .mapToDouble(i -> operate(operation.operator(), left[i], right[i]))
                    .toArray();
        }
        throw new FormulaException(
                "The formula has " + expression.text() + " where a number is needed.",
                "Write it as a term of its own.");
    }

    private double[] column(String name) {
        double[] numbers = variables.numbers(name);
        if (numbers == null) {
            int row = IntStream.of(rows)
                    .filter(r -> Cells.number(variables.text(name, r)) == null)
                    .findFirst()
                    .orElse(-1);
            throw new FormulaException(
                    "The column '" + name + "' is used as a number but has other cells"
                            + (row < 0 ? "." : ", the first in row " + (row + 1) + " below the header."),
                    "Write numbers with a decimal point, and leave a missing cell empty.");
        }
        return IntStream.of(rows).mapToDouble(row -> numbers[row]).toArray();
    }

    private static double operate(char operator, double left, double right) {
        return switch (operator) {
            case '+' -> left + right;
            case '-' -> left - right;
            case '*' -> left * right;
            case '/' -> left / right;
            default -> Math.pow(left, right);
        };
    }
}
