package org.sentinelle.analyse.regression;

import java.util.Optional;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.glm.GlmFit;
import org.sentinelle.stats.glm.GlmOutcome;
import org.sentinelle.stats.glm.PoissonFamily;

/** Negative binomial regression (NB2) of what a formula says. */
public final class NegativeBinomialRegressionMethod implements Method {
    private static final double MOST_COUNT = 1e9;

    @Override
    public MethodDeclaration declaration() {
        return NegativeBinomialRegressionDeclaration.DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        RegressionDesign design = RegressionDesign.of(input);
        GlmCheck check = new GlmCheck(declaration(), input, design);
        PoissonFamily poisson = new PoissonFamily();
        Optional<Finding> declined = check.before(
                poisson,
                y -> y >= 0 && y <= MOST_COUNT && y == Math.rint(y),
                "whole counts from 0 to a thousand million");
        if (declined.isPresent()) {
            return declined.get();
        }
        GlmOutcome without = new GlmModel(input, design, poisson, false).fit();
        if (!(without instanceof GlmFit)) {
            return check.none(without, "leave the column out.");
        }
        NegativeBinomialModel model = new NegativeBinomialModel(input, design);
        NegativeBinomialModel.Outcome outcome = model.fit();
        NegativeBinomialModel.Fitted fitted = outcome.fitted();
        if (fitted == null) {
            return outcome.overdispersed()
                    ? check.none(outcome.outcome(), "leave the column out.")
                    : declaration()
                            .declined(
                                    NegativeBinomialRegressionDeclaration.NOT_OVERDISPERSED,
                                    "Use poisson-regression, which these counts fit.");
        }
        return check.after(fitted.fit().working()).orElseGet(() -> answer(model, fitted));
    }

    private Finding answer(NegativeBinomialModel model, NegativeBinomialModel.Fitted fitted) {
        NegativeBinomialErrors errors = new NegativeBinomialErrors(fitted);
        Optional<NegativeBinomialErrors.Both> both = errors.both();
        if (both.isEmpty()) {
            return declaration()
                    .declined(
                            GlmDeclarations.NOT_CONVERGED,
                            "Theta and the coefficients cannot be told apart; leave columns out.");
        }
        GlmResult result =
                new GlmResult(fitted.model(), fitted.fit(), both.get().spread(), 1, 1);
        Answer answer = result.errors().answer(declaration());
        result.addCoefficients(answer, PoissonRegressionDeclaration.RATE_RATIO);
        result.addMargins(answer);
        addTheta(answer, fitted.both().theta(), both.get().thetaVariance());
        result.addFit(answer);
        if (result.isSurvey()) {
            return answer.finding();
        }
        answer.detail(LikelihoodRatios.of(result, model::without));
        result.addDiagnostics(answer);
        return answer.finding();
    }

    private static void addTheta(Answer answer, double theta, double variance) {
        var draft = answer.draft(NegativeBinomialRegressionDeclaration.THETA).value(theta);
        if (variance > 0 && Double.isFinite(variance)) {
            draft.stdError(Math.sqrt(variance));
        }
        answer.add(draft);
    }
}
