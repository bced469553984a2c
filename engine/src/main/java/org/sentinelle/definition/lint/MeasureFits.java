package org.sentinelle.definition.lint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Indicator.Rollup;
import org.sentinelle.model.IntervalMethod;
import org.sentinelle.model.Measure;
import org.sentinelle.result.Problem;

/**
 * Do roll-ups, interval and marks suit the measure? Proportions are not added up, an interval for shares suits shares only,
 * and a mark that nobody can miss tells nobody apart.
 */
final class MeasureFits implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.indicators().all().stream().flatMap(indicator -> ofIndicator(indicator, all).stream());
    }

    private static List<Problem> ofIndicator(Definition<Indicator> indicator, Definitions all) {
        FittingRollUps fitting = FittingRollUps.of(indicator.value(), all);
        List<Problem> problems = new ArrayList<>();
        if (!fitting.place().contains(indicator.value().placeRollup())) {
            problems.add(rollUp(indicator, "place", fitting.place()));
        }
        if (!fitting.time().contains(indicator.value().timeRollup()) && !MeanRollUp.isMisleading(indicator.value())) {
            problems.add(rollUp(indicator, "time", fitting.time()));
        }
        addInterval(indicator, problems);
        addMarks(indicator, problems);
        return problems;
    }

    private static void addInterval(Definition<Indicator> indicator, List<Problem> problems) {
        Indicator.Uncertainty uncertainty = indicator.value().uncertainty();
        Measure measure = indicator.value().measure();
        if (uncertainty != null && !uncertainty.method().fits(measure)) {
            String fitting = fitting(measure);
            problems.add(indicator.problem(
                    "The interval '" + uncertainty.method().word() + "' does not fit a measure of type "
                            + type(indicator) + ".",
                    fitting.isEmpty()
                            ? "Delete 'uncertainty': there is no interval for such a measure."
                            : "Write one of " + fitting + ", or delete 'uncertainty'.",
                    "uncertainty"));
        }
    }

    private static void addMarks(Definition<Indicator> indicator, List<Problem> problems) {
        if (indicator.value().measure() instanceof Measure.ShareOfStates share && share.atLeast() <= 0) {
            problems.add(indicator.problem(
                    "Every State that reports reaches the mark, since no count is below zero.",
                    "Write what a State must reach, above zero.",
                    "measure",
                    "at-least"));
        }
        Mapping measure = indicator.node().mapping("measure");
        List<String> reached = measure.texts("reached");
        List<String> missed = measure.texts("not-reached");
        for (int i = 0; i < missed.size(); i++) {
            if (reached.contains(missed.get(i))) {
                problems.add(indicator.problem(
                        "The status '" + missed.get(i) + "' both reaches the milestone and does not.",
                        "Keep it in one of the two lists.",
                        "measure",
                        "not-reached",
                        i));
            }
        }
    }

    private static String fitting(Measure measure) {
        return Arrays.stream(IntervalMethod.values())
                .filter(method -> method.fits(measure))
                .map(IntervalMethod::word)
                .collect(Collectors.joining(", "));
    }

    private static Problem rollUp(Definition<Indicator> indicator, String axis, List<Rollup> fitting) {
        String others = fitting.stream().skip(1).map(MeasureFits::word).collect(Collectors.joining(", "));
        return indicator.problem(
                "A measure of type " + type(indicator) + " cannot be rolled up over " + axis + " in this way.",
                "Write 'roll-up: " + word(fitting.get(0)) + "'"
                        + (others.isEmpty() ? "." : ", or one of " + others + "."),
                axis,
                "roll-up");
    }

    private static String type(Definition<Indicator> indicator) {
        return indicator.node().mapping("measure").text("type");
    }

    private static String word(Rollup rollup) {
        return rollup.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
