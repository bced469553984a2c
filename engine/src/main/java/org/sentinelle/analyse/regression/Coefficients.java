package org.sentinelle.analyse.regression;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.EstimateDraft;
import org.sentinelle.analyse.MethodDeclaration.Term;
import org.sentinelle.stats.Limits;

/**
 * The coefficients of a regression as estimates.
 *
 * @param profile intervals and tests by the likelihood; null where they are Wald's
 */
record Coefficients(
        List<String> names,
        double[] b,
        Spread spread,
        double level,
        @Nullable ProfileIntervals profile) {
    static final String COEFFICIENT = "coefficient";

    /** The caveat of a coefficient whose error is not defined, as HC2 and HC3 are not where a row alone determines its own fit. */
    static final String UNDEFINED_ERROR = "undefined-error";

    /** The caveat of a coefficient whose profile was asked for and not found, so that its interval is Wald's. */
    static final String NO_PROFILE = "wald-interval";

    private static final String TWO_SIDED = "two-sided";

    Coefficients(List<String> names, double[] b, Spread spread, double level) {
        this(names, b, spread, level, null);
    }

    /** Of a model whose predictor is on some scale. */
    static Term term(String unit, String description) {
        return Term.each("column", COEFFICIENT, unit, description);
    }

    void addTo(Answer answer) {
        for (int j = 0; j < b.length; j++) {
            double error = spread.stdError(j);
            EstimateDraft draft = answer.draft(COEFFICIENT, names.get(j)).value(b[j]);
            spread.caveats().forEach(draft::caveat);
            if (!Double.isFinite(error)) {
                answer.add(draft.caveat(UNDEFINED_ERROR));
                continue;
            }
            draft.stdError(error);
            if (error > 0 && spread.df()[j] > 0) {
                test(draft, j);
            }
            answer.add(draft);
        }
    }

    private void test(EstimateDraft draft, int j) {
        Optional<Limits> profiled = profiled(j);
        Limits limits = profiled.orElseGet(() -> wald(j));
        draft.interval(limits.low(), limits.high(), level);
        if (profile != null && profiled.isEmpty()) {
            draft.caveat(NO_PROFILE);
        }
        double root = profile != null && profiled.isPresent() ? profile.signedRoot(j, 0) : Double.NaN;
        double statistic = Double.isNaN(root) ? b[j] / spread.stdError(j) : root;
        draft.test(statistic, spread.p(j, statistic), TWO_SIDED);
        if (!Double.isInfinite(spread.df()[j])) {
            draft.df(spread.df()[j]);
        }
    }

    private Optional<Limits> profiled(int j) {
        return profile == null ? Optional.empty() : profile.limits(j, spread.stdError(j));
    }

    private Limits wald(int j) {
        double half = spread.quantile(j, level) * spread.stdError(j);
        return new Limits(b[j] - half, b[j] + half);
    }

    /** Adds their exponentials as ratios of this name. */
    void addRatios(Answer answer, String ratio) {
        for (int j = 0; j < b.length; j++) {
            int column = j;
            Limits limits = profiled(j).orElseGet(() -> wald(column));
            answer.add(answer.draft(ratio, names.get(j))
                    .value(Math.exp(b[j]))
                    .interval(Math.exp(limits.low()), Math.exp(limits.high()), level));
        }
    }
}
