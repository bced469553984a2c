package org.sentinelle.definition.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Indicator.Unlike;
import org.sentinelle.model.Measure.Component;
import org.sentinelle.model.SourceMapping.CountField;

/** How an indicator's value is made, in sentences. */
final class MeasureSentences {
    private static final int PER_CENT = 100;

    private final Catalogue catalogue;
    private final ProseWords words;
    private final Names names;
    private final Indicator indicator;

    MeasureSentences(Catalogue catalogue, ProseWords words, Indicator indicator) {
        this.catalogue = catalogue;
        this.words = words;
        this.names = new Names(catalogue, words);
        this.indicator = indicator;
    }

    List<Block> blocks() {
        return Stream.<Block>of(
                        new Block.Paragraph(new TypeSentences(catalogue, words).of(indicator.measure())),
                        new Block.Items(new PartSentences(catalogue, words, indicator.measure()).all()),
                        new Block.Paragraph(new PeriodSentences(words, indicator).text()),
                        new Block.Paragraph(new RollUpSentences(catalogue, words, indicator).text()),
                        new Block.Paragraph(missing()),
                        new Block.Paragraph(unlike()),
                        new Block.Paragraph(interval()),
                        new Block.Paragraph(breakdown()))
                .filter(block -> !(block instanceof Block.Paragraph paragraph
                        && paragraph.text().isEmpty()))
                .toList();
    }

    private String missing() {
        return words.text("method.missing." + ProseWords.plain(indicator.missing())) + " " + bounds();
    }

    private String unlike() {
        return indicator.unlike() == Unlike.FLAG ? words.text("method.unlike") : "";
    }

    private String bounds() {
        Set<String> ranges = new TreeSet<>();
        Set<String> datasets = catalogue.datasetsOf(indicator);
        catalogue.sources().values().stream()
                .filter(source -> datasets.contains(source.dataset()))
                .forEach(source -> source.fields().stream()
                        .filter(CountField.class::isInstance)
                        .map(CountField.class::cast)
                        .forEach(field -> field.censored()
                                .forEach((text, bound) -> ranges.add(words.text(
                                        "method.range",
                                        words.quoted(text),
                                        Long.toString(bound.from()),
                                        Long.toString(bound.to()),
                                        words.text(source.name()))))));
        return ranges.isEmpty() ? "" : words.text("method.bounds", words.listed(List.copyOf(ranges)));
    }

    private String interval() {
        Indicator.Uncertainty uncertainty = indicator.uncertainty();
        return uncertainty == null
                ? words.text("method.no-interval")
                : words.text(
                        "method.interval",
                        words.word("interval", uncertainty.method().word()),
                        ProseWords.number(uncertainty.level() * PER_CENT));
    }

    private String breakdown() {
        Component first = counted(indicator, new TreeSet<>());
        List<String> groupings = indicator.disaggregate().stream()
                .map(fields -> words.together(
                        fields.stream().map(field -> field(first, field)).toList()))
                .toList();
        if (groupings.isEmpty()) {
            return words.text("method.no-breakdown");
        }
        List<String> sentences = new ArrayList<>(List.of(words.text("method.breakdown", words.also(groupings))));
        indicator
                .concordances()
                .forEach((field, concordance) -> sentences.add(
                        words.text("method.concordance", field(first, field), names.concordance(concordance))));
        sentences.addAll(undivided(first));
        return String.join(" ", sentences);
    }

    private String field(@Nullable Component first, String field) {
        return first == null ? field : names.field(catalogue.dataset(first.dataset()), field);
    }

    /** What is said where the denominator's rows cannot be broken down as the numerator's can. */
    private List<String> undivided(@Nullable Component first) {
        List<Component> components = indicator.measure().components();
        if (components.isEmpty()) {
            return List.of();
        }
        DatasetSchema below =
                catalogue.dataset(components.get(components.size() - 1).dataset());
        List<String> lacking = indicator.disaggregate().stream()
                .flatMap(List::stream)
                .distinct()
                .filter(field -> below.field(field).isEmpty())
                .map(field -> field(first, field))
                .toList();
        return lacking.isEmpty()
                ? List.of()
                : List.of(words.text("method.undivided", names.dataset(below.id()), words.listed(lacking)));
    }

    /** What is counted first: of an indicator made of others, in the first of these that is made from rows. */
    private @Nullable Component counted(Indicator one, Set<String> seen) {
        List<Component> components = one.measure().components();
        if (!components.isEmpty()) {
            return components.get(0);
        }
        String first = one.measure().indicators().get(0);
        Indicator next = seen.add(first) ? catalogue.indicators().get(first) : null;
        return next == null ? null : counted(next, seen);
    }
}
