package org.sentinelle.definition.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Indicator.Concept;
import org.sentinelle.model.Indicator.Unlike;
import org.sentinelle.model.Measure.Combination;
import org.sentinelle.model.Measure.Operator;
import org.sentinelle.model.TimeAxis;
import org.sentinelle.result.Problem;

/**
 * Do the indicators that another is made of go together: the same periods, the same breakdowns, and, where they are added
 * up, the same concept? Presumed, identified, registered and detected victims are four different things.
 */
final class CombinationFits implements Lint {
    private static final int PARTS_OF_A_RATIO = 2;

    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.indicators().all().stream()
                .flatMap(indicator -> indicator.value().measure() instanceof Combination combination
                        ? ofCombination(indicator, combination, all).stream()
                        : Stream.empty());
    }

    private static List<Problem> ofCombination(
            Definition<Indicator> indicator, Combination combination, Definitions all) {
        List<Problem> problems = new ArrayList<>();
        List<String> operands = combination.of();
        if (combination.operator() == Operator.RATIO && operands.size() != PARTS_OF_A_RATIO) {
            problems.add(indicator.problem(
                    "A ratio has two parts, and this one has " + operands.size() + ".",
                    "Name the indicator above the line and the one below it.",
                    "measure",
                    "of"));
        }
        Indicator first = null;
        for (int i = 0; i < operands.size(); i++) {
            Indicator operand = all.indicators().get(operands.get(i));
            if (operand != null) {
                first = first == null ? operand : first;
                List<Object> path = Paths.of("measure", "of", i);
                addPeriods(indicator, operand, path, problems);
                addBreakdowns(indicator, operand, path, problems);
                addConcept(indicator, List.of(first, operand), path, problems);
            }
        }
        return problems;
    }

    private static void addPeriods(
            Definition<Indicator> indicator, Indicator operand, List<Object> path, List<Problem> problems) {
        String differing = differing(indicator.value(), operand);
        if (differing != null) {
            problems.add(indicator.problem(
                    "'" + operand.id() + "' has other periods: its '" + differing + "' is not the one of '"
                            + indicator.id() + "'.",
                    "Write the same in both, or make it of an indicator with these periods.",
                    path));
        }
    }

    /** What of the periods differs, as the files call it; of a ratio it does not matter whether both parts are yearly. */
    private static @Nullable String differing(Indicator indicator, Indicator operand) {
        TimeAxis ours = indicator.time();
        TimeAxis theirs = operand.time();
        boolean ratio = indicator.measure() instanceof Combination made && made.operator() == Operator.RATIO;
        if (ours.grain() != theirs.grain()) {
            return "grain";
        }
        if (!ours.rounds().equals(theirs.rounds())) {
            return "rounds";
        }
        if (!ours.yearStart().equals(theirs.yearStart())) {
            return "year-starts";
        }
        if (!ours.window().equals(theirs.window())) {
            return "window";
        }
        return ratio || ours.annualised() == theirs.annualised() ? null : "annualise";
    }

    private static void addBreakdowns(
            Definition<Indicator> indicator, Indicator operand, List<Object> path, List<Problem> problems) {
        Set<Set<String>> theirs = sets(operand);
        List<String> lacking = sets(indicator.value()).stream()
                .filter(fields -> !theirs.contains(fields))
                .map(fields -> String.join(" with ", fields))
                .sorted()
                .toList();
        if (!lacking.isEmpty()) {
            problems.add(indicator.problem(
                    "'" + operand.id() + "' is not broken down by " + String.join(", ", lacking) + ", as '"
                            + indicator.id() + "' is.",
                    "Break it down so as well, or delete the breakdown here.",
                    path));
        }
    }

    private static Set<Set<String>> sets(Indicator indicator) {
        return indicator.disaggregate().stream().map(TreeSet::new).collect(Collectors.toSet());
    }

    private static void addConcept(
            Definition<Indicator> indicator, List<Indicator> pair, List<Object> path, List<Problem> problems) {
        boolean adds = indicator.value().measure() instanceof Combination made
                && (made.operator() == Operator.SUM || made.operator() == Operator.MEAN);
        Concept one = pair.get(0).concept();
        Concept other = pair.get(1).concept();
        if (adds && indicator.value().unlike() == Unlike.REFUSE && !one.equals(other)) {
            problems.add(indicator.problem(
                    "Unlike things are added up: of '" + pair.get(0).id() + "' and '"
                            + pair.get(1).id() + "' " + differing(one, other) + ".",
                    "Make it of indicators of one concept, or write 'unlike: flag', so that every value says so.",
                    path));
        }
    }

    private static String differing(Concept one, Concept other) {
        return Stream.of(
                        facet("population", one.population(), other.population()),
                        facet("stage", one.stage(), other.stage()),
                        facet("unit", one.unit(), other.unit()),
                        facet("classification", one.classification(), other.classification()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String facet(String name, String one, String other) {
        return one.equals(other) ? "" : "the " + name + " is '" + one + "' and '" + other + "'";
    }
}
