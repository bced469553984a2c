package org.sentinelle.analyse.robustness;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sentinelle.analyse.formula.Formula;

/**
 * A formula in the pieces that other formulas are made of.
 *
 * @param effects absorbed, or "" where there are none
 */
record FormulaPieces(String response, boolean intercept, List<String> terms, List<String> offsets, String effects) {
    /** Between alternatives. */
    private static final String BETWEEN = ";";

    FormulaPieces {
        terms = List.copyOf(terms);
        offsets = List.copyOf(offsets);
    }

    static FormulaPieces of(Formula formula) {
        return new FormulaPieces(
                formula.response().text(),
                formula.intercept(),
                formula.terms().stream().map(Formula.Term::text).toList(),
                formula.offsets().stream()
                        .map(offset -> "offset(" + offset.text() + ")")
                        .toList(),
                formula.effects().stream().map(Formula.Effect::text).collect(Collectors.joining(" + ")));
    }

    /** The same with another response, other terms and effects. */
    FormulaPieces with(String otherResponse, List<String> otherTerms, String otherEffects) {
        return new FormulaPieces(otherResponse, intercept, otherTerms, offsets, otherEffects);
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
        String right = Stream.concat(terms.isEmpty() ? Stream.of("1") : terms.stream(), offsets.stream())
                .collect(Collectors.joining(" + "));
        return response + " ~ " + (intercept ? "" : "0 + ") + right + (effects.isEmpty() ? "" : " | " + effects);
    }
}
