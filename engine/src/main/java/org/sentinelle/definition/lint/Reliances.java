package org.sentinelle.definition.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.model.Plan;

/** Where actions and messages of plans name a hypothesis that they rest on. */
final class Reliances {
    private Reliances() {}

    /** One such place. */
    record Reliance(Definition<Plan> plan, String hypothesis, List<Object> path) {}

    static Stream<Reliance> of(Definitions all) {
        return all.plans().all().stream().flatMap(plan -> of(plan).stream());
    }

    private static List<Reliance> of(Definition<Plan> plan) {
        List<Reliance> found = new ArrayList<>();
        List<Mapping> pillars = plan.node().mappings("pillars");
        for (int i = 0; i < pillars.size(); i++) {
            List<Mapping> objectives = pillars.get(i).mappings("objectives");
            for (int j = 0; j < objectives.size(); j++) {
                List<Object> path = Paths.of("pillars", i, "objectives", j);
                collect(plan, objectives.get(j), "actions", path, found);
                collect(plan, objectives.get(j), "messages", path, found);
            }
        }
        return found;
    }

    private static void collect(
            Definition<Plan> plan, Mapping objective, String list, List<Object> path, List<Reliance> found) {
        List<Mapping> items = objective.mappings(list);
        for (int k = 0; k < items.size(); k++) {
            List<String> named = items.get(k).texts("rests-on");
            for (int m = 0; m < named.size(); m++) {
                found.add(new Reliance(plan, named.get(m), Paths.below(path, list, k, "rests-on", m)));
            }
        }
    }
}
