package org.sentinelle.definition.lint;

import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Indicator.Rollup;
import org.sentinelle.model.Measure;
import org.sentinelle.result.Problem;

/** Is no quotient rolled up over time by a mean? Over place a mean is asked for in so many words. */
final class MeanRollUp implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.indicators().all().stream()
                .filter(indicator -> isMisleading(indicator.value()))
                .map(MeanRollUp::problem);
    }

    static boolean isMisleading(Indicator indicator) {
        return indicator.timeRollup() == Rollup.MEAN && isQuotient(indicator.measure());
    }

    /** Whether a value is one figure over another. */
    static boolean isQuotient(Measure measure) {
        return measure instanceof Measure.Proportion
                || measure instanceof Measure.Rate
                || measure instanceof Measure.Ratio
                || measure instanceof Measure.Mean
                || measure instanceof Measure.StandardisedRate
                || measure instanceof Measure.ShareOfStates;
    }

    private static Problem problem(Definition<Indicator> indicator) {
        return indicator.problem(
                "A mean over time of quotients misleads: 1 of 2 (50 %) and 99 of 100 (99 %) are together"
                        + " 100 of 102, which is 98.04 %, while the mean says 74.5 %.",
                "Write 'roll-up: ratio-of-sums'.", "time", "roll-up");
    }
}
