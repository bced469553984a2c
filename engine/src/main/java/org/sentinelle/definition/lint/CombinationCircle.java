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
import org.sentinelle.result.Problem;

/** Is no indicator made of itself, directly or by way of others? */
final class CombinationCircle implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        Map<String, Set<String>> steps = new HashMap<>();
        all.indicators()
                .all()
                .forEach(indicator -> steps.put(
                        indicator.id(),
                        new TreeSet<>(indicator.value().measure().indicators())));
        return all.indicators().all().stream().flatMap(indicator -> ofIndicator(indicator, steps).stream());
    }

    private static List<Problem> ofIndicator(Definition<Indicator> indicator, Map<String, Set<String>> steps) {
        List<Problem> problems = new ArrayList<>();
        List<String> operands = indicator.value().measure().indicators();
        for (int i = 0; i < operands.size(); i++) {
            List<String> way = Chain.shortest(operands.get(i), indicator.id(), steps);
            if (way != null) {
                problems.add(indicator.problem(
                        "'" + indicator.id() + "' is made of itself: " + indicator.id() + " of "
                                + String.join(" of ", way) + ".",
                        "Take '" + operands.get(i) + "' out of 'of', or make it of something else.",
                        "measure",
                        "of",
                        i));
            }
        }
        return problems;
    }
}
