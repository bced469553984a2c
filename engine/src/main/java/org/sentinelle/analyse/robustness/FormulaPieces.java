package org.sentinelle.analyse.robustness;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.sentinelle.analyse.formula.Formula;

/**
 * A formula in the pieces that other formulas are made of.
 *
 * @param effects absorbed, or "" where there are none
 */
record FormulaPieces(String response, boolean intercept, List<String> terms, String effects) {
    /** Between alternatives. */
    private static final String BETWEEN = ";";

    FormulaPieces {
        terms = List.copyOf(terms);
    }

    static FormulaPieces of(Formula formula) {
        return new FormulaPieces(
                formula.response().text(),
                formula.intercept(),
                formula.terms().stream().map(Formula.Term::text).toList(),
                formula.effects().stream().map(Formula.Effect::text).collect(Collectors.joining(" + ")));
    }

    /** The alternatives that an option names; none where the option is the word for that. */
    static List<String> split(String option, String none) {
        return option.equals(none)
                ? List.of()
                : Arrays.stream(option.split(BETWEEN, -1))
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .distinct()
                        .toList();
    }

    String text() {
        String right = terms.isEmpty() ? "1" : String.join(" + ", terms);
        return response + " ~ " + (intercept ? "" : "0 + ") + right + (effects.isEmpty() ? "" : " | " + effects);
    }
}
