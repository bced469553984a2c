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
import java.util.stream.IntStream;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.margins.MarginOptions;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.glm.Family;
import org.sentinelle.stats.glm.GlmOutcome;
import org.sentinelle.stats.regression.RobustErrors;
import org.sentinelle.stats.regression.WorkingModel;

/** Whether a generalised linear model can answer, and if not, why. */
record GlmCheck(MethodDeclaration declaration, AnalysisInput input, RegressionDesign design) {
    /** Beyond this share a row's leverage is 1 but for rounding. */
    private static final double ALL = 1 - 1e-9;

    private static final List<String> LEVERAGED = List.of(RobustErrors.HC2.name(), RobustErrors.HC3.name());

    /** The first reason not to fit. */
    Optional<Finding> before(Family family, DoublePredicate possible, String allowed) {
        double[] y = input.frame().response();
        int[] rows = counting();
        Optional<Finding> undrawn = new ErrorOptions(input, false).isSurvey() ? errors() : Optional.empty();
        if (undrawn.isPresent()) {
            return undrawn;
        }
        if (Arrays.stream(design.w()).anyMatch(w -> w < 0)) {
            return decline(WEIGHTS_NEGATIVE, "Leave rows with such weights out.");
        }
        if (!Arrays.stream(design.offset()).allMatch(Double::isFinite)) {
            return decline(WEIGHTS_NEGATIVE, "Leave rows without exposure out.");
        }
        if (!Arrays.stream(y).allMatch(possible)) {
            return decline(RESPONSE, "Write " + allowed + ".");
        }
        if (design.k() == 0) {
            return decline(NO_COLUMNS, "Write a formula with a constant or a term that varies.");
        }
        if (rows.length <= design.k()) {
            return decline(TOO_FEW_ROWS, "There are " + rows.length + " rows for " + design.k() + " coefficients.");
        }
        for (int edge : new int[] {-1, 1}) {
            if (IntStream.of(rows).allMatch(i -> family.edge(y[i]) == edge)) {
                return decline(
                        CONSTANT_RESPONSE, "All rows have the response " + y[rows[0]] + "; compare other rows too.");
            }
        }
        boolean profile = GlmDeclarations.PROFILE.equals(input.options().get(GlmDeclarations.INTERVALS));
        String errors = new ErrorOptions(input, false).name();
        return profile && !errors.equals(ErrorOptions.CLASSICAL)
                ? decline(
                        GlmDeclarations.PROFILE_ERRORS,
                        "The likelihood knows nothing of " + errors + " errors; write intervals: wald.")
                : errors();
    }

    /** Why the errors asked for cannot be had. */
    private Optional<Finding> errors() {
        return new ErrorOptions(input, false)
                .refusal(design.k())
                .flatMap(refusal -> decline(refusal.code(), refusal.explanation()))
                .or(() -> MarginOptions.declined(declaration, input));
    }

    private int[] counting() {
        return IntStream.range(0, design.n()).filter(i -> design.w()[i] > 0).toArray();
    }

    /** Why the fit has none. */
    Finding none(GlmOutcome outcome, String remedy) {
        if (outcome instanceof GlmOutcome.Separated separated) {
            String names =
                    separated.infinite().stream().mapToObj(design.names()::get).collect(Collectors.joining(", "));
            return declaration.declined(
                    SEPARATED,
                    (separated.complete() ? "All" : "Of " + design.n() + " rows " + separated.rows())
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
