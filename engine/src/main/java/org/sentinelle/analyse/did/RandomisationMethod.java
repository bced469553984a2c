package org.sentinelle.analyse.did;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.Replicates;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.Alternative;
import org.sentinelle.stats.did.Assignments;
import org.sentinelle.stats.did.GroupTimeOptions;
import org.sentinelle.stats.did.GroupTimeOptions.Base;
import org.sentinelle.stats.did.GroupTimeOptions.Comparison;
import org.sentinelle.stats.did.GroupTimeOptions.Convention;
import org.sentinelle.stats.did.GroupTimeOptions.Estimator;
import org.sentinelle.stats.did.GroupTimeOptions.Sampling;
import org.sentinelle.stats.did.OverallEffect;
import org.sentinelle.stats.did.Panel;
import org.sentinelle.stats.did.Randomisation;

/** The effect beside those of other assignments of the dates of treatment. */
public final class RandomisationMethod implements Method {
    private static final int BLOCK = 200;

    @Override
    public MethodDeclaration declaration() {
        return RandomisationDeclaration.DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        return run(input, Replicates.inTurn());
    }

    @Override
    public Finding run(AnalysisInput input, Replicates replicates) {
        PanelInput.Read read = PanelInput.read(declaration(), input, true);
        if (read.input() == null) {
            return Objects.requireNonNull(read.declined());
        }
        Panel panel = read.input().panel();
        AssignedUnits units = AssignedUnits.of(input, read.input());
        if (units.reason() != null) {
            return declaration().declined(units.reason(), AssignedUnits.remedy(units.reason()));
        }
        Task task = new Task(panel, units.ofUnit(), effect(input));
        double[] actual = task.of(new Block(new double[][] {units.assignments().actual()}))[0];
        if (Double.isNaN(actual[0])) {
            return declaration()
                    .declined(
                            RandomisationDeclaration.NO_EFFECT,
                            "Effects need units treated after the first time, and units not treated then to compare with.");
        }
        double ways = units.assignments().count();
        double level = input.number(PanelColumns.LEVEL);
        if (!Randomisation.canReject(ways, level)) {
            return declaration()
                    .declined(
                            RandomisationDeclaration.NOTHING_CONCLUDED,
                            String.format(
                                    Locale.ROOT,
                                    "The dates could have fallen in %.0f ways, so the smallest p is %.2f. Compare more units, or take a wider area.",
                                    ways,
                                    1 / ways));
        }
        return answer(input, read.input(), randomised(input, units.assignments(), actual[0], task, replicates), ways);
    }

    private static OverallEffect effect(AnalysisInput input) {
        if (input.choice(RandomisationDeclaration.ESTIMATOR).equals(RandomisationDeclaration.TWO_WAY)) {
            return new OverallEffect.TwoWay();
        }
        Comparison comparison =
                input.choice(RandomisationDeclaration.COMPARISON).equals(RandomisationDeclaration.NEVER)
                        ? Comparison.NEVER_TREATED
                        : Comparison.NOT_YET_TREATED;
        return new OverallEffect.GroupTime(new GroupTimeOptions(
                Estimator.OUTCOME_REGRESSION, comparison, Base.VARYING, Sampling.PANEL, 0, Convention.EXACT));
    }

    private static Randomisation randomised(
            AnalysisInput input, Assignments assignments, double actual, Task task, Replicates replicates) {
        int draws = (int) input.whole(RandomisationDeclaration.DRAWS);
        boolean complete = assignments.count() <= draws;
        List<double[]> ways =
                complete ? assignments.all() : assignments.drawn(draws, input.whole(RandomisationDeclaration.SEED));
        List<Block> blocks = new ArrayList<>();
        for (int from = 0; from < ways.size(); from += BLOCK) {
            blocks.add(new Block(
                    ways.subList(from, Math.min(ways.size(), from + BLOCK)).toArray(double[][]::new)));
        }
        double[][] effects =
                replicates.map(blocks, task).stream().flatMap(Arrays::stream).toArray(double[][]::new);
        return new Randomisation(
                actual,
                Arrays.stream(effects).mapToDouble(e -> e[0]).toArray(),
                Arrays.stream(effects).mapToDouble(e -> e[1]).toArray(),
                complete);
    }

    private static Finding answer(AnalysisInput input, PanelInput panel, Randomisation randomised, double ways) {
        String alternative = input.choice(RandomisationDeclaration.ALTERNATIVE);
        double level = input.number(PanelColumns.LEVEL);
        double[] interval = randomised.interval(level);
        Answer answer = Answer.on(RandomisationDeclaration.DECLARATION, input.frameRows());
        answer.add(answer.draft(RandomisationDeclaration.EFFECT)
                .value(randomised.estimate())
                .interval(interval[0], interval[1], level)
                .p(
                        randomised.p(Alternative.valueOf(
                                alternative.toUpperCase(Locale.ROOT).replace('-', '_'))),
                        alternative));
        return answer.say("units", panel.unitLabels().size())
                .say("assignments", ways)
                .say("assignments_tried", randomised.a().length)
                .say("each_tried_once", randomised.isComplete())
                .finding();
    }

    /** Some assignments of dates to those that get one together. */
    private record Block(double[][] assignments) implements Serializable {}

    /** The effect on the outcome, and on the indicator of actual treatment in its place, under each. */
    private record Task(Panel panel, int[] assigned, OverallEffect effect)
            implements Replicates.Work<Block, double[][]> {
        @Override
        public double[][] of(Block block) {
            double[] treated = IntStream.range(0, panel.n())
                    .mapToDouble(i -> panel.since(i) >= 0 ? 1 : 0)
                    .toArray();
            return Arrays.stream(block.assignments())
                    .map(dates -> {
                        double[] first = IntStream.of(assigned)
                                .mapToDouble(u -> dates[u])
                                .toArray();
                        Panel otherwise = panel.withFirst(first);
                        return new double[] {effect.of(otherwise), effect.of(otherwise.withOutcome(treated))};
                    })
                    .toArray(double[][]::new);
        }
    }
}
