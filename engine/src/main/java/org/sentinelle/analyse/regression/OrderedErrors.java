package org.sentinelle.analyse.regression;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.stats.glm.OrderedLogitFit;
import org.sentinelle.stats.regression.ClusterErrors;
import org.sentinelle.stats.regression.RobustErrors;
import org.sentinelle.stats.regression.ScoreErrors;

/** The errors of an ordered logit: from the information, or from the scores of rows or clusters. */
record OrderedErrors(AnalysisInput input, OrderedLogitFit.Found found) {

    /** @param slopes those of the parameters that are no thresholds; these count as one, as a constant would */
    Spread spread(int slopes) {
        double[] df = new double[found.parameters().length];
        Arrays.fill(df, errors().isSurvey() ? new SurveyInput(input).degrees() - slopes : Double.POSITIVE_INFINITY);
        return new Spread(covariance(), df);
    }

    private ErrorOptions errors() {
        return new ErrorOptions(input, false);
    }

    private double[][] covariance() {
        ErrorOptions errors = errors();
        if (errors.isSurvey()) {
            return new SurveyInput(input).covariance(found.covariance(), found.scores());
        }
        double n = found.scores().length;
        double k = found.parameters().length;
        if (errors.isClustered()) {
            var clusters = errors.clusters();
            double g = clusters.size();
            double factor = switch (ClusterErrors.valueOf(errors.name())) {
                case CR0 -> 1;
                case CR1 -> g / (g - 1);
                default -> g / (g - 1) * (n - 1) / (n - k);
            };
            return ScoreErrors.covariance(found.covariance(), found.scores(), clusters.of(), factor);
        }
        if (errors.name().equals(ErrorOptions.CLASSICAL)) {
            return found.covariance();
        }
        double factor = errors.name().equals(RobustErrors.HC1.name()) ? n / (n - k) : 1;
        int[] each = IntStream.range(0, found.scores().length).toArray();
        return ScoreErrors.covariance(found.covariance(), found.scores(), each, factor);
    }
}
