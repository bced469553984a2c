package org.sentinelle.definition.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Indicator.Relation;
import org.sentinelle.result.Problem;

/**
 * Does no chain of broader indicators come back to where it started? What is narrower than itself is nothing; two
 * indicators that are the same ({@code exact}) count as one.
 */
final class MappingCircle implements Lint {
    private static final String EXACT = "exact";
    private static final String NARROWER = "narrower";
    private static final String BROADER = "broader";

    @Override
    public Stream<Problem> problems(Definitions all) {
        Map<String, Set<String>> broader = broader(all);
        return all.indicators().all().stream().flatMap(indicator -> ofIndicator(indicator, broader).stream());
    }

    /** To each indicator those that are at least as broad, by the words of either. */
    private static Map<String, Set<String>> broader(Definitions all) {
        Map<String, Set<String>> steps = new HashMap<>();
        for (Definition<Indicator> indicator : all.indicators().all()) {
            for (Relation relation : indicator.value().mappings()) {
                if (!relation.relation().equals(BROADER)) {
                    addStep(steps, relation, indicator.id(), relation.to());
                }
                if (!relation.relation().equals(NARROWER)) {
                    addStep(steps, relation, relation.to(), indicator.id());
                }
            }
        }
        return steps;
    }

    private static void addStep(Map<String, Set<String>> steps, Relation relation, String from, String to) {
        if (List.of(EXACT, NARROWER, BROADER).contains(relation.relation())) {
            steps.computeIfAbsent(from, id -> new TreeSet<>()).add(to);
        }
    }

    private static List<Problem> ofIndicator(Definition<Indicator> indicator, Map<String, Set<String>> broader) {
        List<Problem> problems = new ArrayList<>();
        List<Relation> relations = indicator.value().mappings();
        for (int i = 0; i < relations.size(); i++) {
            String other = relations.get(i).to();
            List<String> way = switch (relations.get(i).relation()) {
                case NARROWER -> Chain.shortest(other, indicator.id(), broader);
                case BROADER -> Chain.shortest(indicator.id(), other, broader);
                default -> null;
            };
            if (way != null) {
                problems.add(problem(indicator, relations.get(i), way, i));
            }
        }
        return problems;
    }

    private static Problem problem(Definition<Indicator> indicator, Relation relation, List<String> way, int i) {
        List<String> circle = new ArrayList<>(List.of(way.get(way.size() - 1)));
        circle.addAll(way);
        return indicator.problem(
                "'" + indicator.id() + "' is called " + relation.relation() + " than '" + relation.to()
                        + "', but the chain of broader indicators runs in a circle: " + String.join(" < ", circle)
                        + ".",
                "Correct 'this-is' in one of them.",
                "mappings",
                i);
    }
}
