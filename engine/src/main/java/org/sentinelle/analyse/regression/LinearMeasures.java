package org.sentinelle.analyse.regression;

import java.util.Arrays;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.stats.regression.LinearFit;

/**
 * How well a linear model fits: R2, its adjusted form, and of the normal distribution the log-likelihood with AIC and BIC.
 *
 * <p>R2 = 1 - rss/tss, tss around the weighted mean or, without a constant, around 0. Log-likelihood: (sum log w - n (log(2 pi rss/n) + 1))/2;
 * the variance counts as a parameter. Checked against R 4.2.2 {@code summary.lm}, {@code logLik}, {@code AIC}, {@code BIC}.
 */
record LinearMeasures(Counts counts, double rss, double total, double logWeights) {

    /** Rows and coefficients, and whether a constant is among these. */
    record Counts(long rows, int coefficients, boolean constant) {}

    static LinearMeasures of(AnalysisInput input, RegressionDesign design, LinearFit fit) {
        boolean constant = input.frame().formula().intercept();
        return new LinearMeasures(
                new Counts(design.n(), design.k(), constant),
                fit.rss(),
                total(input.frame().response(), design, constant),
                Arrays.stream(design.w()).map(Math::log).sum());
    }

    void addTo(Answer answer) {
        double n = counts.rows();
        if (total > 0) {
            double r2 = 1 - rss / total;
            double less = n - (counts.constant() ? 1 : 0);
            answer.say("r2", r2).say("r2_adjusted", 1 - (1 - r2) * less / (n - counts.coefficients()));
        }
        if (rss > 0) {
            double logLikelihood = (logWeights - n * (Math.log(2 * Math.PI * rss / n) + 1)) / 2;
            double parameters = counts.coefficients() + 1.0;
            answer.say("log_likelihood", logLikelihood)
                    .say("aic", 2 * parameters - 2 * logLikelihood)
                    .say("bic", Math.log(n) * parameters - 2 * logLikelihood);
        }
    }

    private static double total(double[] y, RegressionDesign design, boolean constant) {
        double[] w = design.w();
        double weight = 0;
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            y[i] -= design.offset()[i];
            weight += w[i];
            sum += w[i] * y[i];
        }
        double centre = constant ? sum / weight : 0;
        double total = 0;
        for (int i = 0; i < y.length; i++) {
            total += w[i] * (y[i] - centre) * (y[i] - centre);
        }
        return total;
    }
}
