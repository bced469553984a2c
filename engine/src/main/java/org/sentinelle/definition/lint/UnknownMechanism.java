package org.sentinelle.definition.lint;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.definition.schema.Suggestion;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Indicator;
import org.sentinelle.result.Problem;

/** Do the owners of an indicator, and the mechanism of a plan or an overlay, exist as mechanisms? */
final class UnknownMechanism implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return Stream.of(
                        all.indicators().all().stream().flatMap(indicator -> owners(indicator, all)),
                        all.plans().all().stream()
                                .flatMap(plan -> mechanism(plan, plan.value().mechanism(), all)),
                        all.overlays().all().stream()
                                .flatMap(overlay ->
                                        mechanism(overlay, overlay.value().mechanism(), all)))
                .flatMap(problems -> problems);
    }

    private static Stream<Problem> owners(Definition<Indicator> indicator, Definitions all) {
        List<String> owners = indicator.value().owners();
        return IntStream.range(0, owners.size())
                .filter(i -> !isMechanism(owners.get(i), all))
                .mapToObj(i -> problem(indicator, owners.get(i), all, "owners", i));
    }

    private static Stream<Problem> mechanism(Definition<?> by, String id, Definitions all) {
        return isMechanism(id, all) ? Stream.empty() : Stream.of(problem(by, id, all, "mechanism"));
    }

    private static boolean isMechanism(String id, Definitions all) {
        AreaGroup group = all.groups().get(id);
        return group == null ? all.groups().unreadable().contains(id) : group.kind() == AreaGroup.Kind.MECHANISM;
    }

    private static Problem problem(Definition<?> by, String id, Definitions all, Object... path) {
        List<String> known = all.groups().ids().stream()
                .filter(candidate -> isMechanism(candidate, all))
                .toList();
        return by.problem(
                "There is no mechanism '" + id + "'.",
                Suggestion.or(id, known, "Define it in mechanisms/" + id + ".yaml."),
                path);
    }
}
