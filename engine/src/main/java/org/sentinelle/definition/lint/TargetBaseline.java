package org.sentinelle.definition.lint;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.model.Plan;
import org.sentinelle.result.Problem;

/** Does every target say from where it starts? */
final class TargetBaseline implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.plans().all().stream().flatMap(TargetBaseline::ofPlan);
    }

    private static Stream<Problem> ofPlan(Definition<Plan> plan) {
        List<Mapping> targets = plan.node().mappings("targets");
        return IntStream.range(0, targets.size())
                .filter(i -> !targets.get(i).has("baseline"))
                .mapToObj(i -> plan.problem(
                        "The target '" + targets.get(i).text("id")
                                + "' has no baseline, so nobody can say how much of the way has been made.",
                        "Add the period it starts from, baseline: {period: "
                                + plan.value().from() + "}, and its value unless the computed one counts.",
                        "targets",
                        i));
    }
}
