package org.sentinelle.analyse.regression;

import java.util.Arrays;
import java.util.List;
import org.sentinelle.analyse.Answer;

/** Slopes, odds ratios and thresholds of an ordered logit as estimates. */
final class OrderedEstimates {
    private OrderedEstimates() {}

    static void add(Answer answer, OrderedDesign design, double[] parameters, Spread spread, double level) {
        List<String> names = design.slopes().names();
        int k = names.size();
        Coefficients slopes = new Coefficients(names, Arrays.copyOf(parameters, k), spread, level);
        slopes.addTo(answer);
        slopes.addRatios(answer, LogisticRegressionDeclaration.ODDS_RATIO);
        for (int j = k; j < parameters.length; j++) {
            double half = spread.quantile(j, level) * spread.stdError(j);
            answer.add(answer.draft(OrderedLogitDeclaration.THRESHOLD, design.threshold(j - k))
                    .value(parameters[j])
                    .stdError(spread.stdError(j))
                    .interval(parameters[j] - half, parameters[j] + half, level));
        }
    }
}
