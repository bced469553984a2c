package org.sentinelle.analyse.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sentinelle.analyse.formula.Formula.Effect;
import org.sentinelle.analyse.formula.Formula.RandomTerm;
import org.sentinelle.analyse.formula.Formula.Term;

/** What a formula makes of the rows of a table in which nothing is missing: response, columns, groups. */
public final class ModelFrame {
    /** The name of the constant. */
    public static final String INTERCEPT = "(Intercept)";

    private final Formula formula;
    private final Values values;
    private final int[] rows;
    private final double[] response;
    private final List<Product> products;

    /** A term made ready; {@code full} says which of its factors have a column for each code. */
    private record Product(Term term, List<Factor> factors, List<Boolean> full) {}

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
        this.products = products(
                formula.terms(), formula.intercept() || !formula.effects().isEmpty());
    }

    /** With the same codes, knots and response. */
    private ModelFrame(ModelFrame like, Values values) {
        this.formula = like.formula;
        this.values = values;
        this.rows = like.rows;
        this.response = like.response;
        this.products = like.products;
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
        return columns(products, hasConstant(), values);
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
        return products.stream()
                .flatMap(product -> product.factors().stream())
                .filter(f -> f.isCoded() && f.expression().names().anyMatch(column::equals))
                .findFirst()
                .map(Factor::codes)
                .orElse(List.of());
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
        return columns(products(term.terms(), term.intercept()), term.intercept(), values);
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

    /**
     * A factor of codes is coded against a reference where a term before holds what the term is without it, else in full (as in R, where a
     * term holds all products of its factors, J. Chambers and T. Hastie, Statistical Models in S, 1992, section 2.4).
     */
    private List<Product> products(List<Term> terms, boolean constant) {
        List<Product> made = new ArrayList<>();
        boolean spanned = constant;
        for (Term term : terms) {
            List<Factor> factors =
                    term.factors().stream().map(f -> Factor.of(f, values)).toList();
            boolean spannedBefore = spanned;
            List<Boolean> full = factors.stream()
                    .map(f -> f.isCoded() && !holds(made, spannedBefore, term, f.expression()))
                    .toList();
            made.add(new Product(term, factors, full));
            spanned |= full.size() == 1 && full.get(0);
        }
        return made;
    }

    private static boolean holds(List<Product> before, boolean constant, Term term, Expression without) {
        List<Expression> rest =
                term.factors().stream().filter(f -> !f.equals(without)).toList();
        return rest.isEmpty()
                ? constant
                : before.stream().anyMatch(product -> product.term().factors().containsAll(rest));
    }

    private static Columns columns(List<Product> products, boolean intercept, Values values) {
        List<String> names = new ArrayList<>();
        List<double[]> x = new ArrayList<>();
        Map<String, int[]> terms = new HashMap<>();
        if (intercept) {
            double[] ones = new double[values.size()];
            Arrays.fill(ones, 1);
            names.add(INTERCEPT);
            x.add(ones);
        }
        for (Product product : products) {
            int from = x.size();
            addColumns(product, values, names, x);
            terms.put(product.term().text(), IntStream.range(from, x.size()).toArray());
        }
        return new Columns(names, x.toArray(double[][]::new), terms);
    }

    /** The first factor's columns run fastest. */
    private static void addColumns(Product product, Values values, List<String> names, List<double[]> x) {
        List<String> texts = List.of("");
        List<double[]> columns = new ArrayList<>();
        for (int f = 0; f < product.factors().size(); f++) {
            Factor factor = product.factors().get(f);
            boolean full = product.full().get(f);
            List<String> moreTexts = new ArrayList<>();
            List<double[]> moreColumns = new ArrayList<>();
            List<String> own = factor.names(full);
            List<double[]> ownColumns = factor.columns(values, full);
            for (int k = 0; k < own.size(); k++) {
                for (int l = 0; l < texts.size(); l++) {
                    moreTexts.add(texts.get(l).isEmpty() ? own.get(k) : texts.get(l) + ":" + own.get(k));
                    moreColumns.add(columns.isEmpty() ? ownColumns.get(k) : times(columns.get(l), ownColumns.get(k)));
                }
            }
            texts = moreTexts;
            columns = moreColumns;
        }
        names.addAll(texts);
        x.addAll(columns);
    }

    private static double[] times(double[] left, double[] right) {
        return IntStream.range(0, left.length)
                .mapToDouble(i -> left[i] * right[i])
                .toArray();
    }
}
