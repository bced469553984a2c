package org.sentinelle.analyse.mixed;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.DetailLayout;
import org.sentinelle.result.Table;
import org.sentinelle.result.Table.Column;
import org.sentinelle.result.Table.Type;
import org.sentinelle.stats.mixed.MixedFit;

/** How much groups differ: variances, correlations, what they are of the whole, and which group deviates how. */
record VarianceEstimates(MixedDesign design, MixedFit fit, Shares shares, boolean logistic) {
    static final String VARIANCE = "variance";
    static final String SD = "sd";
    static final String CORRELATION = "correlation";
    static final String RESIDUAL = "Residual";
    static final String ICC = "icc";
    static final String MEDIAN_ODDS_RATIO = "median_odds_ratio";
    static final String R2_MARGINAL = "r2_marginal";
    static final String R2_CONDITIONAL = "r2_conditional";

    private static final double UPPER_QUARTILE = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.75);

    private static final DetailLayout COVARIANCES = new DetailLayout(
            "covariances",
            List.of(
                    new Column("level", Type.TEXT, "The grouping"),
                    new Column("column", Type.TEXT, "What deviates: the constant, or the slope of a column"),
                    new Column("other", Type.TEXT, "What deviates with it; the same for a variance"),
                    new Column("covariance", Type.DECIMAL, "Covariance of the two deviations of one group")));

    private static final DetailLayout MODES = new DetailLayout(
            "conditional_modes",
            List.of(
                    new Column("level", Type.TEXT, "The grouping"),
                    new Column("group", Type.TEXT, "The group"),
                    new Column("column", Type.TEXT, "What deviates: the constant, or the slope of a column"),
                    new Column("mode", Type.DECIMAL, "By how much, where it is most likely; shrunk towards 0"),
                    new Column("rows", Type.INTEGER, "Rows of the group")));

    void addTo(Answer answer) {
        for (int t = 0; t < design.deviations().size(); t++) {
            addTerm(answer, design.deviations().get(t), fit.variances()[t]);
        }
        if (!logistic) {
            answer.add(answer.draft(VARIANCE, RESIDUAL).value(fit.residual()));
            answer.add(answer.draft(SD, RESIDUAL).value(Math.sqrt(fit.residual())));
        }
        for (String level : design.levels()) {
            answer.add(answer.draft(ICC, level).value(shares.icc(level)));
            if (logistic) {
                double variance = shares.levels().getOrDefault(level, 0.0);
                answer.add(answer.draft(MEDIAN_ODDS_RATIO, level)
                        .value(Math.exp(Math.sqrt(2 * variance) * UPPER_QUARTILE)));
            }
        }
        answer.add(answer.draft(R2_MARGINAL).value(shares.marginal()));
        answer.add(answer.draft(R2_CONDITIONAL).value(shares.conditional()));
    }

    private static void addTerm(Answer answer, Deviation deviation, double[][] variance) {
        for (int c = 0; c < variance.length; c++) {
            double own = Math.max(0, variance[c][c]);
            answer.add(answer.draft(VARIANCE, deviation.key(c)).value(own));
            answer.add(answer.draft(SD, deviation.key(c)).value(Math.sqrt(own)));
            for (int d = 0; d < c; d++) {
                var draft = answer.draft(CORRELATION, deviation.names().get(d) + ", " + deviation.key(c));
                double scale = Math.sqrt(own * Math.max(0, variance[d][d]));
                double r = variance[c][d] / scale;
                answer.add(scale > 0 ? draft.value(Math.max(-1, Math.min(1, r))) : draft.undefined());
            }
        }
    }

    /** The covariances of each term's deviations, the lower triangle. */
    Table covariances() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int t = 0; t < design.deviations().size(); t++) {
            Deviation deviation = design.deviations().get(t);
            for (int c = 0; c < deviation.names().size(); c++) {
                for (int d = 0; d <= c; d++) {
                    List<String> names = deviation.names();
                    rows.add(List.of(deviation.level(), names.get(c), names.get(d), fit.variances()[t][c][d]));
                }
            }
        }
        return COVARIANCES.table(rows);
    }

    /** The deviation of each group. */
    Table modes() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int t = 0; t < design.deviations().size(); t++) {
            Deviation deviation = design.deviations().get(t);
            long[] counts = new long[deviation.grouping().size()];
            for (int group : deviation.grouping().of()) {
                counts[group]++;
            }
            for (int g = 0; g < counts.length; g++) {
                for (int c = 0; c < deviation.names().size(); c++) {
                    rows.add(List.of(
                            deviation.level(),
                            deviation.grouping().labels().get(g),
                            deviation.names().get(c),
                            fit.modes()[t][g][c],
                            counts[g]));
                }
            }
        }
        return MODES.table(rows);
    }
}
