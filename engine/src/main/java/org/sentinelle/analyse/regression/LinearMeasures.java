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
record LinearMeasures(AnalysisInput input, RegressionDesign design, LinearFit fit) {
    void addTo(Answer answer) {
        double total = total();
        if (total > 0) {
            double r2 = 1 - fit.rss() / total;
            double n = design.n() - (input.frame().formula().intercept() ? 1 : 0);
            answer.say("r2", r2).say("r2_adjusted", 1 - (1 - r2) * n / fit.df());
        }
        if (fit.rss() > 0) {
            double n = design.n();
            double logWeights = Arrays.stream(design.w()).map(Math::log).sum();
            double logLikelihood = (logWeights - n * (Math.log(2 * Math.PI * fit.rss() / n) + 1)) / 2;
            double parameters = design.k() + 1.0;
            answer.say("log_likelihood", logLikelihood)
                    .say("aic", 2 * parameters - 2 * logLikelihood)
                    .say("bic", Math.log(n) * parameters - 2 * logLikelihood);
        }
    }

    private double total() {
        double[] y = input.frame().response();
        double[] w = design.w();
        double weight = 0;
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            y[i] -= design.offset()[i];
            weight += w[i];
            sum += w[i] * y[i];
        }
        double centre = input.frame().formula().intercept() ? sum / weight : 0;
        double total = 0;
        for (int i = 0; i < y.length; i++) {
            total += w[i] * (y[i] - centre) * (y[i] - centre);
        }
        return total;
    }
}
