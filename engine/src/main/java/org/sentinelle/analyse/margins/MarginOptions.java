package org.sentinelle.analyse.margins;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodOption;
import org.sentinelle.analyse.formula.Expression;
import org.sentinelle.analyse.formula.Formula.Term;
import org.sentinelle.analyse.formula.ModelFrame;
import org.sentinelle.result.Finding;

/** Over which column an analysis wants the outcome, and for which groups. */
public final class MarginOptions {
    static final String MARGINS = "margins";
    static final String BY = "margins-by";
    static final String NONE = "none";
    static final String AUTOMATIC = "automatic";
    static final String IMPOSSIBLE = "margins-impossible";

    public static final List<MethodOption> OPTIONS = List.of(
            new MethodOption(
                    MARGINS,
                    new MethodOption.Text("a column of numbers in the formula, or none"),
                    NONE,
                    "The column over whose numbers the predicted outcome is told, the other columns being as they are"),
            new MethodOption(
                    BY,
                    new MethodOption.Text("a column of the formula, automatic, or none"),
                    AUTOMATIC,
                    "The column that tells curves apart; automatic takes the first that the other is multiplied with"));

    public static final Reason REASON = new Reason(
            IMPOSSIBLE,
            "The column under margins is none of numbers in the formula, or that under margins-by is none of its columns");

    private MarginOptions() {}

    /** Why the curves asked for cannot be had; empty where they can, or none are asked for. */
    public static Optional<Finding> declined(MethodDeclaration declaration, AnalysisInput input) {
        String column = input.choice(MARGINS);
        if (column.equals(NONE)) {
            return Optional.empty();
        }
        if (!isNumbers(input.frame(), column)) {
            return Optional.of(declaration.declined(
                    IMPOSSIBLE,
                    "Under margins stands " + column + "; write a column of numbers that the formula has."));
        }
        String by = by(input);
        boolean known =
                by == null || (!by.equals(column) && columns(input.frame()).anyMatch(by::equals));
        return known
                ? Optional.empty()
                : Optional.of(declaration.declined(
                        IMPOSSIBLE,
                        "Under margins-by stands " + by + "; write another column of the formula, or none."));
    }

    private static boolean isNumbers(ModelFrame frame, String column) {
        return columns(frame).anyMatch(column::equals)
                && frame.isNumber(column)
                && frame.codes(column).isEmpty();
    }

    static Stream<String> columns(ModelFrame frame) {
        return frame.formula().terms().stream().flatMap(MarginOptions::columns).distinct();
    }

    private static Stream<String> columns(Term term) {
        return term.factors().stream().flatMap(Expression::names).distinct();
    }

    /** The column that tells curves apart; null where there is one curve. */
    static @Nullable String by(AnalysisInput input) {
        String by = input.choice(BY);
        if (by.equals(NONE)) {
            return null;
        }
        return by.equals(AUTOMATIC) ? multiplied(input.frame(), input.choice(MARGINS)) : by;
    }

    private static @Nullable String multiplied(ModelFrame frame, String column) {
        return frame.formula().terms().stream()
                .map(term -> columns(term).toList())
                .filter(names -> names.contains(column))
                .flatMap(List::stream)
                .filter(name -> !name.equals(column))
                .findFirst()
                .orElse(null);
    }
}
