package org.sentinelle.definition.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.Overlay;
import org.sentinelle.model.Period;
import org.sentinelle.model.Plan;
import org.sentinelle.model.Plan.Target;
import org.sentinelle.result.Problem;

/** Do plan, baseline, milestones and target follow each other in time? */
final class TargetDates implements Lint {
    /** A target as it holds, the plan it belongs to, and the place where its dates are written. */
    private record Dated(Definition<?> by, List<Object> path, Target target, Plan plan) {
        Problem problem(String what, String remedy, Object... below) {
            return by.problem(what, remedy, Paths.below(path, below));
        }
    }

    @Override
    public Stream<Problem> problems(Definitions all) {
        return Stream.of(
                        all.plans().all().stream().flatMap(TargetDates::ofPlan),
                        all.plans().all().stream().flatMap(TargetDates::targets).flatMap(t -> ofTarget(t).stream()),
                        all.overlays().all().stream()
                                .flatMap(overlay -> targets(overlay, all))
                                .flatMap(t -> ofTarget(t).stream()))
                .flatMap(problems -> problems);
    }

    private static Stream<Problem> ofPlan(Definition<Plan> plan) {
        return reversed(plan.value())
                ? Stream.of(plan.problem(
                        "The plan ends with " + plan.value().to() + ", before it starts with "
                                + plan.value().from() + ".",
                        "Correct 'from' or 'to'.",
                        "period"))
                : Stream.empty();
    }

    private static boolean reversed(Plan plan) {
        return plan.to() != null && plan.to().compareTo(plan.from()) < 0;
    }

    private static Stream<Dated> targets(Definition<Plan> plan) {
        List<Dated> dated = new ArrayList<>();
        List<Target> targets = plan.value().targets();
        for (int i = 0; i < targets.size(); i++) {
            dated.add(new Dated(plan, Paths.of("targets", i), targets.get(i), plan.value()));
        }
        return dated.stream();
    }

    /** What an overlay makes of the targets that it replaces; those that it cannot replace have a lint of their own. */
    private static Stream<Dated> targets(Definition<Overlay> overlay, Definitions all) {
        List<Dated> dated = new ArrayList<>();
        List<Overlay.NewTarget> replacements = overlay.value().targets();
        for (int i = 0; i < replacements.size(); i++) {
            Plan plan = all.plans().get(replacements.get(i).plan());
            Target target =
                    plan == null ? null : plan.target(replacements.get(i).id());
            if (target != null) {
                Target replaced = target.with(replacements.get(i));
                dated.add(new Dated(overlay, Paths.of("targets", i), replaced, Objects.requireNonNull(plan)));
            }
        }
        return dated.stream();
    }

    private static List<Problem> ofTarget(Dated dated) {
        List<Problem> problems = new ArrayList<>();
        if (!reversed(dated.plan())) {
            addPlace(dated, problems);
        }
        addOrder(dated, problems);
        return problems;
    }

    /** Is it due while the plan runs, or called a follow-up where it is due later? */
    private static void addPlace(Dated dated, List<Problem> to) {
        Period due = dated.target().period();
        Period end = dated.plan().to();
        boolean late = end != null && due.end().isAfter(end.end());
        if (due.end().isBefore(dated.plan().from().start())) {
            to.add(dated.problem(
                    "The target is due in " + due + ", before the plan starts with "
                            + dated.plan().from() + ".",
                    "Correct the period of the target or of the plan.",
                    "target",
                    "period"));
        } else if (late && !dated.target().followUp()) {
            to.add(dated.problem(
                    "The target is due in " + due + ", after the plan ends with " + end + ".",
                    "Correct the period, or write 'follow-up: true' where it is to show what lasts after the plan.",
                    "target",
                    "period"));
        } else if (!late && dated.target().followUp()) {
            to.add(dated.problem(
                    "The target for " + due + " is called a follow-up, but is due while the plan still runs.",
                    "Delete 'follow-up', or correct the period of the target.",
                    "follow-up"));
        }
    }

    /** Whatever their lengths: what is due by a quarter is due before what is due by its year, unless that is the last one. */
    private static boolean endsAfter(Period later, Period earlier) {
        return later.end().isAfter(earlier.end());
    }

    private static void addOrder(Dated dated, List<Problem> to) {
        Target target = dated.target();
        if (!endsAfter(target.period(), target.baseline())) {
            to.add(dated.problem(
                    "The target for " + target.period() + " does not come after its baseline of " + target.baseline()
                            + ".",
                    "Correct the period of the target or of the baseline.",
                    "target",
                    "period"));
            return;
        }
        for (Period milestone : target.sortedMilestones().keySet()) {
            if (!endsAfter(milestone, target.baseline()) || !endsAfter(target.period(), milestone)) {
                to.add(dated.problem(
                        "The milestone of " + milestone + " does not lie between the baseline of " + target.baseline()
                                + " and the target for " + target.period() + ".",
                        "Correct its period, or delete it.",
                        "milestones",
                        milestone.label()));
            }
        }
    }
}
