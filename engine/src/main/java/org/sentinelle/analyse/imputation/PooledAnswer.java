package org.sentinelle.analyse.imputation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.DetailLayout;
import org.sentinelle.analyse.EstimateDraft;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table.Column;
import org.sentinelle.result.Table.Type;
import org.sentinelle.stats.Limits;
import org.sentinelle.stats.imputation.Pooled;
import org.sentinelle.stats.imputation.PooledWald;
import org.sentinelle.stats.regression.StudentT;

/** What is told of pooled answers. */
record PooledAnswer(Pooling pooling, Map<String, List<String>> terms, double level) {
    static final String ALL = "all";

    /** The caveat of chains that do not yet wander over the same range. */
    static final String UNMIXED = "chains-not-mixed";

    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);
    private static final String TWO_SIDED = "two-sided";
    private static final double HUNDRED = 100;

    private static final DetailLayout POOLING = new DetailLayout(
            "pooling",
            List.of(
                    new Column("term", Type.TEXT, "As in the estimates"),
                    new Column("within", Type.DECIMAL, "Mean of the variances in the completed tables"),
                    new Column("between", Type.DECIMAL, "Variance of the estimates between them"),
                    new Column("total", Type.DECIMAL, "Variance of the pooled estimate"),
                    new Column("lambda", Type.DECIMAL, "Share of the variance that comes of what is missing"),
                    new Column("riv", Type.DECIMAL, "By what share the variance is larger for what is missing"),
                    new Column("fmi", Type.DECIMAL, "Fraction of the information that is missing"),
                    new Column("df", Type.DECIMAL, "Degrees of freedom; empty where infinite")));

    private static final DetailLayout TESTS = new DetailLayout(
            "joint_tests",
            List.of(
                    new Column("term", Type.TEXT, "The term with several coefficients, or all but the constant"),
                    new Column("statistic", Type.DECIMAL, "F of D1"),
                    new Column("df_num", Type.DECIMAL, "Coefficients"),
                    new Column("df_denom", Type.DECIMAL, "Degrees of freedom of the denominator"),
                    new Column("riv", Type.DECIMAL, "Mean share by which variances are larger for what is missing"),
                    new Column("p_value", Type.DECIMAL, "Of an F as large if all were 0")));

    /** The caveats that any estimate of the first analysis has. */
    List<String> caveats(@Nullable Double rHat) {
        Set<String> caveats = new LinkedHashSet<>();
        pooling.first().estimates().stream().map(Estimate::caveats).forEach(caveats::addAll);
        caveats.remove(EstimateDraft.INFINITE);
        caveats.remove(EstimateDraft.UNDEFINED);
        caveats.remove(EstimateDraft.NO_LOWER_LIMIT);
        caveats.remove(EstimateDraft.NO_UPPER_LIMIT);
        if (rHat != null && rHat > ChainTables.UNMIXED) {
            caveats.add(UNMIXED);
        }
        return List.copyOf(caveats);
    }

    Finding finding(Answer answer, Map<String, Pooled> pooled, ChainTables chains) {
        Map<String, String> ratios = pooling.ratios();
        pooled.forEach((term, value) -> {
            add(answer, term, value);
            String ratio = ratios.get(term);
            if (ratio != null) {
                addRatio(answer, ratio, value);
            }
        });
        addTests(answer);
        answer.detail(POOLING.table(rows(pooled)));
        answer.detail(chains.imputed()).detail(chains.chainTable());
        return answer.finding();
    }

    private void add(Answer answer, String term, Pooled pooled) {
        EstimateDraft draft = answer.draft(Pooling.base(term), Pooling.key(term))
                .value(pooled.estimate())
                .stdError(pooled.stdError());
        double statistic = pooled.estimate() / pooled.stdError();
        Limits limits = limits(pooled);
        draft.interval(limits.low(), limits.high(), level).test(statistic, p(statistic, pooled.df()), TWO_SIDED);
        answer.add(Double.isInfinite(pooled.df()) ? draft : draft.df(pooled.df()));
    }

    private void addRatio(Answer answer, String term, Pooled pooled) {
        Limits limits = limits(pooled);
        answer.add(answer.draft(Pooling.base(term), Pooling.key(term))
                .value(Math.exp(pooled.estimate()))
                .interval(Math.exp(limits.low()), Math.exp(limits.high()), level));
    }

    /** Infinite where there are so few degrees of freedom that a quantile is no number. */
    private Limits limits(Pooled pooled) {
        double quantile = Double.isInfinite(pooled.df())
                ? STANDARD_NORMAL.inverseSurvivalProbability((1 - level) / 2)
                : new StudentT(pooled.df()).quantile(level);
        double half = Double.isFinite(quantile) ? quantile * pooled.stdError() : Double.POSITIVE_INFINITY;
        return new Limits(pooled.estimate() - half, pooled.estimate() + half);
    }

    private static double p(double statistic, double df) {
        return Double.isInfinite(df)
                ? Math.min(1, 2 * STANDARD_NORMAL.survivalProbability(Math.abs(statistic)))
                : new StudentT(df).twoSidedP(statistic);
    }

    private void addTests(Answer answer) {
        Map<String, PooledWald> tests = pooling.joint(ALL, terms);
        PooledWald all = tests.get(ALL);
        if (all != null) {
            answer.say("wald_f", all.f())
                    .say("wald_df_num", all.df1())
                    .say("wald_df_denom", all.df2())
                    .say("wald_p", all.p());
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        tests.forEach((term, test) -> rows.add(List.of(term, test.f(), test.df1(), test.df2(), test.riv(), test.p())));
        answer.detail(TESTS.table(rows));
    }

    private static List<List<@Nullable Object>> rows(Map<String, Pooled> pooled) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        pooled.forEach((term, value) -> {
            List<@Nullable Object> row = new ArrayList<>(List.of(
                    term, value.within(), value.between(), value.total(), value.lambda(), value.riv(), value.fmi()));
            row.add(Double.isInfinite(value.df()) ? null : (Double) value.df());
            rows.add(row);
        });
        return rows;
    }

    /** As many imputations as percent of the information are missing of the estimate with most missing. */
    static long advised(Map<String, Pooled> pooled) {
        return (long) Math.ceil(HUNDRED * most(pooled));
    }

    static double most(Map<String, Pooled> pooled) {
        return pooled.values().stream().mapToDouble(Pooled::fmi).max().orElse(0);
    }
}
