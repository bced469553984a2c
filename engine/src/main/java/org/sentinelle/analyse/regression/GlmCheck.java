package org.sentinelle.analyse.regression;

import static org.sentinelle.analyse.regression.GlmDeclarations.CONSTANT_RESPONSE;
import static org.sentinelle.analyse.regression.GlmDeclarations.FULL_LEVERAGE;
import static org.sentinelle.analyse.regression.GlmDeclarations.NOT_CONVERGED;
import static org.sentinelle.analyse.regression.GlmDeclarations.NO_COLUMNS;
import static org.sentinelle.analyse.regression.GlmDeclarations.RESPONSE;
import static org.sentinelle.analyse.regression.GlmDeclarations.SEPARATED;
import static org.sentinelle.analyse.regression.GlmDeclarations.TOO_FEW_ROWS;
import static org.sentinelle.analyse.regression.GlmDeclarations.WEIGHTS_NEGATIVE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.margins.MarginOptions;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.glm.Family;
import org.sentinelle.stats.glm.GlmOutcome;
import org.sentinelle.stats.glm.GlmStart;
import org.sentinelle.stats.regression.DesignBlock;
import org.sentinelle.stats.regression.RobustErrors;
import org.sentinelle.stats.regression.WorkingModel;

/** Whether a generalised linear model can answer, and if not, why. */
record GlmCheck(MethodDeclaration declaration, AnalysisInput input, RegressionDesign design) {
    /** Beyond this share a row's leverage is 1 but for rounding. */
    private static final double ALL = 1 - 1e-9;

    private static final List<String> LEVERAGED = List.of(RobustErrors.HC2.name(), RobustErrors.HC3.name());

    /** The first reason not to fit. */
    Optional<Finding> before(Family family, String allowed) {
        Optional<Finding> undrawn = new ErrorOptions(input, false).isSurvey() ? errors() : Optional.empty();
        if (undrawn.isPresent()) {
            return undrawn;
        }
        GlmStart start = new GlmStart(family, 0);
        start.add(new DesignBlock(new double[0][], input.frame().response(), design.w(), design.offset(), null));
        return before(declaration, start, design.k(), allowed).or(this::errors);
    }

    /** The same where not all responses that the family can have are allowed. */
    Optional<Finding> before(Family family, DoublePredicate possible, String allowed) {
        return before(family, allowed)
                .or(() -> Arrays.stream(input.frame().response()).allMatch(possible)
                        ? Optional.empty()
                        : decline(RESPONSE, "Write " + allowed + "."));
    }

    /**
     * The first reason not to fit so many coefficients to rows.
     *
     * @param allowed what responses can be
     */
    static Optional<Finding> before(MethodDeclaration declaration, GlmStart rows, int k, String allowed) {
        Refusal refusal = null;
        if (rows.hasNegativeWeights()) {
            refusal = new Refusal(WEIGHTS_NEGATIVE, "Leave rows with such weights out.");
        } else if (rows.hasRowsWithoutOffset()) {
            refusal = new Refusal(WEIGHTS_NEGATIVE, "Leave rows without exposure out.");
        } else if (rows.hasImpossibleResponses()) {
            refusal = new Refusal(RESPONSE, "Write " + allowed + ".");
        } else if (k == 0) {
            refusal = new Refusal(NO_COLUMNS, "Write a formula with a constant or a term that varies.");
        } else if (rows.counting() <= k) {
            refusal = new Refusal(TOO_FEW_ROWS, "There are " + rows.counting() + " rows for " + k + " coefficients.");
        } else if (rows.edge() != 0) {
            refusal = new Refusal(
                    CONSTANT_RESPONSE,
                    "All rows have the response " + (rows.edge() < 0 ? 0.0 : 1.0) + "; compare other rows too.");
        }
        return Optional.ofNullable(refusal).map(r -> declaration.declined(r.code(), r.explanation()));
    }

    /** Why the errors asked for cannot be had. */
    private Optional<Finding> errors() {
        ErrorOptions errors = new ErrorOptions(input, false);
        if (GlmDeclarations.PROFILE.equals(input.options().get(GlmDeclarations.INTERVALS))
                && !errors.name().equals(ErrorOptions.CLASSICAL)) {
            return decline(
                    GlmDeclarations.PROFILE_ERRORS,
                    "The likelihood knows nothing of " + errors.name() + " errors; write intervals: wald.");
        }
        return errors.refusal(design.k())
                .flatMap(refusal -> decline(refusal.code(), refusal.explanation()))
                .or(() -> MarginOptions.declined(declaration, input));
    }

    /** Why the fit has none. */
    Finding none(GlmOutcome outcome, String remedy) {
        return none(declaration, outcome, new Fitted(design.n(), design.names()), remedy);
    }

    /** What was to be fitted: rows, and the names of columns. */
    record Fitted(long rows, List<String> names) {}

    static Finding none(MethodDeclaration declaration, GlmOutcome outcome, Fitted fitted, String remedy) {
        if (outcome instanceof GlmOutcome.Separated separated) {
            String names =
                    separated.infinite().stream().mapToObj(fitted.names()::get).collect(Collectors.joining(", "));
            return declaration.declined(
                    SEPARATED,
                    (separated.complete() ? "All" : "Of " + fitted.rows() + " rows " + separated.rows())
                            + " are told for certain by " + names + "; " + remedy);
        }
        return declaration.declined(NOT_CONVERGED, "Bring the columns to similar scales, or leave some out.");
    }

    /** Errors that cannot be worked out for the fit. */
    Optional<Finding> after(WorkingModel working) {
        boolean asked = LEVERAGED.contains(new ErrorOptions(input, false).name());
        return asked && Arrays.stream(working.leverages()).anyMatch(h -> h > ALL)
                ? decline(FULL_LEVERAGE, "Ask for HC0 or HC1, or leave out the column that only one row has.")
                : Optional.empty();
    }

    private Optional<Finding> decline(String reason, String explanation) {
        return Optional.of(declaration.declined(reason, explanation));
    }
}
