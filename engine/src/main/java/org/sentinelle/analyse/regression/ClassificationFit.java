package org.sentinelle.analyse.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.DetailLayout;
import org.sentinelle.result.Table.Column;
import org.sentinelle.result.Table.Type;
import org.sentinelle.stats.glm.Calibration;
import org.sentinelle.stats.glm.RocCurve;

/**
 * How well fitted probabilities tell who is a case, on the rows they were fitted on.
 *
 * <p>Brier's score is the mean of (y - p)^2 over trials (G. Brier 1950, doi:10.1175/1520-0493(1950)078%3C0001:VOFEIT%3E2.0.CO;2).
 */
final class ClassificationFit {
    private static final DetailLayout CALIBRATION = new DetailLayout(
            "calibration",
            List.of(
                    new Column("group", Type.INTEGER, "From the smallest fitted probabilities up"),
                    new Column(
                            "fitted_low",
                            Type.DECIMAL,
                            "Fitted probabilities are above it, the first group's from it on"),
                    new Column("fitted_high", Type.DECIMAL, "Largest fitted probability"),
                    new Column("n", Type.DECIMAL, "Trials"),
                    new Column("observed", Type.DECIMAL, "Cases"),
                    new Column("expected", Type.DECIMAL, "Sum of the fitted probabilities")));

    private ClassificationFit() {}

    static void add(Answer answer, GlmResult result) {
        double[] y = result.model().frame().response();
        double[] n = result.model().design().w();
        double[] eta = result.fit().eta();
        double[] p = Arrays.stream(eta).map(result.model().family()::mean).toArray();
        double[] cases = new double[p.length];
        double[] others = new double[p.length];
        double brier = 0;
        for (int i = 0; i < p.length; i++) {
            cases[i] = n[i] * y[i];
            others[i] = n[i] * (1 - y[i]);
            brier += cases[i] * (1 - p[i]) * (1 - p[i]) + others[i] * p[i] * p[i];
        }
        answer.say("brier", brier / Arrays.stream(n).sum());
        addArea(answer, result, RocCurve.of(eta, cases, others));
        long groups = result.model().input().whole(LogisticRegressionDeclaration.GROUPS);
        addCalibration(answer, Calibration.of(p, n, cases, (int) groups));
    }

    private static void addArea(Answer answer, GlmResult result, RocCurve curve) {
        var draft = answer.draft(LogisticRegressionDeclaration.AUC).value(curve.area());
        if (Double.isFinite(curve.stdError())) {
            double level = result.errors().level();
            double half = Distributions.normalQuantile(level) * curve.stdError();
            draft.stdError(curve.stdError())
                    .interval(Math.max(0, curve.area() - half), Math.min(1, curve.area() + half), level);
        }
        answer.add(draft);
    }

    private static void addCalibration(Answer answer, Calibration calibration) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Calibration.Group group : calibration.groups()) {
            rows.add(List.of(
                    (long) rows.size() + 1, group.low(), group.high(), group.n(), group.observed(), group.expected()));
        }
        answer.detail(CALIBRATION.table(rows));
        double statistic = calibration.statistic();
        if (calibration.df() > 0 && Double.isFinite(statistic)) {
            answer.say("hosmer_lemeshow", statistic)
                    .say("hosmer_lemeshow_groups", calibration.groups().size())
                    .say("hosmer_lemeshow_df", calibration.df())
                    .say(
                            "hosmer_lemeshow_p",
                            ChiSquaredDistribution.of(calibration.df()).survivalProbability(statistic));
        }
    }
}
