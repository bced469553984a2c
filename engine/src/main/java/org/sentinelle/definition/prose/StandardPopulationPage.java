package org.sentinelle.definition.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.StandardPopulation;
import org.sentinelle.model.Stratum;

/** The page of a standard population: its strata, and how much of the whole each is. */
final class StandardPopulationPage {
    private static final double PERCENT = 100;
    private static final double TWO_PLACES = 100;

    private final Names names;
    private final ProseWords words;
    private final StandardPopulation standard;

    StandardPopulationPage(Catalogue catalogue, ProseWords words, StandardPopulation standard) {
        this.names = new Names(catalogue, words);
        this.words = words;
        this.standard = standard;
    }

    Page page() {
        return new Draft(words)
                .items("glance", glance())
                .section("weights", List.of(weights()))
                .page("standard-population", standard.id(), words.text(standard.name()), words.text("weights.lead"));
    }

    private List<String> glance() {
        List<String> facts = new ArrayList<>();
        facts.add(words.fact("id", standard.id()));
        facts.add(words.fact("source", standard.source()));
        if (standard.provisional()) {
            facts.add(words.text("provisional.standard"));
        }
        return facts;
    }

    private Block.Grid weights() {
        List<String> heading = new ArrayList<>();
        standard.by().values().forEach(list -> heading.add(names.codeList(list)));
        heading.add(words.text("label.weight"));
        heading.add(words.text("label.share"));
        return new Block.Grid(
                heading,
                standard.weights().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(inOrderOfTheLists()))
                        .map(this::row)
                        .toList());
    }

    private Comparator<Stratum> inOrderOfTheLists() {
        Comparator<Stratum> order = Comparator.comparing(Stratum::isTotal);
        for (Map.Entry<String, String> by : standard.by().entrySet()) {
            order = order.thenComparing(
                    stratum -> names.position(by.getValue(), stratum.codes().getOrDefault(by.getKey(), "")));
        }
        return order;
    }

    private List<String> row(Map.Entry<Stratum, Double> weight) {
        List<String> cells = new ArrayList<>();
        standard.by()
                .forEach((dimension, list) ->
                        cells.add(names.listed(list, weight.getKey().codes().getOrDefault(dimension, ""))));
        cells.add(ProseWords.number(weight.getValue()));
        cells.add(words.text("weights.percent", ProseWords.number(percent(weight.getValue()))));
        return cells;
    }

    private double percent(double weight) {
        return Math.round(weight / standard.total() * PERCENT * TWO_PLACES) / TWO_PLACES;
    }
}
