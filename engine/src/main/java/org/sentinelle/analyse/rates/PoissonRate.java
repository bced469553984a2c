package org.sentinelle.analyse.rates;

import static org.sentinelle.analyse.rates.RateDeclaration.DECLARATION;

import java.util.List;
import java.util.Optional;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.EstimateDraft;
import org.sentinelle.analyse.LabelledRows;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.Limits;
import org.sentinelle.stats.rates.PoissonInterval;

/**
 * A rate of events for each row. A censored count gives bounds, and an interval from the lower limit of the least count to the
 * upper limit of the largest.
 */
public final class PoissonRate implements Method {
    @Override
    public MethodDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        boolean exact = input.has(RateDeclaration.EVENTS);
        String low = exact ? RateDeclaration.EVENTS : RateDeclaration.EVENTS_LOW;
        String high = exact ? RateDeclaration.EVENTS : RateDeclaration.EVENTS_HIGH;
        LabelledRows rows = LabelledRows.of(input, low, high, RateDeclaration.EXPOSURE);
        Rates rates = new Rates(rows, rows.numbers(low), rows.numbers(high), rows.numbers(RateDeclaration.EXPOSURE));
        return rates.declined().orElseGet(() -> rates.answered(input));
    }

    private static final class Rates {
        private final LabelledRows rows;
        private final double[] low;
        private final double[] high;
        private final double[] exposure;

        Rates(LabelledRows rows, double[] low, double[] high, double[] exposure) {
            this.rows = rows;
            this.low = low;
            this.high = high;
            this.exposure = exposure;
        }

        Optional<Finding> declined() {
            RateRows check = new RateRows(DECLARATION);
            return RateRows.first(
                    check.declinedForNone(rows.count()),
                    check.declinedForCounts(List.of(low, high)),
                    check.declinedForExposure(exposure),
                    check.declinedForBounds(low, high));
        }

        Finding answered(AnalysisInput input) {
            double level = input.number(RateOptions.LEVEL);
            double per = input.number(RateOptions.PER);
            PoissonInterval interval = RateOptions.countInterval(input);
            Answer answer = Answer.on(DECLARATION, rows.rows()).say(RateOptions.PER, per);
            for (int i = 0; i < rows.count(); i++) {
                double least = interval.limits((long) low[i], level).low();
                double most = interval.limits((long) high[i], level).high();
                Limits limits = new Limits(least, most);
                answer.add(draft(answer, RateDeclaration.RATE, i, per / exposure[i])
                        .interval(limits.low() * per / exposure[i], limits.high() * per / exposure[i], level));
                answer.add(draft(answer, RateDeclaration.COUNT, i, 1).interval(limits.low(), limits.high(), level));
            }
            return answer.finding();
        }

        private EstimateDraft draft(Answer answer, String term, int row, double scale) {
            EstimateDraft draft = answer.draft(term, rows.key(row), 1);
            return low[row] == high[row]
                    ? draft.value(low[row] * scale)
                    : draft.range(low[row] * scale, high[row] * scale);
        }
    }
}
