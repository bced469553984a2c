package org.sentinelle.definition.lint;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Indicator.Rollup;
import org.sentinelle.model.Measure;
import org.sentinelle.result.Problem;

/** Is nothing rolled up by a mean? For percentages a mean misleads; for counts none is computed yet. */
final class MeanRollUp implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.indicators().all().stream().flatMap(MeanRollUp::ofIndicator);
    }

    private static Stream<Problem> ofIndicator(Definition<Indicator> indicator) {
        Map<String, Rollup> byAxis = new TreeMap<>(Map.of(
                "place", indicator.value().placeRollup(),
                "time", indicator.value().timeRollup()));
        return byAxis.entrySet().stream()
                .filter(axis -> axis.getValue() == Rollup.MEAN)
                .map(axis -> problem(indicator, axis.getKey()));
    }

    private static Problem problem(Definition<Indicator> indicator, String axis) {
        return indicator.value().measure() instanceof Measure.Total
                ? indicator.problem(
                        "The mean of a count over " + axis + " is not computed yet.",
                        "Write 'roll-up: sum'.",
                        axis,
                        "roll-up")
                : indicator.problem(
                        "A mean over " + axis
                                + " of quotients misleads: 1 of 2 (50 %) and 99 of 100 (99 %) are together"
                                + " 100 of 102, which is 98.04 %, while the mean says 74.5 %.",
                        "Write 'roll-up: ratio-of-sums'.",
                        axis,
                        "roll-up");
    }
}
