package org.sentinelle.definition.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.definition.schema.Suggestion;
import org.sentinelle.model.Overlay;
import org.sentinelle.model.Overlay.NewTarget;
import org.sentinelle.model.Plan;
import org.sentinelle.result.Problem;

/** Is what an overlay replaces a target on its indicator, in a plan of its mechanism? */
final class OverlayTargets implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.overlays().all().stream().flatMap(overlay -> ofOverlay(overlay, all).stream());
    }

    private static List<Problem> ofOverlay(Definition<Overlay> overlay, Definitions all) {
        List<Problem> problems = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        List<NewTarget> targets = overlay.value().targets();
        for (int i = 0; i < targets.size(); i++) {
            NewTarget target = targets.get(i);
            Problem problem = problem(overlay, target, i, all);
            if (problem != null) {
                problems.add(problem);
            } else if (!seen.add(List.of(target.plan(), target.id()))) {
                problems.add(overlay.problem(
                        "The target '" + target.id() + "' of '" + target.plan() + "' is replaced twice.",
                        "Keep one of the two.",
                        "targets",
                        i));
            }
        }
        return problems;
    }

    private static @Nullable Problem problem(
            Definition<Overlay> overlay, NewTarget replacement, int i, Definitions all) {
        if (!all.plans().knows(replacement.plan())) {
            return overlay.problem(
                    "There is no plan '" + replacement.plan() + "'.",
                    Suggestion.or(
                            replacement.plan(),
                            all.plans().ids(),
                            "Define it in plans/" + replacement.plan() + ".yaml."),
                    "targets",
                    i,
                    "plan");
        }
        Plan plan = all.plans().get(replacement.plan());
        return plan == null ? null : problem(overlay, replacement, i, plan);
    }

    private static @Nullable Problem problem(Definition<Overlay> overlay, NewTarget replacement, int i, Plan plan) {
        if (!plan.mechanism().equals(overlay.value().mechanism())) {
            return overlay.problem(
                    "'" + plan.id() + "' is a plan of '" + plan.mechanism() + "': '"
                            + overlay.value().mechanism() + "' cannot change its targets.",
                    "Name a plan of the mechanism itself.",
                    "targets",
                    i,
                    "plan");
        }
        Plan.Target target = plan.target(replacement.id());
        if (target != null && target.indicator().equals(overlay.value().indicator())) {
            return null;
        }
        List<String> own = plan.targets().stream()
                .filter(t -> t.indicator().equals(overlay.value().indicator()))
                .map(Plan.Target::id)
                .toList();
        return overlay.problem(
                "The plan '" + plan.id() + "' has no target '" + replacement.id() + "' on '"
                        + overlay.value().indicator() + "'.",
                Suggestion.or(replacement.id(), own, "Set the target in the plan itself."),
                "targets",
                i,
                "id");
    }
}
