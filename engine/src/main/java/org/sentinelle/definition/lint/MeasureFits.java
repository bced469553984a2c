package org.sentinelle.definition.lint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Indicator.Rollup;
import org.sentinelle.model.IntervalMethod;
import org.sentinelle.model.Measure;
import org.sentinelle.result.Problem;

/** Do roll-ups and interval suit the measure? Proportions are not added up, and an interval for shares suits shares only. */
final class MeasureFits implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.indicators().all().stream().flatMap(indicator -> ofIndicator(indicator).stream());
    }

    private static List<Problem> ofIndicator(Definition<Indicator> indicator) {
        Measure measure = indicator.value().measure();
        Rollup fitting = measure instanceof Measure.Total ? Rollup.SUM : Rollup.RATIO_OF_SUMS;
        List<Problem> problems = new ArrayList<>();
        if (unfit(indicator.value().placeRollup(), fitting)) {
            problems.add(rollUp(indicator, "place", fitting));
        }
        if (unfit(indicator.value().timeRollup(), fitting)) {
            problems.add(rollUp(indicator, "time", fitting));
        }
        Indicator.Uncertainty uncertainty = indicator.value().uncertainty();
        if (uncertainty != null && !uncertainty.method().fits(measure)) {
            problems.add(indicator.problem(
                    "The interval '" + uncertainty.method().word() + "' does not fit a measure of type "
                            + indicator.node().mapping("measure").text("type") + ".",
                    "Write one of " + fitting(measure) + ", or delete 'uncertainty'.",
                    "uncertainty"));
        }
        return problems;
    }

    private static String fitting(Measure measure) {
        return Arrays.stream(IntervalMethod.values())
                .filter(method -> method.fits(measure))
                .map(IntervalMethod::word)
                .collect(Collectors.joining(", "));
    }

    /** A mean has a lint of its own, which says why not. */
    private static boolean unfit(Rollup given, Rollup fitting) {
        return given != fitting && given != Rollup.MEAN;
    }

    private static Problem rollUp(Definition<Indicator> indicator, String axis, Rollup fitting) {
        String type = indicator.node().mapping("measure").text("type");
        String word = fitting == Rollup.SUM ? "sum" : "ratio-of-sums";
        return indicator.problem(
                "A measure of type " + type + " cannot be rolled up over " + axis + " in this way.",
                "Write 'roll-up: " + word + "'.",
                axis,
                "roll-up");
    }
}
