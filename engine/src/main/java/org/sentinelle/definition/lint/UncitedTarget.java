package org.sentinelle.definition.lint;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.Plan;
import org.sentinelle.result.Problem;

/** Does every target of a plan with objectives serve one of them? Indicators that do not exist have a lint of their own. */
final class UncitedTarget implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.plans().all().stream()
                .filter(plan -> !plan.value().pillars().isEmpty())
                .flatMap(plan -> ofPlan(plan, all));
    }

    private static Stream<Problem> ofPlan(Definition<Plan> plan, Definitions all) {
        Set<String> cited = plan.value().cited().collect(Collectors.toSet());
        List<Plan.Target> targets = plan.value().targets();
        return IntStream.range(0, targets.size())
                .filter(i -> all.indicators().knows(targets.get(i).indicator()))
                .filter(i -> !cited.contains(targets.get(i).indicator()))
                .mapToObj(i -> plan.problem(
                        "No objective of the plan cites '" + targets.get(i).indicator() + "'.",
                        "Add it to the 'indicators' of the objective that the target serves.",
                        "targets",
                        i,
                        "indicator"));
    }
}
