package org.sentinelle.analyse.regression;

import java.util.Optional;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.PartedMethod;
import org.sentinelle.analyse.RowParts;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.glm.GlmFit;
import org.sentinelle.stats.glm.GlmOutcome;
import org.sentinelle.stats.glm.PoissonFamily;

/** Poisson regression of what a formula says, also as a pseudo-likelihood or quasi-likelihood. */
public final class PoissonRegressionMethod implements PartedMethod {
    private static final String ALLOWED = "0 or more";
    private static final String REMEDY = "use correction: firth, or leave the column out.";

    @Override
    public MethodDeclaration declaration() {
        return PoissonRegressionDeclaration.DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        RegressionDesign design = RegressionDesign.of(input);
        GlmCheck check = new GlmCheck(declaration(), input, design);
        boolean firth = input.choice(GlmDeclarations.CORRECTION).equals(GlmDeclarations.FIRTH);
        GlmModel model = new GlmModel(input, design, new PoissonFamily(), firth);
        Optional<Finding> declined = check.before(model.family(), ALLOWED);
        if (declined.isPresent()) {
            return declined.get();
        }
        GlmOutcome outcome = model.fit();
        return outcome instanceof GlmFit fit
                ? check.after(fit.working()).orElseGet(() -> answer(model, fit))
                : check.none(outcome, REMEDY);
    }

    @Override
    public Finding run(AnalysisInput header, RowParts rows) {
        boolean quasi =
                header.choice(PoissonRegressionDeclaration.DISPERSION).equals(PoissonRegressionDeclaration.PEARSON);
        PartedGlm.Words words = new PartedGlm.Words(PoissonRegressionDeclaration.RATE_RATIO, ALLOWED, REMEDY);
        return new PartedGlm(declaration(), header, new PoissonFamily(), words, quasi).run(rows);
    }

    private Finding answer(GlmModel model, GlmFit fit) {
        boolean quasi = model.input()
                .choice(PoissonRegressionDeclaration.DISPERSION)
                .equals(PoissonRegressionDeclaration.PEARSON);
        double pearson = fit.pearson(model.problem()) / (fit.rows() - fit.b().length);
        double dispersion = quasi ? pearson : 1;
        Spread spread = new ErrorOptions(model.input(), quasi).spread(fit.working(), dispersion);
        GlmResult result = new GlmResult(model, fit, spread, 0, dispersion);
        Answer answer = result.errors().answer(declaration());
        result.addCoefficients(answer, PoissonRegressionDeclaration.RATE_RATIO);
        result.addMargins(answer);
        result.addFit(answer);
        if (result.isSurvey()) {
            return answer.finding();
        }
        result.addPseudoR2(answer);
        answer.say("dispersion", pearson);
        answer.detail(LikelihoodRatios.of(result, model::without));
        result.addDiagnostics(answer);
        return answer.finding();
    }
}
