package org.sentinelle.definition.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.Plan;
import org.sentinelle.result.Problem;

/** Is every objective of a plan, and every action and message, named once in the whole plan? */
final class RepeatedObjectives implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.plans().all().stream().flatMap(plan -> ofPlan(plan).stream());
    }

    private static List<Problem> ofPlan(Definition<Plan> plan) {
        List<Problem> problems = new ArrayList<>();
        Set<String> objectives = new HashSet<>();
        Set<String> actions = new HashSet<>();
        List<Plan.Pillar> pillars = plan.value().pillars();
        for (int i = 0; i < pillars.size(); i++) {
            for (int j = 0; j < pillars.get(i).objectives().size(); j++) {
                Plan.Objective objective = pillars.get(i).objectives().get(j);
                List<Object> path = Paths.of("pillars", i, "objectives", j);
                add(plan, objective.id(), objectives, path, problems);
                for (int k = 0; k < objective.actions().size(); k++) {
                    add(plan, objective.actions().get(k).id(), actions, Paths.below(path, "actions", k), problems);
                }
                for (int k = 0; k < objective.messages().size(); k++) {
                    add(plan, objective.messages().get(k).id(), actions, Paths.below(path, "messages", k), problems);
                }
            }
        }
        return problems;
    }

    private static void add(Definition<Plan> plan, String id, Set<String> seen, List<Object> path, List<Problem> to) {
        if (!seen.add(id)) {
            to.add(plan.problem("'" + id + "' stands twice in the plan.", "Give one of the two another id.", path));
        }
    }
}
