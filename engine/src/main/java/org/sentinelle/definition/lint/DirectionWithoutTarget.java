package org.sentinelle.definition.lint;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Plan;
import org.sentinelle.result.Problem;

/** Does some plan set a target on every indicator that says which way is progress? Without one there is no verdict. */
final class DirectionWithoutTarget implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        if (!all.plans().unreadable().isEmpty()) {
            return Stream.empty();
        }
        Set<String> targeted = all.plans().all().stream()
                .flatMap(plan -> plan.value().targets().stream())
                .map(Plan.Target::indicator)
                .collect(Collectors.toSet());
        return all.indicators().all().stream()
                .filter(indicator -> indicator.value().direction() != Indicator.Direction.NONE)
                .filter(indicator -> !targeted.contains(indicator.id()))
                .map(DirectionWithoutTarget::problem);
    }

    @Override
    public Severity severity() {
        return Severity.ADVICE;
    }

    private static Problem problem(Definition<Indicator> indicator) {
        return indicator.problem(
                "The indicator says which way is progress, but no plan sets a target on it.",
                "Set one in a plan, or write 'direction: none' if no verdict is wanted.",
                "direction");
    }
}
