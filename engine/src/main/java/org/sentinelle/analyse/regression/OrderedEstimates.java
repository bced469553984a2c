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
        new Coefficients(names, Arrays.copyOf(parameters, k), spread, level).addTo(answer);
        for (int j = 0; j < k; j++) {
            double half = spread.quantile(j, level) * spread.stdError(j);
            answer.add(answer.draft(LogisticRegressionDeclaration.ODDS_RATIO, names.get(j))
                    .value(Math.exp(parameters[j]))
                    .interval(Math.exp(parameters[j] - half), Math.exp(parameters[j] + half), level));
        }
        for (int j = k; j < parameters.length; j++) {
            double half = spread.quantile(j, level) * spread.stdError(j);
            answer.add(answer.draft(OrderedLogitDeclaration.THRESHOLD, design.threshold(j - k))
                    .value(parameters[j])
                    .stdError(spread.stdError(j))
                    .interval(parameters[j] - half, parameters[j] + half, level));
        }
    }
}
