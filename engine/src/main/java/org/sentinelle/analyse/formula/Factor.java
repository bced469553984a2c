package org.sentinelle.analyse.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.formula.Expression.Name;
import org.sentinelle.analyse.formula.Expression.Option;
import org.sentinelle.analyse.formula.Expression.Several;

/**
 * A factor of a term, made ready on the rows of a fit, so that its columns can be worked out for other values too.
 *
 * <p>Codes are coded against a reference, the first in the order of their texts (numbers by size) unless {@code ref} says
 * otherwise; or, where the model does not hold what the term is without the factor, each code has a column of its own.
 */
final class Factor {
    private final Expression expression;
    private final @Nullable List<String> levels;
    private final @Nullable Spline spline;
    private final int reference;

    private Factor(Expression expression, @Nullable List<String> levels, int reference, @Nullable Spline spline) {
        this.expression = expression;
        this.levels = levels;
        this.reference = reference;
        this.spline = spline;
    }

    static Factor of(Expression expression, Known values) {
        if (expression instanceof Several several && several.basis() != Basis.FACTOR) {
            return new Factor(expression, null, 0, Spline.of(several, values.numbers(several.of())));
        }
        String coded = coded(expression, values);
        if (coded == null) {
            return new Factor(expression, null, 0, null);
        }
        List<String> levels = levels(coded, values);
        return new Factor(expression, levels, reference(expression, levels), null);
    }

    /** The column whose codes it is, or null where it is a number. */
    private static @Nullable String coded(Expression expression, Known values) {
        if (expression instanceof Name name) {
            return values.isNumber(name.name()) ? null : name.name();
        }
        if (!(expression instanceof Several factor)) {
            return null;
        }
        if (factor.of() instanceof Name name) {
            return name.name();
        }
        throw new FormulaException(
                "The formula has " + expression.text() + ", which is no column.", "Write factor(column).");
    }

    private static List<String> levels(String column, Known values) {
        TreeSet<String> texts = new TreeSet<>(
                values.isNumber(column)
                        ? (a, b) -> Double.compare(Double.parseDouble(a), Double.parseDouble(b))
                        : (a, b) -> a.compareTo(b));
        texts.addAll(values.codes(column));
        if (texts.size() < 2) {
            throw new FormulaException(
                    "The column '" + column + "' has fewer than two codes in the rows that are used.",
                    "Leave it out of the formula.");
        }
        return List.copyOf(texts);
    }

    private static int reference(Expression expression, List<String> levels) {
        if (!(expression instanceof Several factor) || factor.options().isEmpty()) {
            return 0;
        }
        Option option = factor.options().get(0);
        int at = levels.indexOf(option.value());
        if (at < 0) {
            throw new FormulaException(
                    "The formula has " + expression.text() + ", but no row has the code '" + option.value() + "'.",
                    "Its codes are " + String.join(", ", levels) + ".");
        }
        return at;
    }

    boolean isCoded() {
        return levels != null;
    }

    /** Its codes, the reference first. */
    List<String> codes() {
        if (levels == null) {
            return List.of();
        }
        List<String> codes = new ArrayList<>(levels);
        codes.add(0, codes.remove(reference));
        return codes;
    }

    Expression expression() {
        return expression;
    }

    /** What is put behind its text in the names of its columns. */
    List<String> names(boolean full) {
        if (levels != null) {
            String base = expression.text();
            return shown(full).mapToObj(l -> base + levels.get(l)).toList();
        }
        if (spline != null && spline.columns() > 1) {
            return IntStream.rangeClosed(1, spline.columns())
                    .mapToObj(k -> expression.text() + k)
                    .toList();
        }
        return List.of(expression.text());
    }

    /** Its columns, for the rows of the values. */
    List<double[]> columns(Values values, boolean full) {
        if (levels != null) {
            int[] positions = values.positions(expression.names().findFirst().orElseThrow(), levels);
            List<double[]> columns = new ArrayList<>();
            shown(full)
                    .forEach(l -> columns.add(IntStream.of(positions)
                            .mapToDouble(p -> p == l ? 1 : 0)
                            .toArray()));
            return columns;
        }
        if (spline != null) {
            return spline.columns(values.numbers(((Several) expression).of()));
        }
        return List.of(values.numbers(expression));
    }

    private IntStream shown(boolean full) {
        int size = levels == null ? 0 : levels.size();
        return IntStream.range(0, size).filter(l -> full || l != reference);
    }
}
