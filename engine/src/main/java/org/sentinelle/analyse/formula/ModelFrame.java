package org.sentinelle.analyse.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sentinelle.analyse.formula.Formula.Effect;
import org.sentinelle.analyse.formula.Formula.RandomTerm;

/** What a formula makes of the rows of a table in which nothing is missing: response, columns, groups. */
public final class ModelFrame {
    /** The name of the constant. */
    public static final String INTERCEPT = "(Intercept)";

    private final Formula formula;
    private final Values values;
    private final int[] rows;
    private final double[] response;
    private final Coding coding;

    /** Columns of a design with their names; {@code terms} says by the term's text which columns are its own. */
    public record Columns(List<String> names, double[][] x, Map<String, int[]> terms) {}

    /** Who is in which group: {@code of} gives the number of each row's group, {@code labels} their texts in order. */
    public record Grouping(String name, int[] of, List<String> labels) {
        public int size() {
            return labels.size();
        }
    }

    private ModelFrame(Formula formula, Values values, int[] rows) {
        this.formula = formula;
        this.values = values;
        this.rows = rows;
        this.response = values.numbers(formula.response());
        this.coding = Coding.of(
                formula.terms(), formula.intercept() || !formula.effects().isEmpty(), values);
    }

    /** Of some rows of a table, coded as all its rows are. */
    ModelFrame(Formula formula, Values values, int[] rows, Coding coding) {
        this.formula = formula;
        this.values = values;
        this.rows = rows;
        this.response = values.numbers(formula.response());
        this.coding = coding;
    }

    /** With the same codes, knots and response. */
    private ModelFrame(ModelFrame like, Values values) {
        this.formula = like.formula;
        this.values = values;
        this.rows = like.rows;
        this.response = like.response;
        this.coding = like.coding;
    }

    /**
     * The rows of a table as a formula sees them.
     *
     * @param rows those without missing cells
     * @throws FormulaException where a column is not there, or a function has no value
     */
    public static ModelFrame of(Formula formula, Variables variables, int[] rows) {
        return new ModelFrame(formula, new Values(variables, rows), rows);
    }

    public Formula formula() {
        return formula;
    }

    public int n() {
        return rows.length;
    }

    /** Where its rows stand in the table, counted from 0. */
    public int[] rows() {
        return rows.clone();
    }

    public double[] response() {
        return response.clone();
    }

    /** The sum of the formula's offsets in each row, 0 where it has none. */
    public double[] offset() {
        double[] sum = new double[n()];
        for (Expression offset : formula.offsets()) {
            double[] part = values.numbers(offset);
            Arrays.setAll(sum, i -> sum[i] + part[i]);
        }
        return sum;
    }

    /** The columns of the fixed terms, the constant first where there is one; absorbed effects take its place. */
    public Columns fixed() {
        return coding.columns(hasConstant(), values);
    }

    private boolean hasConstant() {
        return formula.intercept() && formula.effects().isEmpty();
    }

    /** The same rows with other numbers in one column of their terms. */
    public ModelFrame with(String column, double[] numbers) {
        return new ModelFrame(this, values.with(column, numbers));
    }

    /** The same rows if each had this code in a column. */
    public ModelFrame with(String column, String code) {
        return new ModelFrame(this, values.with(column, code));
    }

    /** The columns for other numbers in one column, such as each a little larger. */
    public Columns fixed(String column, double[] numbers) {
        return with(column, numbers).fixed();
    }

    /** The columns if every row had this code in a column. */
    public Columns fixed(String column, String code) {
        return with(column, code).fixed();
    }

    /** The codes of a column that the formula codes, the reference first; empty where it takes the column for a number. */
    public List<String> codes(String column) {
        return coding.codes(column);
    }

    /** The numbers of a column of the table, in these rows. */
    public double[] numbers(String column) {
        return values.numbers(new Expression.Name(column));
    }

    /** Whether a column of the table is a number, rather than a set of codes. */
    public boolean isNumber(String column) {
        return values.isNumber(column);
    }

    /** The columns of the deviations that each group has. */
    public Columns random(RandomTerm term) {
        return Coding.of(term.terms(), term.intercept(), values).columns(term.intercept(), values);
    }

    public Grouping grouping(RandomTerm term) {
        return grouping(term.groupText(), term.group());
    }

    public Grouping grouping(Effect effect) {
        return grouping(effect.text(), effect.columns());
    }

    /** The groups that the combinations of some columns make, in the order in which they appear. */
    public Grouping grouping(String name, List<String> columns) {
        List<List<String>> texts = columns.stream().map(values::texts).toList();
        Map<List<String>, Integer> numbers = new HashMap<>();
        List<String> labels = new ArrayList<>();
        int[] of = new int[n()];
        for (int i = 0; i < of.length; i++) {
            int row = i;
            List<String> key = texts.stream().map(column -> column.get(row)).toList();
            Integer number = numbers.putIfAbsent(key, labels.size());
            of[i] = number == null ? labels.size() : number;
            if (number == null) {
                labels.add(String.join(":", key));
            }
        }
        return new Grouping(name, of, labels);
    }
}
