package org.sentinelle.analyse.mixed;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.sentinelle.analyse.Answer;
import org.sentinelle.stats.mixed.MixedFit;

/** The coefficients, held against the normal distribution. */
record FixedEffects(List<String> names, MixedFit fit, double level) {
    static final String COEFFICIENT = "coefficient";
    static final String ODDS_RATIO = "odds_ratio";

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final String TWO_SIDED = "two-sided";

    void addTo(Answer answer, boolean logistic) {
        double quantile = NORMAL.inverseSurvivalProbability((1 - level) / 2);
        for (int j = 0; j < names.size(); j++) {
            double b = fit.beta()[j];
            double error = Math.sqrt(Math.max(0, fit.covariance()[j][j]));
            var draft = answer.draft(COEFFICIENT, names.get(j)).value(b).stdError(error);
            if (error > 0) {
                double p = Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(b / error)));
                draft.interval(b - quantile * error, b + quantile * error, level)
                        .test(b / error, p, TWO_SIDED);
            }
            answer.add(draft);
            if (logistic) {
                double low = Math.exp(b - quantile * error);
                var ratio = answer.draft(ODDS_RATIO, names.get(j)).value(Math.exp(b));
                answer.add(
                        low < Double.POSITIVE_INFINITY
                                ? ratio.interval(low, Math.exp(b + quantile * error), level)
                                : ratio);
            }
        }
    }
}
