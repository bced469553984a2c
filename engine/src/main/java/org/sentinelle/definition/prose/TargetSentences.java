package org.sentinelle.definition.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Period;
import org.sentinelle.model.Plan;
import org.sentinelle.model.Plan.Target;

/** Targets in words. */
final class TargetSentences {
    private final ProseWords words;
    private final Names names;

    TargetSentences(ProseWords words, Names names) {
        this.words = words;
        this.names = names;
    }

    /** {@code ECOWAS (ecowas): 60 in 2022; baseline 2012: 40; on the way 45 in 2017.} */
    String of(Target target) {
        List<String> parts = new ArrayList<>(List.of(
                words.text(
                        "target.value",
                        ProseWords.number(target.value()),
                        target.period().label()),
                target.baselineValue() == null
                        ? words.text(
                                "target.baseline.computed", target.baseline().label())
                        : words.text(
                                "target.baseline",
                                ProseWords.number(target.baselineValue()),
                                target.baseline().label())));
        for (Map.Entry<Period, Double> milestone : target.sortedMilestones().entrySet()) {
            parts.add(words.text(
                    "target.milestone",
                    ProseWords.number(milestone.getValue()),
                    milestone.getKey().label()));
        }
        addText(parts, "target.responsible", target.responsible());
        addText(parts, "target.verification", target.verification());
        return words.text("fact", names.area(target.area()), words.also(parts));
    }

    private void addText(List<String> parts, String key, @Nullable String text) {
        if (text != null) {
            parts.add(words.text(key, text));
        }
    }

    /** The plan's name, and that the targets it sets are made up where they are. */
    String plan(Plan plan, List<Target> set) {
        String name = words.named(words.quoted(words.text(plan.name())), plan.id());
        return set.stream().anyMatch(Target::illustrative) ? words.text("plan.made-up", name) : name;
    }
}
