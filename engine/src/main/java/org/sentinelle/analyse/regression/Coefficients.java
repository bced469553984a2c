package org.sentinelle.analyse.regression;

import java.util.List;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.MethodDeclaration.Term;

/** The coefficients of a regression as estimates. */
record Coefficients(List<String> names, double[] b, Spread spread, double level) {
    static final String COEFFICIENT = "coefficient";

    /** The caveat of a coefficient whose error is not defined, as HC2 and HC3 are not where a row alone determines its own fit. */
    static final String UNDEFINED_ERROR = "undefined-error";

    private static final String TWO_SIDED = "two-sided";

    /** Of a model whose predictor is on some scale. */
    static Term term(String unit, String description) {
        return Term.each("column", COEFFICIENT, unit, description);
    }

    void addTo(Answer answer) {
        for (int j = 0; j < b.length; j++) {
            double error = spread.stdError(j);
            double half = spread.quantile(j, level) * error;
            double statistic = b[j] / error;
            var draft = answer.draft(COEFFICIENT, names.get(j)).value(b[j]);
            spread.caveats().forEach(draft::caveat);
            if (!Double.isFinite(error)) {
                answer.add(draft.caveat(UNDEFINED_ERROR));
                continue;
            }
            draft.stdError(error);
            if (error > 0 && spread.df()[j] > 0) {
                draft.interval(b[j] - half, b[j] + half, level).test(statistic, spread.p(j, statistic), TWO_SIDED);
                if (!Double.isInfinite(spread.df()[j])) {
                    draft.df(spread.df()[j]);
                }
            }
            answer.add(draft);
        }
    }

    /** Adds their exponentials as ratios of this name. */
    void addRatios(Answer answer, String ratio) {
        for (int j = 0; j < b.length; j++) {
            double half = spread.quantile(j, level) * spread.stdError(j);
            answer.add(answer.draft(ratio, names.get(j))
                    .value(Math.exp(b[j]))
                    .interval(Math.exp(b[j] - half), Math.exp(b[j] + half), level));
        }
    }
}
