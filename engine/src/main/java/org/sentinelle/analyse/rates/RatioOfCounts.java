package org.sentinelle.analyse.rates;

import static org.sentinelle.analyse.rates.RatioOfCountsDeclaration.DECLARATION;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.LabelledRows;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.result.Finding;

/** The ratio of two independent counts for each row; with bounds for the counts, bounds for the ratio. */
public final class RatioOfCounts implements Method {
    private static final List<String> EXACT_COUNTS = List.of(
            RatioOfCountsDeclaration.NUMERATOR,
            RatioOfCountsDeclaration.NUMERATOR,
            RatioOfCountsDeclaration.DENOMINATOR,
            RatioOfCountsDeclaration.DENOMINATOR);
    private static final List<String> BOUNDS = List.of(
            RatioOfCountsDeclaration.NUMERATOR_LOW,
            RatioOfCountsDeclaration.NUMERATOR_HIGH,
            RatioOfCountsDeclaration.DENOMINATOR_LOW,
            RatioOfCountsDeclaration.DENOMINATOR_HIGH);

    @Override
    public MethodDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        List<String> roles = input.has(RatioOfCountsDeclaration.NUMERATOR) ? EXACT_COUNTS : BOUNDS;
        LabelledRows rows = LabelledRows.of(input, roles.toArray(String[]::new));
        List<double[]> counts = roles.stream().map(rows::numbers).toList();
        return declined(rows, counts).orElseGet(() -> answered(rows, counts, CountRatioEstimates.of(input)));
    }

    private static Optional<Finding> declined(LabelledRows rows, List<double[]> counts) {
        RateRows check = new RateRows(DECLARATION);
        return RateRows.first(
                check.declinedForNone(rows.count()),
                check.declinedForCounts(counts),
                check.declinedForBounds(counts.get(0), counts.get(1)),
                check.declinedForBounds(counts.get(2), counts.get(3)));
    }

    private static Finding answered(LabelledRows rows, List<double[]> counts, CountRatioEstimates estimates) {
        Answer answer = Answer.on(DECLARATION, rows.rows()).say(RateOptions.PER, estimates.per());
        for (int i = 0; i < rows.count(); i++) {
            int row = i;
            int[] cells = Stream.of(0, 1, 2, 3)
                    .mapToInt(column -> (int) counts.get(column)[row])
                    .toArray();
            BoundedRatio ratio = new BoundedRatio(cells[0], cells[1], cells[2], cells[3]);
            answer.add(estimates.ratio(answer.draft(RatioOfCountsDeclaration.RATIO, rows.key(i), 2), ratio));
        }
        return answer.finding();
    }
}
