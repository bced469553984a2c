package org.sentinelle.definition.lint;

import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Indicator.Rollup;
import org.sentinelle.model.Measure;
import org.sentinelle.result.Problem;

/** Is it meant that a small State's quotient counts as much as a large one's? */
final class StatesCountAlike implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.indicators().all().stream()
                .filter(indicator -> indicator.value().placeRollup() == Rollup.MEAN)
                .filter(indicator -> MeanRollUp.isQuotient(indicator.value().measure()))
                .filter(indicator -> !(indicator.value().measure() instanceof Measure.ShareOfStates))
                .map(StatesCountAlike::problem);
    }

    @Override
    public Severity severity() {
        return Severity.ADVICE;
    }

    private static Problem problem(Definition<Indicator> indicator) {
        return indicator.problem(
                "In this mean over place States count alike, whatever their size: 1 of 2 (50 %) and 99 of 100 (99 %) give"
                        + " 74.5 %, while 100 of 102 are 98.04 %.",
                "Write 'roll-up: ratio-of-sums' where cases should count, or 'population-weighted-mean' where"
                        + " inhabitants should; leave it where States are compared.",
                "place",
                "roll-up");
    }
}
