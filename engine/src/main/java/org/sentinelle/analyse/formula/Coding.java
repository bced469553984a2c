package org.sentinelle.analyse.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sentinelle.analyse.formula.Formula.Term;
import org.sentinelle.analyse.formula.ModelFrame.Columns;

/**
 * The columns that some terms make: which codes each factor has, and which of them have a column.
 *
 * <p>A factor of codes is coded against a reference where a term before holds what the term is without it, else in full (as in R, where a
 * term holds all products of its factors, J. Chambers and T. Hastie, Statistical Models in S, 1992, section 2.4).
 */
final class Coding {
    private final List<Product> products;

    /** A term made ready; {@code full} says which of its factors have a column for each code. */
    private record Product(Term term, List<Factor> factors, List<Boolean> full) {}

    private Coding(List<Product> products) {
        this.products = products;
    }

    /** @param constant whether the terms stand beside a constant, or effects that hold one */
    static Coding of(List<Term> terms, boolean constant, Known known) {
        List<Product> made = new ArrayList<>();
        boolean spanned = constant;
        for (Term term : terms) {
            List<Factor> factors =
                    term.factors().stream().map(f -> Factor.of(f, known)).toList();
            boolean spannedBefore = spanned;
            List<Boolean> full = factors.stream()
                    .map(f -> f.isCoded() && !holds(made, spannedBefore, term, f.expression()))
                    .toList();
            made.add(new Product(term, factors, full));
            spanned |= full.size() == 1 && full.get(0);
        }
        return new Coding(made);
    }

    private static boolean holds(List<Product> before, boolean constant, Term term, Expression without) {
        List<Expression> rest =
                term.factors().stream().filter(f -> !f.equals(without)).toList();
        return rest.isEmpty()
                ? constant
                : before.stream().anyMatch(product -> product.term().factors().containsAll(rest));
    }

    /** The codes of a column that is coded, the reference first; else none. */
    List<String> codes(String column) {
        return products.stream()
                .flatMap(product -> product.factors().stream())
                .filter(f -> f.isCoded() && f.expression().names().anyMatch(column::equals))
                .findFirst()
                .map(Factor::codes)
                .orElse(List.of());
    }

    /** The columns of some rows, the constant first where there is to be one. */
    Columns columns(boolean intercept, Values values) {
        List<String> names = new ArrayList<>();
        List<double[]> x = new ArrayList<>();
        Map<String, int[]> terms = new HashMap<>();
        if (intercept) {
            double[] ones = new double[values.size()];
            Arrays.fill(ones, 1);
            names.add(ModelFrame.INTERCEPT);
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
        double[] product = new double[left.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = left[i] * right[i];
        }
        return product;
    }
}
