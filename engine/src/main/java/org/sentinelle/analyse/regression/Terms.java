package org.sentinelle.analyse.regression;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.sentinelle.analyse.formula.Formula;
import org.sentinelle.analyse.formula.Formula.Term;
import org.sentinelle.analyse.formula.ModelFrame;

/** The terms of a formula and the fitted columns that are theirs. */
final class Terms {
    private Terms() {}

    /** By the term's text, in the order of the formula; terms all of whose columns were left out are not there. */
    static Map<String, BitSet> of(ModelFrame frame, RegressionDesign design) {
        return of(frame.formula(), frame.fixed(), design.names());
    }

    /** The same of the columns that a formula makes, of which those of some names were kept. */
    static Map<String, BitSet> of(Formula formula, ModelFrame.Columns columns, List<String> names) {
        Map<String, BitSet> terms = new LinkedHashMap<>();
        for (Term term : formula.terms()) {
            BitSet own = new BitSet();
            for (int column : Objects.requireNonNull(columns.terms().get(term.text()))) {
                int kept = names.indexOf(columns.names().get(column));
                if (kept >= 0) {
                    own.set(kept);
                }
            }
            if (!own.isEmpty()) {
                terms.put(term.text(), own);
            }
        }
        return terms;
    }

    /** Those that no other term contains, which alone can be dropped with sense (J. Nelder 1977, doi:10.2307/2344517). */
    static Map<String, BitSet> droppable(ModelFrame frame, RegressionDesign design) {
        Map<String, BitSet> terms = of(frame, design);
        List<Term> all = frame.formula().terms();
        for (Term term : all) {
            if (all.stream().anyMatch(other -> isInside(term, other))) {
                terms.remove(term.text());
            }
        }
        return terms;
    }

    private static boolean isInside(Term term, Term other) {
        return other.factors().size() > term.factors().size() && other.factors().containsAll(term.factors());
    }

    /** The columns but these. */
    static double[][] others(double[][] x, BitSet columns) {
        return IntStream.range(0, x.length)
                .filter(j -> !columns.get(j))
                .mapToObj(j -> x[j])
                .toArray(double[][]::new);
    }
}
