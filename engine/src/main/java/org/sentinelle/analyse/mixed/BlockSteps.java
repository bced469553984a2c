package org.sentinelle.analyse.mixed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.DetailLayout;
import org.sentinelle.result.Table;
import org.sentinelle.result.Table.Column;
import org.sentinelle.result.Table.Type;
import org.sentinelle.stats.mixed.MixedData;
import org.sentinelle.stats.mixed.MixedFit;

/** Blocks entered one after the other, each model held against the one before on the same rows. */
record BlockSteps(Shares base, List<Step> steps, MixedDesign design) {
    static final String TEST = "block_test";
    static final String R2 = "block_r2";

    private static final DetailLayout BLOCKS = new DetailLayout(
            "blocks",
            List.of(
                    new Column("block", Type.TEXT, "The block"),
                    new Column("terms", Type.TEXT, "The terms that it adds"),
                    new Column(
                            "log_likelihood",
                            Type.DECIMAL,
                            "Of the model with it and those before, by maximum likelihood"),
                    new Column("chi_square", Type.DECIMAL, "Likelihood-ratio statistic against the model without it"),
                    new Column("df", Type.INTEGER, "Its degrees of freedom"),
                    new Column("p", Type.DECIMAL, "Its p"),
                    new Column(
                            "r2_marginal", Type.DECIMAL, "Share of the variance that all fixed terms so far explain"),
                    new Column("r2_added", Type.DECIMAL, "By how much the block raised it")));

    private static final DetailLayout LEVELS = new DetailLayout(
            "block_levels",
            List.of(
                    new Column("block", Type.TEXT, "The block"),
                    new Column("level", Type.TEXT, "The grouping; Residual for rows of the same groups"),
                    new Column("variance", Type.DECIMAL, "Variance that is left at the level"),
                    new Column(
                            "explained",
                            Type.DECIMAL,
                            "Share of the variance without any block that is gone with all blocks so far; below 0 where there is"
                                    + " more of it; empty where there was none"),
                    new Column("explained_by_block", Type.DECIMAL, "What of that share is gone with this block")));

    /** One block with its fit, its test and how the variance is shared out with it. */
    record Step(Block block, MixedFit fit, LikelihoodRatio test, Shares shares, double r2Added) {}

    /** Null where a model cannot be fitted. */
    static @Nullable BlockSteps of(List<Block> blocks, MixedDesign design, Fitter fitter) {
        List<String> terms = new ArrayList<>(Block.before(blocks, design.frame().formula()));
        MixedData data = design.only(terms);
        MixedFit before = fitter.compared(data);
        if (before == null) {
            return null;
        }
        Shares base = Shares.of(design, data, before, fitter.isLogistic());
        Shares last = base;
        List<Step> steps = new ArrayList<>();
        for (Block block : blocks) {
            terms.addAll(block.terms());
            MixedData larger = design.only(terms);
            MixedFit fit = fitter.compared(larger);
            if (fit == null) {
                return null;
            }
            Shares shares = Shares.of(design, larger, fit, fitter.isLogistic());
            steps.add(
                    new Step(block, fit, LikelihoodRatio.of(before, fit), shares, shares.marginal() - last.marginal()));
            before = fit;
            last = shares;
        }
        return new BlockSteps(base, steps, design);
    }

    void addTo(Answer answer) {
        for (Step step : steps) {
            answer.add(answer.draft(TEST, step.block().name())
                    .value(step.test().chiSquare())
                    .test(step.test().chiSquare(), step.test().p(), "two-sided")
                    .df(step.test().df()));
            answer.add(answer.draft(R2, step.block().name()).value(step.r2Added()));
        }
        answer.detail(blocks()).detail(levels());
    }

    /** The block that raises what the fixed terms explain the most. */
    Step strongest() {
        return steps.stream().max(Comparator.comparingDouble(Step::r2Added)).orElseThrow();
    }

    private Table blocks() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Step step : steps) {
            rows.add(List.of(
                    step.block().name(),
                    String.join(" + ", step.block().terms()),
                    step.fit().logLikelihood(),
                    step.test().chiSquare(),
                    (long) step.test().df(),
                    step.test().p(),
                    step.shares().marginal(),
                    step.r2Added()));
        }
        return BLOCKS.table(rows);
    }

    private Table levels() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Shares before = base;
        for (Step step : steps) {
            for (String level : design.levels()) {
                double none = base.levels().getOrDefault(level, 0.0);
                double was = before.levels().getOrDefault(level, 0.0);
                double left = step.shares().levels().getOrDefault(level, 0.0);
                rows.add(row(step.block().name(), level, none, was, left));
            }
            rows.add(row(
                    step.block().name(),
                    VarianceEstimates.RESIDUAL,
                    base.rest(),
                    before.rest(),
                    step.shares().rest()));
            before = step.shares();
        }
        return LEVELS.table(rows);
    }

    private static List<@Nullable Object> row(String block, String level, double none, double was, double left) {
        List<@Nullable Object> row = new ArrayList<>(List.of(block, level, left));
        row.add(none > 0 ? (Double) (1 - left / none) : null);
        row.add(none > 0 ? (Double) ((was - left) / none) : null);
        return row;
    }
}
