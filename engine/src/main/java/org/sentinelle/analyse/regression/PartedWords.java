package org.sentinelle.analyse.regression;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.formula.BlockFormula;
import org.sentinelle.analyse.formula.Formula;

/** What a regression does not give of rows that are read part by part, and what is said of it. */
final class PartedWords {
    static final String NEEDS_ROWS = "needs-rows-in-memory";
    static final String MANY_CLUSTERS = "too-many-clusters";

    /** So many sums of scores travel from each part; 50 MB for ten coefficients and thirty parts. */
    static final int MOST_CLUSTERS = 20_000;

    static final List<Reason> REASONS = List.of(
            new Reason(
                    NEEDS_ROWS,
                    "The rows are read part by part, and something is asked for that needs them all side by side"),
            new Reason(MANY_CLUSTERS, "The rows are read part by part, and there are more than 20,000 clusters"));

    /** In the summary: what the method gives of rows in memory and not here. */
    static final String NOT_GIVEN = "not_given";

    static final String OF_COUNTS = "likelihood-ratio tests";
    static final String OF_SHARES = OF_COUNTS + ", area under the ROC curve, calibration";

    private static final String MARGINS = "margins";
    private static final Set<String> ERRORS = Set.of(ErrorOptions.CLASSICAL, "HC0", "HC1", "CR0", "CR1", "CR1S");

    private PartedWords() {}

    /** Why what a file asks for cannot be had part by part; empty where it can. */
    static Optional<Refusal> refusal(AnalysisInput input, ErrorOptions errors, Formula formula) {
        return effects(formula)
                .or(() -> survey(input))
                .or(() -> errors(input, errors))
                .or(() -> options(input))
                .or(() -> BlockFormula.ofAllRows(formula)
                        .findFirst()
                        .map(basis -> needsRows(basis
                                + ", whose columns follow from all rows; write poly(x, degree = 3, raw = TRUE)")));
    }

    private static Optional<Refusal> effects(Formula formula) {
        return formula.effects().isEmpty()
                ? Optional.empty()
                : Optional.of(needsRows("effects to be absorbed; write them as terms: factor(year)"));
    }

    private static Optional<Refusal> survey(AnalysisInput input) {
        return SurveyWords.COLUMNS.stream()
                .map(ColumnRole::name)
                .filter(input::has)
                .findFirst()
                .map(role -> needsRows("survey errors, by the column " + role + "; leave it out"));
    }

    private static Optional<Refusal> errors(AnalysisInput input, ErrorOptions errors) {
        if (!ERRORS.contains(errors.name())) {
            return Optional.of(
                    needsRows("errors: " + errors.name() + "; write one of classical, HC0, HC1, CR0, CR1, CR1S"));
        }
        if (errors.isSatterthwaite()) {
            return Optional.of(needsRows("distribution: satterthwaite; write t or normal"));
        }
        if (errors.isClustered() && !input.has(ErrorOptions.CLUSTER)) {
            return Optional.of(new Refusal(ErrorWords.NO_CLUSTERS, "Name a column under cluster."));
        }
        return errors.isClustered() && input.count(ErrorOptions.CLUSTER) > 1
                ? Optional.of(needsRows("clusters in several ways; name one cluster column"))
                : Optional.empty();
    }

    private static Optional<Refusal> options(AnalysisInput input) {
        if (!input.choice(MARGINS).equals("none")) {
            return Optional.of(needsRows("margins; leave the option out"));
        }
        if (GlmDeclarations.FIRTH.equals(input.options().get(GlmDeclarations.CORRECTION))) {
            return Optional.of(needsRows("correction: firth, which such many rows do not need; write none"));
        }
        if (GlmDeclarations.PROFILE.equals(input.options().get(GlmDeclarations.INTERVALS))) {
            return Optional.of(needsRows("intervals: profile, which such many rows do not need; write wald"));
        }
        return Boolean.TRUE.equals(input.options().get(GlmDeclarations.OBSERVATIONS))
                ? Optional.of(needsRows("observations: true; leave the option out"))
                : Optional.empty();
    }

    private static Refusal needsRows(String what) {
        return new Refusal(
                NEEDS_ROWS,
                "The rows are read part by part, which does not give " + what
                        + "; or take a sample of the rows, or write engine: memory under data where they fit into it.");
    }
}
