package org.sentinelle.definition.prose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.CodeList;
import org.sentinelle.model.DataRule;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Field;
import org.sentinelle.model.SeriesBreak;

/** The page of a dataset: its fields and codes, the rules its rows should keep, where its rows come from. */
final class DatasetPage {
    /** A list with more codes is named only; its own page has them all. */
    private static final int MOST_CODES = 12;

    private final Catalogue catalogue;
    private final ProseWords words;
    private final DatasetSchema dataset;

    DatasetPage(Catalogue catalogue, ProseWords words, DatasetSchema dataset) {
        this.catalogue = catalogue;
        this.words = words;
        this.dataset = dataset;
    }

    Page page() {
        return new Draft(words)
                .items("glance", List.of(words.fact("id", dataset.id()), words.fact("source", dataset.source())))
                .section("fields", List.of(fields()))
                .section("codes", List.of(new Block.Items(codes())))
                .section("rules", List.of(new Block.Items(rules())))
                .items("breaks", breaks())
                .items("sources", sources())
                .items("indicators", indicators())
                .page(
                        "dataset",
                        dataset.id(),
                        words.text(dataset.name()),
                        words.text("disclosure." + ProseWords.plain(dataset.disclosure())));
    }

    private Block.Grid fields() {
        return new Block.Grid(
                List.of(
                        words.text("label.field"),
                        words.text("label.meaning"),
                        words.text("label.role"),
                        words.text("label.codes"),
                        words.text("label.total")),
                dataset.fields().stream().map(this::row).toList());
    }

    private List<String> row(Field field) {
        return List.of(
                field.name(),
                words.text(field.label()),
                role(field),
                orNothing(field.codes()),
                orNothing(field.total()));
    }

    private String role(Field field) {
        if (field.stock()) {
            return words.text("role.stock");
        }
        return field.grain() == null
                ? words.word("role", field.role())
                : words.text("fact", words.word("role", field.role()), words.word("grain", field.grain()));
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }

    private List<String> codes() {
        List<String> lists = new ArrayList<>();
        for (Field field : dataset.fields()) {
            CodeList list = field.codes() == null ? null : catalogue.codeLists().get(field.codes());
            if (list != null) {
                lists.add(words.text("fact", words.text(field.label()), codes(list)));
            }
        }
        return lists;
    }

    private String codes(CodeList list) {
        return list.codes().size() > MOST_CODES
                ? words.text("codes.many", Integer.toString(list.codes().size()), list.id())
                : words.listed(list.codes().stream()
                        .map(code -> words.named(words.text(code.name()), code.id()))
                        .toList());
    }

    private List<String> rules() {
        ConditionSentences conditions = new ConditionSentences(words, new Names(catalogue, words));
        return dataset.rules().stream()
                .map(rule -> words.text("fact", words.text(rule.name()), rule(rule, conditions)))
                .toList();
    }

    private String rule(DataRule rule, ConditionSentences conditions) {
        if (rule instanceof DataRule.NotAbove order) {
            return words.text(
                    "rule.not-above", conditions.of(order.lower(), dataset), conditions.of(order.upper(), dataset));
        }
        if (rule instanceof DataRule.CountedOnce once) {
            return words.text("rule.counted-once", new Names(catalogue, words).field(dataset, once.field()));
        }
        if (rule instanceof DataRule.OneSource) {
            return words.text("rule.one-source");
        }
        DataRule.PartsOfTotal parts = (DataRule.PartsOfTotal) rule;
        Names names = new Names(catalogue, words);
        return words.text(
                "rule.parts",
                names.field(dataset, parts.dimension()),
                words.listed(names.codes(dataset, parts.dimension(), parts.parts())));
    }

    private List<String> breaks() {
        return dataset.breaks().stream().map(this::seriesBreak).toList();
    }

    private String seriesBreak(SeriesBreak one) {
        Names names = new Names(catalogue, words);
        String areas = one.areas().isEmpty()
                ? words.text("break.all")
                : words.listed(one.areas().stream().map(names::area).toList());
        String where = new ConditionSentences(words, names).of(one.where(), dataset);
        String rows = where.isEmpty() ? areas : words.text("break.where", areas, where);
        String text = words.text("break", rows, one.from().label(), words.text(one.reason()));
        return one.provisional() ? words.text("plan.provisional", text) : text;
    }

    private List<String> sources() {
        return catalogue.sources().values().stream()
                .filter(source -> source.dataset().equals(dataset.id()))
                .map(source -> words.named(words.quoted(words.text(source.name())), source.id()))
                .toList();
    }

    private List<String> indicators() {
        return catalogue.indicators().values().stream()
                .filter(indicator -> catalogue.datasetsOf(indicator).contains(dataset.id()))
                .map(indicator -> words.named(words.quoted(words.text(indicator.name())), indicator.id()))
                .toList();
    }
}
