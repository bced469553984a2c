package org.sentinelle.analyse.regression;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.margins.MarginOptions;
import org.sentinelle.analyse.margins.Mean;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.absorb.AbsorbedOutcome;
import org.sentinelle.stats.absorb.AbsorbedPoisson;
import org.sentinelle.stats.absorb.AbsorbedPoissonFit;
import org.sentinelle.stats.glm.PoissonFamily;
import org.sentinelle.stats.regression.RobustErrors;
import org.sentinelle.stats.regression.WorkingModel;

/** Poisson pseudo-maximum likelihood of what a formula with absorbed effects says. */
public final class PpmlMethod implements Method {
    @Override
    public MethodDeclaration declaration() {
        return PpmlDeclaration.DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        AbsorbedInput absorbed = AbsorbedInput.of(input);
        AbsorbedErrors errors = new AbsorbedErrors(input, RobustErrors.HC1.name(), false);
        AbsorbedRefusal refusal = new AbsorbedRefusal(declaration(), absorbed, errors);
        Finding refused = refused(absorbed, refusal);
        if (refused != null) {
            return refused;
        }
        AbsorbedOutcome outcome = AbsorbedPoisson.fit(absorbed.data(), errors.dropsSingletons());
        if (!(outcome instanceof AbsorbedPoissonFit fit)) {
            return refusal.of((AbsorbedOutcome.None) outcome);
        }
        Finding few = refusal.afterFit(fit.sample(), fit.working());
        return few != null ? few : answer(absorbed, errors, fit);
    }

    private @Nullable Finding refused(AbsorbedInput absorbed, AbsorbedRefusal refusal) {
        double[] y = absorbed.data().y();
        if (Arrays.stream(y).anyMatch(v -> v < 0)) {
            return declaration()
                    .declined(PpmlDeclaration.NEGATIVE_RESPONSE, "A mean that is an exponential cannot be below 0.");
        }
        if (Arrays.stream(y).noneMatch(v -> v > 0)) {
            return declaration().declined(PpmlDeclaration.ONLY_ZEROS, "Zeros alone say nothing of any cause.");
        }
        Finding before = refusal.beforeFit();
        return before == null
                ? MarginOptions.declined(declaration(), absorbed.input()).orElse(null)
                : before;
    }

    private Finding answer(AbsorbedInput absorbed, AbsorbedErrors errors, AbsorbedPoissonFit fit) {
        Answer answer = absorbed.answer(declaration(), fit.sample());
        double dispersion = 1 / fit.scale();
        WorkingModel working = errors.prepared(fit.sample(), fit.working());
        Spread spread = errors.spread(fit.sample(), working, dispersion);
        new Coefficients(absorbed.names(fit.columns()), fit.b(), spread, errors.level()).addTo(answer);
        Mean mean = Mean.of(new PoissonFamily());
        AbsorbedMargins margins = new AbsorbedMargins(absorbed, errors, fit, working, dispersion);
        if (absorbed.input().flag(PpmlDeclaration.MARGINAL_EFFECTS)) {
            margins.addEffects(answer, mean);
        }
        margins.addCurves(answer, mean);
        answer.say("errors", errors.name())
                .say("deviance", fit.measures().deviance())
                .say("log_likelihood", fit.measures().logLikelihood())
                .say("pseudo_r2", fit.measures().pseudoR2())
                .say("iterations", fit.measures().steps());
        absorbed.addDropped(answer, fit.sample(), fit.columns());
        return answer.finding();
    }
}
