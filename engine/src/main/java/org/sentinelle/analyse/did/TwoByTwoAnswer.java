package org.sentinelle.analyse.did;

import java.util.List;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.EstimateDraft;
import org.sentinelle.analyse.did.TwoByTwoMethod.FourCells;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.regression.LinearFit;

/** The finding of a difference of changes. */
record TwoByTwoAnswer(AnalysisInput input, FourCells cells, LinearFit fit, List<String> dropped) {

    Finding finding(TwoByTwoErrors errors) {
        double[] y = input.frame().response();
        Answer answer = Answer.on(TwoByTwoDeclaration.DECLARATION, input.frameRows());
        TwoByTwoErrors.Spread error = errors.spread();
        double least = EffectDraft.least(y);
        EstimateDraft effect = answer.draft(TwoByTwoDeclaration.EFFECT);
        double estimate = fit.b()[TwoByTwoErrors.EFFECT];
        if (error.df() > 0) {
            new EffectDraft(input.number(PanelColumns.LEVEL), error.df(), least).on(effect, estimate, error.error());
        } else {
            effect.value(estimate).caveat(EffectDraft.NO_SCATTER);
        }
        answer.add(effect);
        double unadjusted = change(1, y) - change(0, y);
        answer.add(answer.draft(TwoByTwoDeclaration.UNADJUSTED).value(unadjusted));
        addMeans(answer, y);
        answer.say("errors", errors.name()).say("df_residual", fit.df()).say("sigma", Math.sqrt(fit.variance()));
        if (errors.isClustered()) {
            answer.say("clusters", errors.clusters().size());
        }
        if (!dropped.isEmpty()) {
            answer.say("collinear", String.join(", ", dropped));
        }
        return answer.finding();
    }

    private double change(double group, double[] y) {
        return cells.mean(group, 1, y) - cells.mean(group, 0, y);
    }

    private void addMeans(Answer answer, double[] y) {
        for (int group = 0; group < 2; group++) {
            for (int time = 0; time < 2; time++) {
                String key = (group == 1 ? "treated" : "others") + "," + (time == 1 ? "after" : "before");
                answer.add(answer.draft(TwoByTwoDeclaration.MEAN, key, cells.rows(group, time))
                        .value(cells.mean(group, time, y)));
            }
        }
    }
}
