package org.sentinelle.analyse.rates;

import static org.sentinelle.analyse.rates.ProportionDifferenceDeclaration.DECLARATION;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.LabelledRows;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.TrialCounts;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.rates.DifferenceInterval;
import org.sentinelle.stats.rates.FisherTest;
import org.sentinelle.stats.rates.TwoProportions;

/**
 * Two proportions of every row compared: difference, ratios and tests.
 *
 * <p>The formulas are in {@link TwoProportions}, {@link DifferenceInterval} and
 * {@link FisherTest}.
 */
public final class ProportionDifference implements Method {

    @Override
    public MethodDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        LabelledRows rows = LabelledRows.of(
                input,
                ProportionDifferenceDeclaration.SUCCESSES_1,
                ProportionDifferenceDeclaration.TRIALS_1,
                ProportionDifferenceDeclaration.SUCCESSES_2,
                ProportionDifferenceDeclaration.TRIALS_2);
        TrialCounts first = TrialCounts.of(
                rows.rows(), ProportionDifferenceDeclaration.SUCCESSES_1, ProportionDifferenceDeclaration.TRIALS_1);
        TrialCounts second = TrialCounts.of(
                rows.rows(), ProportionDifferenceDeclaration.SUCCESSES_2, ProportionDifferenceDeclaration.TRIALS_2);
        return declined(rows, first, second).orElseGet(() -> answered(input, rows, tables(first, second)));
    }

    private static Optional<Finding> declined(LabelledRows rows, TrialCounts first, TrialCounts second) {
        if (rows.count() == 0) {
            return Optional.of(DECLARATION.declined(
                    ProportionDifferenceDeclaration.NO_ROWS,
                    "No row has all its cells; give the successes and the trials of two groups in at least one row."));
        }
        long impossible = IntStream.range(0, rows.count())
                .filter(row -> !first.isPossible(row) || !second.isPossible(row))
                .count();
        return impossible > 0
                ? Optional.of(DECLARATION.declined(TrialCounts.IMPOSSIBLE.code(), TrialCounts.explain(impossible)))
                : Optional.empty();
    }

    private static List<TwoProportions> tables(TrialCounts first, TrialCounts second) {
        long[] x1 = first.successes();
        long[] n1 = first.trials();
        long[] x2 = second.successes();
        long[] n2 = second.trials();
        return IntStream.range(0, n1.length)
                .mapToObj(row -> new TwoProportions(x1[row], n1[row], x2[row], n2[row]))
                .toList();
    }

    private static Finding answered(AnalysisInput input, LabelledRows rows, List<TwoProportions> tables) {
        String word = input.choice(IntervalChoice.INTERVAL);
        double level = input.number(IntervalChoice.LEVEL);
        DifferenceInterval interval =
                new DifferenceInterval(IntervalChoice.chosen(DifferenceInterval.Formula.class, word), level);
        FisherTest fisher = new FisherTest(
                level,
                IntervalChoice.chosen(
                        FisherTest.Search.class, input.choice(ProportionDifferenceDeclaration.EXACT_SEARCH)));
        Answer answer = Answer.on(DECLARATION, rows.rows())
                .say(
                        "n_zero_cells",
                        tables.stream().filter(TwoProportions::hasZeroCell).count())
                .say("interval", word)
                .say("level", level);
        for (int row = 0; row < tables.size(); row++) {
            new Comparison(rows.key(row), tables.get(row), interval, fisher).addTo(answer);
        }
        return answer.finding();
    }
}
