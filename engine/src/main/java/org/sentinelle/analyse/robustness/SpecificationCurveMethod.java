package org.sentinelle.analyse.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.Replicates;
import org.sentinelle.analyse.robustness.DrawnSpecifications.Block;
import org.sentinelle.analyse.robustness.Refit.Outcome;
import org.sentinelle.analyse.robustness.SpecificationCurveAnswer.Found;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;
import org.sentinelle.stats.robustness.CurveStatistics;
import org.sentinelle.stats.robustness.CurveStatistics.Direction;
import org.sentinelle.stats.robustness.JointTest;

/** One question asked in all ways that were declared. */
public final class SpecificationCurveMethod implements Method {
    /** Regressions whose outcome may have an effect taken out by subtraction. */
    private static final Set<String> LINEAR = Set.of("linear-regression", "panel-regression");

    /** Draws in a piece of work: enough that its start is not felt. */
    private static final int DRAWS_A_BLOCK = 50;

    @Override
    public MethodDeclaration declaration() {
        return SpecificationCurveDeclaration.DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        return run(input, Replicates.inTurn());
    }

    @Override
    public Finding run(AnalysisInput input, Replicates replicates) {
        String coefficient = PassedColumns.coefficient(input.frame(), input.choice(SpecificationCurveDeclaration.TERM));
        if (coefficient == null) {
            return declined(
                    SpecificationCurveDeclaration.NO_COEFFICIENT,
                    "The formula has " + String.join(", ", input.frame().fixed().names())
                            + ". Write one of them under term.");
        }
        SpecificationReading reading = new SpecificationReading(input, coefficient);
        SpecificationSpace space = reading.space();
        List<String> problems = reading.problems(space);
        if (!problems.isEmpty()) {
            return declined(SpecificationCurveDeclaration.NOT_UNDERSTOOD, String.join(" ", problems));
        }
        if (isBootstrap(input)
                && !space.estimators().stream()
                        .allMatch(e -> LINEAR.contains(Estimator.of(e).method()))) {
            return declined(
                    SpecificationCurveDeclaration.NOT_LINEAR,
                    "Write joint-test: permutation where the cause was assigned by chance, or linear estimators alone.");
        }
        return answer(input, reading, space, replicates);
    }

    private static boolean isBootstrap(AnalysisInput input) {
        return input.choice(SpecificationCurveDeclaration.JOINT_TEST).equals(SpecificationCurveDeclaration.BOOTSTRAP);
    }

    private Finding answer(
            AnalysisInput input, SpecificationReading reading, SpecificationSpace space, Replicates replicates) {
        int most = Math.toIntExact(input.whole(SpecificationCurveDeclaration.MOST));
        List<SpecifiedModel> models = space.chosen(most, input.whole(SpecificationCurveDeclaration.SEED)).stream()
                .map(reading::model)
                .toList();
        List<Outcome> outcomes = replicates.map(models, new Observed(NumberCells.read(input.table())));
        List<Found> found = new ArrayList<>();
        for (int k = 0; k < models.size(); k++) {
            found.add(new Found(models.get(k), outcomes.get(k)));
        }
        List<Found> fitted = found.stream().filter(Found::counts).toList();
        if (fitted.isEmpty()) {
            return declined(
                    SpecificationCurveDeclaration.NO_ESTIMATE,
                    "The first says: " + found.get(0).failure());
        }
        CurveStatistics observed = CurveStatistics.of(
                fitted.stream().mapToDouble(f -> f.fitted().value()).toArray(),
                fitted.stream().mapToDouble(f -> f.fitted().p()).toArray(),
                alpha(input),
                direction(input));
        JointTest joint =
                input.choice(SpecificationCurveDeclaration.JOINT_TEST).equals(SpecificationCurveDeclaration.NONE)
                        ? null
                        : joint(input, fitted, new Under(reading, space, observed), replicates);
        return new SpecificationCurveAnswer(input, space.size(), found, observed, joint).finding();
    }

    /** What a joint test is of. */
    private record Under(SpecificationReading reading, SpecificationSpace space, CurveStatistics observed) {}

    private static double alpha(AnalysisInput input) {
        return 1 - input.number(SpecificationCurveDeclaration.LEVEL);
    }

    private static Direction direction(AnalysisInput input) {
        return Direction.valueOf(
                input.choice(SpecificationCurveDeclaration.DIRECTION).toUpperCase(Locale.ROOT));
    }

    /** Null where no curve could be drawn. */
    private static @Nullable JointTest joint(
            AnalysisInput input, List<Found> fitted, Under under, Replicates replicates) {
        int draws = Math.toIntExact(input.whole(SpecificationCurveDeclaration.DRAWS));
        List<Block> blocks = new ArrayList<>();
        for (Found one : fitted) {
            for (int from = 0; from < draws; from += DRAWS_A_BLOCK) {
                int to = Math.min(draws, from + DRAWS_A_BLOCK);
                blocks.add(new Block(one.model(), one.fitted().value(), from, to));
            }
        }
        List<double[][]> fits = replicates.map(blocks, work(input, under));
        double[][] b = new double[draws][fitted.size()];
        double[][] p = new double[draws][fitted.size()];
        int perModel = blocks.size() / fitted.size();
        for (int i = 0; i < blocks.size(); i++) {
            for (int draw = blocks.get(i).from(); draw < blocks.get(i).to(); draw++) {
                b[draw][i / perModel] = fits.get(i)[0][draw - blocks.get(i).from()];
                p[draw][i / perModel] = fits.get(i)[1][draw - blocks.get(i).from()];
            }
        }
        List<CurveStatistics> curves = new ArrayList<>();
        for (int draw = 0; draw < draws; draw++) {
            if (CurveStatistics.counted(b[draw], p[draw]).length > 0) {
                curves.add(CurveStatistics.of(b[draw], p[draw], alpha(input), direction(input)));
            }
        }
        return curves.isEmpty() ? null : new JointTest(under.observed(), curves, direction(input));
    }

    private static DrawnSpecifications work(AnalysisInput input, Under under) {
        Table table = NumberCells.read(input.table());
        List<String> together = input.request().headers(SpecificationCurveDeclaration.TOGETHER);
        return new DrawnSpecifications(
                table,
                input.whole(SpecificationCurveDeclaration.SEED),
                isBootstrap(input) ? new int[0] : under.reading().causeColumns(under.space()),
                together.isEmpty() ? -1 : table.column(together.get(0)));
    }

    private Finding declined(String reason, String explanation) {
        return declaration().declined(reason, explanation);
    }

    /** Each specification on the data as they are. */
    private record Observed(Table rows) implements Replicates.Work<SpecifiedModel, Outcome> {
        @Override
        public Outcome of(SpecifiedModel model) {
            return model.on(rows);
        }
    }
}
