package org.sentinelle.definition.prose;

import java.util.ArrayList;
import java.util.List;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Period;
import org.sentinelle.model.Plan;

/** The page of a plan: whose it is, its pillars and objectives, and the targets it is followed up by. */
final class PlanPage {
    private final Catalogue catalogue;
    private final ProseWords words;
    private final Names names;
    private final Plan plan;

    PlanPage(Catalogue catalogue, ProseWords words, Plan plan) {
        this.catalogue = catalogue;
        this.words = words;
        this.names = new Names(catalogue, words);
        this.plan = plan;
    }

    Page page() {
        return new Draft(words)
                .items("glance", glance())
                .section("pillars", pillars())
                .section("targets", targets())
                .page("plan", plan.id(), words.text(plan.name()), lead());
    }

    private String lead() {
        String mechanism = names.area(plan.mechanism());
        String from = plan.from().label();
        Period to = plan.to();
        String span = to == null
                ? words.text("plan.lead.open", mechanism, from)
                : words.text("plan.lead", mechanism, from, to.label());
        boolean illustrative = plan.targets().stream().anyMatch(Plan.Target::illustrative);
        return illustrative ? span + " " + words.text("plan.illustrative") : span;
    }

    private List<String> glance() {
        List<String> facts = new ArrayList<>(List.of(words.fact("id", plan.id())));
        if (plan.adopted() != null) {
            facts.add(words.fact("adopted", plan.adopted()));
        }
        if (plan.reference() != null) {
            facts.add(words.fact("reference", plan.reference()));
        }
        facts.add(words.fact("source", plan.source()));
        if (plan.provisional()) {
            facts.add(words.text("provisional.plan"));
        }
        return facts;
    }

    private List<Block> pillars() {
        List<Block> blocks = new ArrayList<>();
        for (Plan.Pillar pillar : plan.pillars()) {
            blocks.add(new Block.Paragraph(marked(words.text(pillar.name()), pillar.provisional())));
            blocks.add(new Block.Items(
                    pillar.objectives().stream().map(this::objective).toList()));
        }
        return blocks;
    }

    /** The objective, and the indicators that tell whether it comes about. */
    private String objective(Plan.Objective objective) {
        String text = marked(words.text(objective.text()), objective.provisional());
        return objective.indicators().isEmpty()
                ? text
                : words.text("plan.objective", text, String.join(", ", objective.indicators()));
    }

    private String marked(String text, boolean provisional) {
        return provisional ? words.text("plan.provisional", text) : text;
    }

    private List<Block> targets() {
        TargetSentences sentences = new TargetSentences(words, names);
        List<Block> blocks = new ArrayList<>();
        for (Plan.Target target : plan.targets()) {
            Indicator indicator = catalogue.indicators().get(target.indicator());
            String name = indicator == null ? target.indicator() : words.text(indicator.name());
            blocks.add(new Block.Paragraph(words.named(words.quoted(name), target.indicator())));
            blocks.add(new Block.Items(List.of(sentences.of(target))));
        }
        return blocks;
    }
}
