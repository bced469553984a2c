package org.sentinelle.analyse.formula;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sentinelle.analyse.formula.Expression.Name;
import org.sentinelle.analyse.formula.Expression.Several;
import org.sentinelle.analyse.formula.RowBlock.Codes;
import org.sentinelle.analyse.formula.RowBlock.Column;

/**
 * What a formula must know of all rows of a table before it can make columns of some of them: which columns are numbers, which codes there
 * are, how many rows are complete. It is gathered block by block and added up; in what order does not matter.
 */
public final class FormulaSurvey implements Serializable {
    /** A column of more codes is no factor. */
    static final int MOST_CODES = 1000;

    private static final long serialVersionUID = 1L;

    private final Map<String, Facts> columns = new TreeMap<>();
    private final Map<String, Long> without = new TreeMap<>();
    private long rows;
    private long complete;

    /** Of one column: whether some cell is no number, and the codes in complete rows until they are too many. */
    private static final class Facts implements Serializable {
        private static final long serialVersionUID = 1L;

        private final TreeSet<String> codes = new TreeSet<>();
        private final NumberMoments moments = new NumberMoments();
        private boolean noNumbers;
        private boolean tooMany;

        void addCodes(Set<String> more) {
            codes.addAll(more);
            if (codes.size() > MOST_CODES) {
                tooMany = true;
                codes.clear();
            }
        }
    }

    public long rows() {
        return rows;
    }

    /** Rows without a missing cell in the columns that count. */
    public long complete() {
        return complete;
    }

    /** Whether all cells of a column are numbers, or missing. */
    public boolean isNumber(String column) {
        return !facts(column).noNumbers;
    }

    /** What the numbers of a column of the terms are like, in complete rows. */
    NumberFacts numbers(String column) {
        return facts(column).moments.facts();
    }

    /** The codes of a column. */
    Set<String> codes(String column) {
        if (facts(column).tooMany) {
            throw new FormulaException(
                    "The column '" + column + "' has more than " + MOST_CODES + " codes.",
                    "Group them, or leave it out of the formula.");
        }
        return facts(column).codes;
    }

    /** In how many complete rows the expression has no finite value. */
    long without(Expression expression) {
        return without.getOrDefault(expression.text(), 0L);
    }

    private Facts facts(String column) {
        return Objects.requireNonNull(columns.computeIfAbsent(column, name -> new Facts()));
    }

    /**
     * Adds the rows of a block.
     *
     * @param roles columns that count beside those of the formula
     */
    public void add(Formula formula, List<String> roles, RowBlock block) {
        List<String> counting = Stream.concat(formula.columns().stream(), roles.stream())
                .distinct()
                .toList();
        int[] kept = block.complete(counting);
        rows += block.rows();
        complete += kept.length;
        counting.forEach(column -> addNumbers(column, block));
        coded(formula).forEach(column -> addCodes(column, block, kept));
        factors(formula).flatMap(Expression::names).distinct().forEach(column -> addMoments(column, block, kept));
        Values values = new Values(new BlockReadings(block, this), kept);
        numeric(formula)
                .filter(e -> e.names().allMatch(this::isNumber))
                .forEach(e -> without.merge(e.text(), values.without(e), Long::sum));
    }

    private void addNumbers(String name, RowBlock block) {
        Column column = block.column(name);
        Facts facts = facts(name);
        for (int row = 0; row < block.rows() && !facts.noNumbers; row++) {
            facts.noNumbers = column.number(row) == RowBlock.NO_NUMBER;
        }
    }

    private void addMoments(String name, RowBlock block, int[] kept) {
        Facts facts = facts(name);
        if (!facts.noNumbers) {
            for (double value : block.numbers(name, kept)) {
                facts.moments.add(value);
            }
        }
    }

    private void addCodes(Name name, RowBlock block, int[] kept) {
        Facts facts = facts(name.name());
        if (facts.tooMany) {
            return;
        }
        Set<String> met = new HashSet<>();
        if (block.column(name.name()) instanceof Codes codes) {
            boolean[] seen = new boolean[codes.dictionary().size()];
            for (int row : kept) {
                seen[codes.codes()[row]] = true;
            }
            for (int code = 0; code < seen.length; code++) {
                if (seen[code]) {
                    met.add(codes.dictionary().text(code));
                }
            }
        } else {
            for (int row : kept) {
                met.add(block.column(name.name()).text(row));
            }
        }
        facts.addCodes(met);
    }

    /** Columns that may be taken for codes. */
    private static Stream<Name> coded(Formula formula) {
        return factors(formula)
                .map(f -> f instanceof Several several && several.basis() == Basis.FACTOR ? several.of() : f)
                .filter(Name.class::isInstance)
                .map(Name.class::cast)
                .distinct();
    }

    /** What is worked out as a number, unless it is a column of codes. */
    static Stream<Expression> numeric(Formula formula) {
        return Stream.concat(
                        Stream.of(formula.response()),
                        Stream.concat(factors(formula), formula.offsets().stream())
                                .filter(f -> !(f instanceof Several several && several.basis() == Basis.FACTOR))
                                .map(f -> f instanceof Several several ? several.of() : f))
                .distinct();
    }

    static Stream<Expression> factors(Formula formula) {
        return formula.terms().stream().flatMap(term -> term.factors().stream());
    }

    /** This with what was gathered of other rows. */
    public FormulaSurvey merge(FormulaSurvey other) {
        rows += other.rows;
        complete += other.complete;
        other.without.forEach((text, count) -> without.merge(text, count, Long::sum));
        other.columns.forEach((name, more) -> {
            Facts facts = facts(name);
            facts.noNumbers |= more.noNumbers;
            facts.tooMany |= more.tooMany;
            facts.addCodes(more.codes);
            facts.moments.add(more.moments);
        });
        return this;
    }
}
