package org.sentinelle.definition.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Plan;

/** The page of an indicator: what it is, how it is computed, who owns it, which plans cite it. */
final class IndicatorPage {
    private final Catalogue catalogue;
    private final ProseWords words;
    private final Names names;
    private final Indicator indicator;

    IndicatorPage(Catalogue catalogue, ProseWords words, Indicator indicator) {
        this.catalogue = catalogue;
        this.words = words;
        this.names = new Names(catalogue, words);
        this.indicator = indicator;
    }

    Page page() {
        return new Draft(words)
                .items("glance", glance())
                .section("method", new MeasureSentences(catalogue, words, indicator).blocks())
                .items("comparability", comparability())
                .items("mappings", mappings())
                .section("protection", List.of(new Block.Paragraph(protection())))
                .section("targets", targets())
                .section("examples", new ExampleBlocks(words, names).of(indicator.examples()))
                .items("provenance", provenance())
                .page("indicator", indicator.id(), words.text(indicator.name()), words.text(indicator.definition()));
    }

    private List<String> glance() {
        String owners =
                words.listed(indicator.owners().stream().map(names::area).toList());
        return List.of(
                words.fact("category", words.word("category", indicator.category())),
                words.fact("pillar", words.word("pillar", indicator.pillar())),
                words.fact("owners", owners),
                words.fact(
                        "sign-off",
                        words.text(
                                "sign-off",
                                Integer.toString(indicator.signOffRequired()),
                                Integer.toString(indicator.owners().size()))),
                words.fact("direction", words.word("direction", indicator.direction())),
                words.fact("unit", words.term("unit", indicator.unit())));
    }

    private List<String> comparability() {
        Indicator.Concept concept = indicator.concept();
        return List.of(
                words.fact("population", words.term("population", concept.population())),
                words.fact("stage", words.term("stage", concept.stage())),
                words.fact("counted", words.term("counted", concept.unit())),
                words.fact("classification", concept.classification()));
    }

    private List<String> mappings() {
        return indicator.mappings().stream()
                .map(relation -> words.text("relation." + relation.relation(), other(relation.to())))
                .toList();
    }

    private String other(String id) {
        Indicator known = catalogue.indicators().get(id);
        return known == null ? id : words.named(words.quoted(words.text(known.name())), id);
    }

    private String protection() {
        Integer threshold = indicator.threshold();
        String own = threshold == null
                ? words.text("protection.workspace")
                : words.text("protection.threshold", threshold.toString());
        return own + " "
                + Stream.concat(indicator.measure().datasets(), catalogue.datasetsOf(indicator).stream())
                        .distinct()
                        .map(catalogue::dataset)
                        .map(this::disclosure)
                        .collect(Collectors.joining(" "));
    }

    private String disclosure(DatasetSchema dataset) {
        return words.text(
                dataset.disclosure() == DatasetSchema.Disclosure.PUBLISHED
                        ? "protection.published"
                        : "protection.confidential",
                names.dataset(dataset.id()));
    }

    private List<Block> targets() {
        TargetSentences sentences = new TargetSentences(words, names);
        List<Block> blocks = new ArrayList<>();
        for (Plan plan : catalogue.plans().values()) {
            List<Plan.Target> set = plan.targets().stream()
                    .filter(target -> target.indicator().equals(indicator.id()))
                    .toList();
            if (!set.isEmpty() || plan.cited().anyMatch(indicator.id()::equals)) {
                blocks.add(new Block.Paragraph(sentences.plan(plan, set)));
                blocks.add(new Block.Items(set.stream().map(sentences::of).toList()));
            }
        }
        return blocks.isEmpty() ? List.of(new Block.Paragraph(words.text("targets.none"))) : blocks;
    }

    private List<String> provenance() {
        List<String> facts = new ArrayList<>(List.of(
                words.fact("id", indicator.id()),
                words.fact("version", Integer.toString(indicator.version())),
                words.fact("hash", indicator.hash())));
        if (indicator.provisional()) {
            facts.add(words.text("provisional.indicator"));
        }
        return facts;
    }
}
