package org.sentinelle.definition.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Field;
import org.sentinelle.model.DatasetSchema.Role;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Measure;
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
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(type()));
        blocks.add(new Block.Items(parts()));
        blocks.add(new Block.Paragraph(rollUps()));
        blocks.add(new Block.Paragraph(
                words.text("method.missing." + ProseWords.plain(indicator.missing())) + " " + bounds()));
        blocks.add(new Block.Paragraph(interval()));
        blocks.add(new Block.Paragraph(breakdown()));
        return blocks;
    }

    private String type() {
        Measure measure = indicator.measure();
        String per = Integer.toString(measure.per());
        if (measure instanceof Measure.Proportion) {
            return words.text("method.proportion", per);
        }
        if (measure instanceof Measure.Rate) {
            return words.text("method.rate", per);
        }
        return measure instanceof Measure.Ratio ? words.text("method.ratio", per) : words.text("method.total");
    }

    private List<String> parts() {
        List<Component> components = indicator.measure().components();
        if (components.size() == 1) {
            return part("of", components.get(0));
        }
        return Stream.concat(
                        part("numerator", components.get(0)).stream(), part("denominator", components.get(1)).stream())
                .toList();
    }

    private List<String> part(String role, Component component) {
        DatasetSchema dataset = catalogue.dataset(component.dataset());
        String what = component.sum() == null
                ? words.text("part.count", names.dataset(dataset.id()))
                : words.text(
                        "part.sum", words.quoted(names.field(dataset, component.sum())), names.dataset(dataset.id()));
        String where = new ConditionSentences(words, names).of(component.where(), dataset);
        String rows = where.isEmpty() ? words.text("part.all") : words.text("part.where", where);
        List<String> sentences =
                new ArrayList<>(List.of(words.fact(role, what + " " + rows), margins(component, dataset)));
        if (component.complete() != null) {
            String field = component.complete().field();
            sentences.add(words.text(
                    "part.complete",
                    words.listed(
                            names.codes(dataset, field, component.complete().codes()))));
        }
        return List.of(sentences.stream().filter(s -> !s.isEmpty()).collect(Collectors.joining(" ")));
    }

    /** How the fields are read that no condition speaks of: at their total, or added up where they have none. */
    private String margins(Component component, DatasetSchema dataset) {
        Set<String> filtered = component.where().fields();
        List<Field> silent = dataset.withRole(Role.DIMENSION).stream()
                .filter(field -> !filtered.contains(field.name()))
                .toList();
        return Stream.of(
                        margin("part.totals", silent.stream().filter(field -> field.total() != null)),
                        margin("part.added", silent.stream().filter(field -> field.total() == null)))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String margin(String key, Stream<Field> fields) {
        List<String> labels = fields.map(field -> words.text(field.label())).toList();
        return labels.isEmpty() ? "" : words.text(key, words.listed(labels));
    }

    private String rollUps() {
        return words.text("method.place." + ProseWords.plain(indicator.placeRollup())) + " "
                + words.text("method.time." + ProseWords.plain(indicator.timeRollup()));
    }

    private String bounds() {
        Set<String> ranges = new TreeSet<>();
        Set<String> datasets = indicator.measure().datasets().collect(Collectors.toSet());
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
        DatasetSchema counted = catalogue.dataset(first().dataset());
        List<String> groupings = indicator.disaggregate().stream()
                .map(fields -> words.together(fields.stream()
                        .map(field -> names.field(counted, field))
                        .toList()))
                .toList();
        return groupings.isEmpty()
                ? words.text("method.no-breakdown")
                : words.text("method.breakdown", words.also(groupings)) + undivided(counted);
    }

    /** What is said where the denominator's rows cannot be broken down as the numerator's can. */
    private String undivided(DatasetSchema counted) {
        List<Component> components = indicator.measure().components();
        DatasetSchema below =
                catalogue.dataset(components.get(components.size() - 1).dataset());
        List<String> lacking = indicator.disaggregate().stream()
                .flatMap(List::stream)
                .distinct()
                .filter(field -> below.field(field).isEmpty())
                .map(field -> names.field(counted, field))
                .toList();
        return lacking.isEmpty()
                ? ""
                : " " + words.text("method.undivided", names.dataset(below.id()), words.listed(lacking));
    }

    private Component first() {
        return indicator.measure().components().get(0);
    }
}
