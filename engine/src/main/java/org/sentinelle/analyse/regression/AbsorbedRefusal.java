package org.sentinelle.analyse.regression;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.absorb.AbsorbedOutcome;
import org.sentinelle.stats.absorb.AbsorbedSample;
import org.sentinelle.stats.regression.WorkingModel;

/** Why a regression with absorbed effects has no answer. */
record AbsorbedRefusal(MethodDeclaration declaration, AbsorbedInput absorbed, AbsorbedErrors errors) {
    static final String NO_COEFFICIENTS = "no-coefficients";
    static final String NOT_CONVERGED = "not-converged";

    static final List<Reason> REASONS = List.of(
            new Reason(NO_COEFFICIENTS, "There is no column, or each is a combination of the absorbed effects"),
            new Reason(NOT_CONVERGED, "The fit was not found"));

    /** Null where there may be an answer. */
    @Nullable
    Finding beforeFit() {
        if (absorbed.names().isEmpty()) {
            return declaration.declined(NO_COEFFICIENTS, "Write a cause before the bar: outcome ~ cause | effect.");
        }
        if (absorbed.hasWeightsNotPositive()) {
            return declaration.declined(
                    LinearRegressionDeclaration.NOT_POSITIVE_WEIGHTS, "Leave rows of weight 0 out.");
        }
        if (errors.isNotWithEffects()) {
            return declaration.declined(
                    AbsorbedErrors.NOT_WITH_EFFECTS,
                    "Take HC1 or clusters, or write the effects as terms: factor(year).");
        }
        String missing = errors.missing();
        return missing == null ? null : declaration.declined(ErrorOptions.FEW_CLUSTERS, missing);
    }

    Finding of(AbsorbedOutcome.None none) {
        return switch (none.cause()) {
            case TOO_FEW_ROWS ->
                declaration.declined(
                        LinearRegressionDeclaration.TOO_FEW_ROWS,
                        "Of " + absorbed.data().n()
                                + " rows, those that are not alone in a group or in a group of zeros are no more than the"
                                + " parameters; absorb fewer or larger groups.");
            case ALL_ABSORBED ->
                declaration.declined(
                        NO_COEFFICIENTS,
                        "Every column is constant within the absorbed groups: " + String.join(", ", absorbed.names())
                                + ". Absorb fewer effects.");
            case NOT_CONVERGED ->
                declaration.declined(
                        NOT_CONVERGED,
                        "The fit does not settle. Look for columns that nearly repeat each other, and for extreme values.");
        };
    }

    /** Null where the errors asked for can be given. */
    @Nullable
    Finding afterFit(AbsorbedSample sample, WorkingModel model) {
        if (model.n() <= errors.parameters(sample, model)) {
            return declaration.declined(
                    LinearRegressionDeclaration.TOO_FEW_ROWS,
                    "There are " + model.n() + " rows for " + errors.parameters(sample, model) + " parameters.");
        }
        if (errors.isTooLarge(sample)) {
            return declaration.declined(
                    AbsorbedErrors.TOO_MANY_LEVELS, "Ask for HC1, which needs no leverages, or for errors by cluster.");
        }
        return errors.clusters(sample).stream().anyMatch(g -> g < 2)
                ? declaration.declined(ErrorOptions.FEW_CLUSTERS, "Errors by cluster need two clusters or more.")
                : null;
    }
}
