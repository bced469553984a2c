package org.sentinelle.analyse.regression;

import java.util.List;
import java.util.Optional;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.CovarianceTable;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.margins.MarginOptions;
import org.sentinelle.analyse.margins.Mean;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.absorb.AbsorbedLinear;
import org.sentinelle.stats.absorb.AbsorbedLinearFit;
import org.sentinelle.stats.absorb.AbsorbedOutcome;
import org.sentinelle.stats.regression.WorkingModel;

/** Least squares of what a formula with absorbed effects says. */
record AbsorbedRegression(MethodDeclaration declaration, AnalysisInput input) {
    Finding run() {
        AbsorbedInput absorbed = AbsorbedInput.of(input);
        AbsorbedErrors errors = new AbsorbedErrors(input, ErrorOptions.CLASSICAL, true);
        AbsorbedRefusal refusal = new AbsorbedRefusal(declaration, absorbed, errors);
        Finding refused = refusal.beforeFit();
        if (refused != null) {
            return refused;
        }
        Optional<Finding> noMargins = MarginOptions.declined(declaration, input);
        if (noMargins.isPresent()) {
            return noMargins.get();
        }
        AbsorbedOutcome outcome = AbsorbedLinear.fit(absorbed.data(), errors.dropsSingletons());
        if (!(outcome instanceof AbsorbedLinearFit fit)) {
            return refusal.of((AbsorbedOutcome.None) outcome);
        }
        Finding few = refusal.afterFit(fit.sample(), fit.working());
        return few != null ? few : answer(absorbed, errors, fit);
    }

    private Finding answer(AbsorbedInput absorbed, AbsorbedErrors errors, AbsorbedLinearFit fit) {
        Answer answer = absorbed.answer(declaration, fit.sample());
        int df = fit.working().n() - errors.parameters(fit.sample(), fit.working());
        double variance = fit.rss() / df;
        List<String> names = absorbed.names(fit.columns());
        WorkingModel working = errors.prepared(fit.sample(), fit.working());
        Spread spread = errors.spread(fit.sample(), working, variance);
        new Coefficients(names, fit.b(), spread, errors.level()).addTo(answer);
        AbsorbedMargins margins = new AbsorbedMargins(absorbed, errors, fit, working, variance);
        margins.addWhereHidden(answer);
        margins.addCurves(answer, Mean.PREDICTOR);
        CovarianceTable.addTo(answer, input, names, spread.covariance());
        answer.say("errors", errors.name())
                .say("df_residual", df)
                .say("sigma", Math.sqrt(variance))
                .say("rss", fit.rss());
        if (fit.total() > 0) {
            answer.say("r2", 1 - fit.rss() / fit.total());
        }
        if (fit.within() > 0) {
            answer.say("r2_within", 1 - fit.rss() / fit.within());
        }
        absorbed.addDropped(answer, fit.sample(), fit.columns());
        return answer.finding();
    }
}
