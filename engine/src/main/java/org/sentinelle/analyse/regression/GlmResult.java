package org.sentinelle.analyse.regression;

import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.CovarianceTable;
import org.sentinelle.analyse.margins.FittedMean;
import org.sentinelle.analyse.margins.Margins;
import org.sentinelle.analyse.margins.Mean;
import org.sentinelle.analyse.margins.Uncertainty;
import org.sentinelle.stats.glm.GlmFit;

/**
 * A model fitted, with the errors asked for.
 *
 * @param more parameters beside the coefficients, such as theta
 * @param dispersion what the classical covariance was multiplied by
 */
record GlmResult(GlmModel model, GlmFit fit, Spread spread, int more, double dispersion) {

    ErrorOptions errors() {
        return new ErrorOptions(model.input(), false);
    }

    /** Whether rows stand for others, so that there is no likelihood of which to tell. */
    boolean isSurvey() {
        return errors().isSurvey();
    }

    /** Says the coefficients, and their exponentials as ratios of this name. */
    void addCoefficients(Answer answer, String ratio) {
        RegressionDesign design = model.design();
        double level = errors().level();
        boolean profile = GlmDeclarations.PROFILE.equals(model.input().options().get(GlmDeclarations.INTERVALS));
        Coefficients coefficients = new Coefficients(
                design.names(), fit.b(), spread, level, profile ? new ProfileIntervals(model, fit, level) : null);
        coefficients.addTo(answer);
        CovarianceTable.addTo(answer, model.input(), design.names(), spread.covariance());
        coefficients.addRatios(answer, ratio);
    }

    /** Average marginal effects, and the curves that the file asks for. */
    void addMargins(Answer answer) {
        double level = errors().level();
        MarginalEffects.add(answer, fitted(Uncertainty.normal(spread.covariance(), level)));
        Margins.addTo(answer, model.input(), fitted(spread.uncertainty(level)));
    }

    private FittedMean fitted(Uncertainty uncertainty) {
        RegressionDesign design = model.design();
        return new FittedMean(
                model.frame(),
                design.names(),
                fit.b(),
                design.w(),
                design.offset(),
                Mean.of(model.family()),
                uncertainty);
    }

    /** Says how well the model fits. */
    void addFit(Answer answer) {
        answer.say("errors", errors().name());
        errors().sayDesign(answer, fit.b().length);
        if (!isSurvey()) {
            answer.say("df_residual", fit.rows() - fit.b().length)
                    .say("log_likelihood", fit.logLikelihood())
                    .say("deviance", fit.deviance())
                    .say("null_deviance", model.baseline().deviance())
                    .say("aic", fit.aic(more))
                    .say("bic", fit.bic(more));
        }
        OverallTest.sayTo(answer, model.design().names(), fit.b(), spread);
        if (model.firth()) {
            answer.say("penalised_log_likelihood", fit.objective());
        }
        if (errors().isClustered()) {
            answer.say("n_clusters", errors().clusters().size());
        }
        if (!model.design().dropped().isEmpty()) {
            answer.say("collinear", String.join(", ", model.design().dropped()));
        }
    }

    /** McFadden's and Nagelkerke's shares (N. Nagelkerke 1991, doi:10.1093/biomet/78.3.691). */
    void addPseudoR2(Answer answer) {
        sayPseudoR2(answer, fit.logLikelihood(), model.baseline().logLikelihood(), fit.rows());
    }

    /** @param none the log-likelihood of a constant alone */
    static void sayPseudoR2(Answer answer, double logLikelihood, double none, double n) {
        if (none < 0) {
            answer.say("mcfadden", 1 - logLikelihood / none)
                    .say("nagelkerke", Math.expm1(2 * (none - logLikelihood) / n) / Math.expm1(2 * none / n));
        }
    }

    /** Says how far columns stand in each other's way and, where the file asks, how each row is fitted. */
    void addDiagnostics(Answer answer) {
        Diagnostics.addCollinearity(answer, model.frame(), model.design(), fit.working());
        if (model.input().flag(GlmDeclarations.OBSERVATIONS)) {
            double[] eta = fit.eta();
            double[] y = model.frame().response();
            double[] means = new double[eta.length];
            double[] residuals = new double[eta.length];
            for (int i = 0; i < eta.length; i++) {
                double variance = model.family().variance(eta[i]);
                double weight = model.design().w()[i];
                means[i] = model.family().mean(eta[i]);
                residuals[i] = variance > 0
                        ? Math.sqrt(weight / variance) * model.family().residual(y[i], eta[i])
                        : 0;
            }
            Diagnostics.addObservations(
                    answer, model.frame(), fit.working(), new Diagnostics.Rows(means, residuals, dispersion));
        }
    }
}
