package org.sentinelle.analyse.robustness;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.AnalysisRequest;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.Methods;
import org.sentinelle.analyse.formula.Expression;
import org.sentinelle.analyse.formula.Formula;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Problem;
import org.sentinelle.result.Table;
import org.sentinelle.result.UnusableInput;

/**
 * A regression of which one coefficient is asked for, to be run on any rows.
 *
 * @param file the analysis file as the user knows it
 * @param columns by role; those that the estimator does not know are left out
 */
record Refit(String file, Estimator estimator, String formula, Map<String, List<String>> columns, String coefficient)
        implements Serializable {
    /** The reason where the rows do not suit the formula or the method. */
    static final String UNUSABLE = "unusable-rows";

    /** The reason where the coefficient was dropped, as where its column is a combination of others. */
    static final String NO_COEFFICIENT = "coefficient-dropped";

    /** What came of it. */
    sealed interface Outcome extends Serializable {}

    /** The coefficient. */
    record Fitted(Estimate estimate) implements Outcome {
        double value() {
            Double value = estimate.estimate();
            return value == null ? Double.NaN : value;
        }

        double stdError() {
            Double error = estimate.stdError();
            return error == null ? Double.NaN : error;
        }

        double p() {
            Double p = estimate.pValue();
            return p == null ? Double.NaN : p;
        }
    }

    /** No coefficient, and why. */
    record Failed(String reason, String explanation) implements Outcome {}

    AnalysisRequest request() {
        return new AnalysisRequest(file, formula, estimator.known(columns), estimator.options(), Map.of());
    }

    /** The same with a column for its response. */
    Refit withResponse(String column) {
        FormulaPieces pieces = FormulaPieces.of(Formula.parse(formula));
        return new Refit(
                file,
                estimator,
                pieces.with(new Expression.Name(column).text(), pieces.terms(), pieces.effects())
                        .text(),
                columns,
                coefficient);
    }

    /** What the method works on; throws {@link UnusableInput} where rows do not suit it. */
    AnalysisInput bound(Table rows) {
        return AnalysisInput.bind(estimator.declaration(), request(), rows);
    }

    /** What the rows do not suit is an outcome here: other rows may. */
    Outcome on(Table rows) {
        Method method = Methods.find(estimator.method()).orElseThrow();
        AnalysisInput input;
        try {
            input = bound(rows);
        } catch (UnusableInput unusable) {
            Problem first = unusable.problems().get(0);
            return new Failed(UNUSABLE, first.what() + " " + first.remedy());
        }
        Finding finding = method.run(input);
        return finding instanceof Finding.Declined declined
                ? new Failed(declined.reason(), declined.explanation())
                : coefficient((Finding.Answered) finding);
    }

    private Outcome coefficient(Finding.Answered answered) {
        String term = Estimator.COEFFICIENT + "[" + coefficient + "]";
        return answered.estimates().stream()
                .filter(e -> e.term().equals(term) && e.estimate() != null)
                .findFirst()
                .<Outcome>map(Fitted::new)
                .orElseGet(() ->
                        new Failed(NO_COEFFICIENT, "The model has no coefficient " + coefficient + " in these rows."));
    }
}
