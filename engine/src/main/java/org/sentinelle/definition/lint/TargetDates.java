package org.sentinelle.definition.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.Period;
import org.sentinelle.model.Plan;
import org.sentinelle.model.Plan.Target;
import org.sentinelle.result.Problem;

/** Do plan, baseline, milestones and target follow each other in time? */
final class TargetDates implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.plans().all().stream().flatMap(plan -> ofPlan(plan).stream());
    }

    private static List<Problem> ofPlan(Definition<Plan> plan) {
        List<Problem> problems = new ArrayList<>();
        if (plan.value().to().compareTo(plan.value().from()) < 0) {
            problems.add(plan.problem(
                    "The plan ends with " + plan.value().to() + ", before it starts with "
                            + plan.value().from() + ".",
                    "Correct 'from' or 'to'.",
                    "period"));
        }
        List<Target> targets = plan.value().targets();
        for (int i = 0; i < targets.size(); i++) {
            addProblems(plan, targets.get(i), i, problems);
        }
        return problems;
    }

    private static void addProblems(Definition<Plan> plan, Target target, int i, List<Problem> to) {
        if (target.period().compareTo(target.baseline()) <= 0) {
            to.add(plan.problem(
                    "The target for " + target.period() + " does not come after its baseline of " + target.baseline()
                            + ".",
                    "Correct the period of the target or of the baseline.",
                    "targets",
                    i,
                    "target",
                    "period"));
            return;
        }
        for (Period milestone : target.sortedMilestones().keySet()) {
            if (milestone.compareTo(target.baseline()) <= 0 || milestone.compareTo(target.period()) >= 0) {
                to.add(plan.problem(
                        "The milestone of " + milestone + " does not lie between the baseline of " + target.baseline()
                                + " and the target for " + target.period() + ".",
                        "Correct its period, or delete it.",
                        "targets",
                        i,
                        "milestones",
                        milestone.label()));
            }
        }
    }
}
