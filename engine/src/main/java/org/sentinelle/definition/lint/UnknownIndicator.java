package org.sentinelle.definition.lint;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.definition.schema.Suggestion;
import org.sentinelle.model.Plan;
import org.sentinelle.result.Problem;

/** Does every indicator that a plan cites exist? */
final class UnknownIndicator implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.plans().all().stream().flatMap(plan -> ofPlan(plan, all));
    }

    private static Stream<Problem> ofPlan(Definition<Plan> plan, Definitions all) {
        List<Plan.Target> targets = plan.value().targets();
        return IntStream.range(0, targets.size())
                .filter(i -> !all.indicators().knows(targets.get(i).indicator()))
                .mapToObj(i -> plan.problem(
                        "There is no indicator '" + targets.get(i).indicator() + "'.",
                        Suggestion.or(
                                targets.get(i).indicator(),
                                all.indicators().ids(),
                                "Define it in catalogue/" + targets.get(i).indicator() + ".yaml."),
                        "targets",
                        i,
                        "indicator"));
    }
}
