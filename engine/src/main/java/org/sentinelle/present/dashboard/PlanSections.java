package org.sentinelle.present.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Period;
import org.sentinelle.model.Plan;

/** Puts together the plans of a mechanism, the one that begins last first. */
final class PlanSections {
    private final Edition edition;
    private final Wording words;
    private final AreaGroup mechanism;
    private final Set<String> shown;

    PlanSections(Edition edition, AreaGroup mechanism, List<Indicator> shown) {
        this.edition = edition;
        this.words = edition.words();
        this.mechanism = mechanism;
        this.shown = shown.stream().map(Indicator::id).collect(Collectors.toSet());
    }

    List<PlanSection> all() {
        return edition.input().catalogue().plans().values().stream()
                .filter(plan -> plan.mechanism().equals(mechanism.id()))
                .sorted((a, b) -> b.from().compareTo(a.from()))
                .map(this::section)
                .toList();
    }

    private PlanSection section(Plan plan) {
        return new PlanSection(
                "plan-" + plan.id(),
                edition.in(plan.name()),
                facts(plan),
                plan.pillars().stream().map(this::pillar).toList());
    }

    private List<String> facts(Plan plan) {
        List<String> facts = new ArrayList<>();
        Period to = plan.to();
        facts.add(
                to == null
                        ? words.text("plan.open", words.period(plan.from()))
                        : words.text("plan.span", words.period(plan.from()), words.period(to)));
        if (plan.adopted() != null) {
            facts.add(words.text("plan.adopted", apart(plan.adopted())));
        }
        if (plan.reference() != null) {
            facts.add(words.text("plan.reference", apart(plan.reference())));
        }
        facts.add(words.text("plan.source", apart(plan.source())));
        if (plan.provisional()) {
            facts.add(words.text("plan.provisional"));
        }
        return facts;
    }

    /** A text of the definition's own language, kept apart from the direction of the sentence around it. */
    private static String apart(String text) {
        return "\u2068" + text + "\u2069";
    }

    private PlanSection.Pillar pillar(Plan.Pillar pillar) {
        return new PlanSection.Pillar(
                marked(edition.in(pillar.name()), pillar.provisional()),
                pillar.objectives().stream().map(this::objective).toList());
    }

    private PlanSection.Objective objective(Plan.Objective objective) {
        return new PlanSection.Objective(
                marked(edition.in(objective.text()), objective.provisional()),
                objective.indicators().stream().map(this::link).toList());
    }

    private PlanSection.Link link(String id) {
        Indicator indicator = edition.input().catalogue().indicators().get(id);
        if (indicator == null) {
            return new PlanSection.Link(id, null);
        }
        return new PlanSection.Link(
                edition.in(indicator.name()), shown.contains(id) ? PillarPages.href(indicator, mechanism) : null);
    }

    /** What comes from general knowledge says so. */
    private String marked(String text, boolean provisional) {
        return provisional ? words.text("plan.to-be-confirmed", text) : text;
    }
}
