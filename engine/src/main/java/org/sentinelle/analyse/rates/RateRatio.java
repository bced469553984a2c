package org.sentinelle.analyse.rates;

import static org.sentinelle.analyse.rates.RateRatioDeclaration.DECLARATION;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.LabelledRows;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.rates.TwoRates;

/** The ratio and the difference of two rates for each row. */
public final class RateRatio implements Method {
    @Override
    public MethodDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        LabelledRows rows = LabelledRows.of(
                input,
                RateRatioDeclaration.EVENTS_1,
                RateRatioDeclaration.EXPOSURE_1,
                RateRatioDeclaration.EVENTS_2,
                RateRatioDeclaration.EXPOSURE_2);
        return declined(rows).orElseGet(() -> answered(rows, RateRatioEstimates.of(input)));
    }

    private static Optional<Finding> declined(LabelledRows rows) {
        RateRows check = new RateRows(DECLARATION);
        return RateRows.first(
                check.declinedForNone(rows.count()),
                check.declinedForCounts(List.of(
                        rows.numbers(RateRatioDeclaration.EVENTS_1), rows.numbers(RateRatioDeclaration.EVENTS_2))),
                check.declinedForExposure(
                        rows.numbers(RateRatioDeclaration.EXPOSURE_1), rows.numbers(RateRatioDeclaration.EXPOSURE_2)));
    }

    private static Finding answered(LabelledRows rows, RateRatioEstimates estimates) {
        Answer answer = Answer.on(DECLARATION, rows.rows()).say(RateOptions.PER, estimates.per());
        List<TwoRates> pairs = pairs(rows);
        for (int i = 0; i < pairs.size(); i++) {
            estimates.addTo(answer, rows.key(i), pairs.get(i));
        }
        return answer.finding();
    }

    private static List<TwoRates> pairs(LabelledRows rows) {
        double[] x1 = rows.numbers(RateRatioDeclaration.EVENTS_1);
        double[] t1 = rows.numbers(RateRatioDeclaration.EXPOSURE_1);
        double[] x2 = rows.numbers(RateRatioDeclaration.EVENTS_2);
        double[] t2 = rows.numbers(RateRatioDeclaration.EXPOSURE_2);
        return IntStream.range(0, rows.count())
                .mapToObj(i -> new TwoRates((int) x1[i], t1[i], (int) x2[i], t2[i]))
                .toList();
    }
}
