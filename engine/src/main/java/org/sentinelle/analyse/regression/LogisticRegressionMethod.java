package org.sentinelle.analyse.regression;

import java.util.Optional;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.PartedMethod;
import org.sentinelle.analyse.RowParts;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.glm.BinomialFamily;
import org.sentinelle.stats.glm.GlmFit;
import org.sentinelle.stats.glm.GlmOutcome;

/** Logistic regression of what a formula says, by maximum likelihood or with Firth's correction. */
public final class LogisticRegressionMethod implements PartedMethod {
    private static final String ALLOWED = "0 and 1, or shares of trials";
    private static final String REMEDY = "use correction: firth, or leave the column out.";

    @Override
    public MethodDeclaration declaration() {
        return LogisticRegressionDeclaration.DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        RegressionDesign design = RegressionDesign.of(input);
        GlmCheck check = new GlmCheck(declaration(), input, design);
        boolean firth = input.choice(GlmDeclarations.CORRECTION).equals(GlmDeclarations.FIRTH);
        GlmModel model = new GlmModel(input, design, new BinomialFamily(), firth);
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
        PartedGlm.Words words = new PartedGlm.Words(LogisticRegressionDeclaration.ODDS_RATIO, ALLOWED, REMEDY);
        return new PartedGlm(declaration(), header, new BinomialFamily(), words, false).run(rows);
    }

    private Finding answer(GlmModel model, GlmFit fit) {
        Spread spread = new ErrorOptions(model.input(), false).spread(fit.working(), 1);
        GlmResult result = new GlmResult(model, fit, spread, 0, 1);
        Answer answer = result.errors().answer(declaration());
        result.addCoefficients(answer, LogisticRegressionDeclaration.ODDS_RATIO);
        result.addMargins(answer);
        result.addFit(answer);
        if (result.isSurvey()) {
            return answer.finding();
        }
        result.addPseudoR2(answer);
        ClassificationFit.add(answer, result);
        answer.detail(LikelihoodRatios.of(result, model::without));
        result.addDiagnostics(answer);
        return answer.finding();
    }
}
