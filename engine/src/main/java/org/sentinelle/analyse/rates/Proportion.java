package org.sentinelle.analyse.rates;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.EstimateDraft;
import org.sentinelle.analyse.LabelledRows;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.TrialCounts;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.rates.ProportionFormula;
import org.sentinelle.stats.rates.ProportionInterval;

/**
 * The proportion of every row with its interval; with bounds for a count, the range of proportions.
 *
 * <p>The formulas are in {@link ProportionFormula}.
 */
public final class Proportion implements Method {
    /** The caveat of a proportion whose count is only known between bounds. */
    static final String CENSORED = "censored-inputs";

    @Override
    public MethodDeclaration declaration() {
        return ProportionDeclaration.DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        boolean bounded = input.has(ProportionDeclaration.SUCCESSES_LOW);
        String lowRole = bounded ? ProportionDeclaration.SUCCESSES_LOW : ProportionDeclaration.SUCCESSES;
        String highRole = bounded ? ProportionDeclaration.SUCCESSES_HIGH : ProportionDeclaration.SUCCESSES;
        LabelledRows rows = LabelledRows.of(input, lowRole, highRole, ProportionDeclaration.TRIALS);
        TrialCounts low = TrialCounts.of(rows.rows(), lowRole, ProportionDeclaration.TRIALS);
        TrialCounts high = TrialCounts.of(rows.rows(), highRole, ProportionDeclaration.TRIALS);
        return declined(rows, low, high).orElseGet(() -> answered(input, rows, counts(low, high)));
    }

    private static Optional<Finding> declined(LabelledRows rows, TrialCounts low, TrialCounts high) {
        if (rows.count() == 0) {
            return declined(
                    ProportionDeclaration.NO_ROWS,
                    "No row has all its cells; give the successes and the trials of at least one row.");
        }
        long impossible = IntStream.range(0, rows.count())
                .filter(row -> !low.isPossible(row) || !high.isPossible(row))
                .count();
        if (impossible > 0) {
            return declined(TrialCounts.IMPOSSIBLE.code(), TrialCounts.explain(impossible));
        }
        long reversed =
                counts(low, high).stream().filter(c -> c.low() > c.high()).count();
        return reversed > 0
                ? declined(
                        ProportionDeclaration.REVERSED_BOUNDS,
                        reversed + " row(s) have a lower bound above their upper bound; correct the data.")
                : Optional.empty();
    }

    private static List<Count> counts(TrialCounts low, TrialCounts high) {
        long[] lowest = low.successes();
        long[] highest = high.successes();
        long[] n = low.trials();
        return IntStream.range(0, n.length)
                .mapToObj(row -> new Count(lowest[row], highest[row], n[row]))
                .toList();
    }

    private static Finding answered(AnalysisInput input, LabelledRows rows, List<Count> counts) {
        String word = input.choice(IntervalChoice.INTERVAL);
        ProportionInterval interval = new ProportionInterval(
                IntervalChoice.chosen(ProportionFormula.class, word), input.number(IntervalChoice.LEVEL));
        Answer answer = Answer.on(ProportionDeclaration.DECLARATION, rows.rows())
                .say("n_ranges", counts.stream().filter(c -> !c.isExact()).count())
                .say("interval", word)
                .say("level", interval.level());
        for (int row = 0; row < rows.count(); row++) {
            Count count = counts.get(row);
            EstimateDraft draft = answer.draft(ProportionDeclaration.PROPORTION, rows.key(row), count.n());
            answer.add(filled(draft, interval, count));
        }
        return answer.finding();
    }

    private static EstimateDraft filled(EstimateDraft draft, ProportionInterval interval, Count count) {
        draft.interval(
                interval.limits(count.low(), count.n()).low(),
                interval.limits(count.high(), count.n()).high(),
                interval.level());
        double low = (double) count.low() / count.n();
        double high = (double) count.high() / count.n();
        return count.isExact() ? draft.value(low) : draft.range(low, high).caveat(CENSORED);
    }

    private static Optional<Finding> declined(String reason, String explanation) {
        return Optional.of(ProportionDeclaration.DECLARATION.declined(reason, explanation));
    }

    /** The successes of one row, from low to high, of n. */
    private record Count(long low, long high, long n) {
        boolean isExact() {
            return low == high;
        }
    }
}
