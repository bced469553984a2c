package org.sentinelle.definition.reading;

import java.util.Map;
import java.util.TreeMap;
import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.model.Period;
import org.sentinelle.model.Plan;
import org.sentinelle.model.Plan.Action;
import org.sentinelle.model.Plan.Message;
import org.sentinelle.model.Plan.Objective;
import org.sentinelle.model.Plan.Pillar;
import org.sentinelle.model.Plan.Target;

/** Plans: their pillars, objectives, actions and targets. */
final class PlanForm {
    private PlanForm() {}

    static Plan plan(Mapping root, String sha256) {
        Mapping period = root.mapping("period");
        return new Plan(
                root.text("id"),
                root.text("mechanism"),
                Words.localised(root, "name"),
                Words.period(period, "from"),
                period.has("to") ? Words.period(period, "to") : null,
                root.optionalText("adopted"),
                root.optionalText("reference"),
                root.mappings("pillars").stream().map(PlanForm::pillar).toList(),
                root.mappings("targets").stream()
                        .map(target -> target(target, Words.period(period, "from")))
                        .toList(),
                root.flag("provisional"),
                root.text("source"),
                sha256);
    }

    private static Pillar pillar(Mapping node) {
        return new Pillar(
                node.text("id"),
                Words.localised(node, "name"),
                node.mappings("objectives").stream().map(PlanForm::objective).toList(),
                node.flag("provisional"));
    }

    private static Objective objective(Mapping node) {
        return new Objective(
                node.text("id"),
                Words.localised(node, "text"),
                node.texts("indicators"),
                node.mappings("actions").stream().map(PlanForm::action).toList(),
                node.mappings("messages").stream().map(PlanForm::message).toList(),
                node.flag("provisional"));
    }

    private static Action action(Mapping node) {
        return new Action(
                node.text("id"),
                Words.localised(node, "text"),
                node.optionalText("responsible"),
                node.texts("rests-on"),
                node.flag("provisional"));
    }

    private static Message message(Mapping node) {
        return new Message(
                node.text("id"), Words.localised(node, "text"), node.texts("rests-on"), node.flag("provisional"));
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
                node.optionalText("verification"),
                node.flag("follow-up"),
                node.flag("illustrative"));
    }

    static Map<Period, Double> milestones(Mapping node) {
        Map<Period, Double> milestones = new TreeMap<>();
        node.textsByKey("milestones")
                .forEach((when, value) -> milestones.put(Period.parse(when), Double.valueOf(value)));
        return milestones;
    }
}
