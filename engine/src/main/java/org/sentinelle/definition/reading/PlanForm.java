package org.sentinelle.definition.reading;

import java.util.Map;
import java.util.TreeMap;
import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.model.Period;
import org.sentinelle.model.Plan;
import org.sentinelle.model.Plan.Target;

/** Plans and their targets. */
final class PlanForm {
    private PlanForm() {}

    static Plan plan(Mapping root) {
        Mapping period = root.mapping("period");
        return new Plan(
                root.text("id"),
                root.text("mechanism"),
                Words.localised(root, "name"),
                Words.period(period, "from"),
                Words.period(period, "to"),
                root.mappings("targets").stream()
                        .map(target -> target(target, Words.period(period, "from")))
                        .toList(),
                root.flag("illustrative"),
                root.flag("provisional"),
                root.text("source"));
    }

    /** A target; where its baseline is missing, which a lint refuses, the plan's first period stands in for it. */
    private static Target target(Mapping node, Period first) {
        Mapping baseline = node.optionalMapping("baseline");
        Mapping target = node.mapping("target");
        return new Target(
                node.text("id"),
                node.text("indicator"),
                node.text("area"),
                baseline == null ? first : Words.period(baseline, "period"),
                baseline == null ? null : baseline.optionalNumber("value"),
                milestones(node),
                Words.period(target, "period"),
                Double.parseDouble(target.text("value")),
                node.optionalText("responsible"),
                node.optionalText("verification"));
    }

    private static Map<Period, Double> milestones(Mapping node) {
        Map<Period, Double> milestones = new TreeMap<>();
        node.textsByKey("milestones")
                .forEach((when, value) -> milestones.put(Period.parse(when), Double.valueOf(value)));
        return milestones;
    }
}
