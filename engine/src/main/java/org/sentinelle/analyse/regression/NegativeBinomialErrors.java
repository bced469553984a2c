package org.sentinelle.analyse.regression;

import java.util.Arrays;
import java.util.Optional;
import org.sentinelle.stats.glm.NegativeBinomialScores;

/**
 * The errors of a negative binomial fit: those of the coefficients hold theta, as MASS::glm.nb has them, but for those of a survey, which come
 * from the whole score of coefficients and theta, as R's {@code survey::svymle} has them.
 */
record NegativeBinomialErrors(NegativeBinomialModel.Fitted fitted) {
    /** Of the coefficients, and the variance of theta. */
    record Both(Spread spread, double thetaVariance) {}

    /** Empty where the second derivatives are not those of a maximum. */
    Optional<Both> both() {
        ErrorOptions errors = new ErrorOptions(fitted.model().input(), false);
        return errors.isSurvey()
                ? survey()
                : Optional.of(new Both(
                        errors.spread(fitted.fit().working(), 1),
                        1 / fitted.both().thetaInformation()));
    }

    /** Theta takes no degree of freedom, as a variance of normal errors takes none. */
    private Optional<Both> survey() {
        GlmModel model = fitted.model();
        SurveyInput survey = new SurveyInput(model.input());
        NegativeBinomialScores scores = new NegativeBinomialScores(
                model.design().design(),
                model.frame().response(),
                model.design().w(),
                fitted.both());
        return scores.bread().map(bread -> {
            double[][] all = survey.covariance(bread, scores.scores());
            int k = model.design().k();
            double[] df = new double[k];
            Arrays.fill(df, survey.degrees() + 1.0 - k);
            double[][] covariance =
                    Arrays.stream(all, 0, k).map(row -> Arrays.copyOf(row, k)).toArray(double[][]::new);
            return new Both(new Spread(covariance, df), all[k][k]);
        });
    }
}
