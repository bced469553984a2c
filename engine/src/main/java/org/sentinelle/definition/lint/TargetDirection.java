package org.sentinelle.definition.lint;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Plan;
import org.sentinelle.result.Problem;

/** Does the indicator of every target say which way is progress? Without that no verdict can be given. */
final class TargetDirection implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.plans().all().stream().flatMap(plan -> ofPlan(plan, all));
    }

    private static Stream<Problem> ofPlan(Definition<Plan> plan, Definitions all) {
        List<Plan.Target> targets = plan.value().targets();
        return IntStream.range(0, targets.size())
                .filter(i ->
                        withoutDirection(all.indicators().get(targets.get(i).indicator())))
                .mapToObj(i -> plan.problem(
                        "The indicator '" + targets.get(i).indicator()
                                + "' has no direction, so no verdict can be given on a target.",
                        "Delete the target, or agree on a direction of the indicator.",
                        "targets",
                        i,
                        "indicator"));
    }

    private static boolean withoutDirection(@Nullable Indicator indicator) {
        return indicator != null && indicator.direction() == Indicator.Direction.NONE;
    }
}
