package org.sentinelle.definition.prose;

import java.util.ArrayList;
import java.util.List;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Plan;

/** The page of a plan: whose it is, and the targets it sets. */
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
                .section("targets", targets())
                .page("plan", plan.id(), words.text(plan.name()), lead());
    }

    private String lead() {
        String span = words.text(
                "plan.lead",
                names.area(plan.mechanism()),
                plan.from().label(),
                plan.to().label());
        return plan.illustrative() ? span + " " + words.text("plan.illustrative") : span;
    }

    private List<String> glance() {
        List<String> facts = new ArrayList<>(List.of(words.fact("id", plan.id()), words.fact("source", plan.source())));
        if (plan.provisional()) {
            facts.add(words.text("provisional.plan"));
        }
        return facts;
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
