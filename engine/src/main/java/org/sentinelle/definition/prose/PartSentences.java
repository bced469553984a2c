package org.sentinelle.definition.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Field;
import org.sentinelle.model.DatasetSchema.Role;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Measure;
import org.sentinelle.model.Measure.Combination;
import org.sentinelle.model.Measure.Component;
import org.sentinelle.model.Measure.Exclusions;

/** What a measure is made from: rows of datasets, or other indicators. */
final class PartSentences {
    private final Catalogue catalogue;
    private final ProseWords words;
    private final Names names;
    private final Measure measure;

    PartSentences(Catalogue catalogue, ProseWords words, Measure measure) {
        this.catalogue = catalogue;
        this.words = words;
        this.names = new Names(catalogue, words);
        this.measure = measure;
    }

    List<String> all() {
        if (measure instanceof Combination combination) {
            return operands(combination);
        }
        List<Component> components = measure.components();
        if (components.size() == 1) {
            return List.of(part(role(), components.get(0)));
        }
        List<String> parts =
                new ArrayList<>(List.of(part("numerator", components.get(0)), part("denominator", components.get(1))));
        parts.addAll(exclusions());
        return parts;
    }

    private String role() {
        if (measure instanceof Measure.ShareOfStates) {
            return "asked";
        }
        return measure instanceof Measure.Status || measure instanceof Measure.DistinctCount ? "rows" : "of";
    }

    private String part(String role, Component component) {
        DatasetSchema dataset = catalogue.dataset(component.dataset());
        String where = new ConditionSentences(words, names).of(component.where(), dataset);
        String rows = where.isEmpty() ? words.text("part.all") : words.text("part.where", where);
        List<String> sentences = new ArrayList<>(
                List.of(words.fact(role, what(component, dataset) + " " + rows), margins(component, dataset)));
        if (component.lag() > 0) {
            sentences.add(
                    component.lag() == 1
                            ? words.text("part.lag.one")
                            : words.text("part.lag", Integer.toString(component.lag())));
        }
        if (component.complete() != null) {
            String field = component.complete().field();
            sentences.add(words.text(
                    "part.complete",
                    words.listed(
                            names.codes(dataset, field, component.complete().codes()))));
        }
        return sentences.stream().filter(s -> !s.isEmpty()).collect(Collectors.joining(" "));
    }

    private String what(Component component, DatasetSchema dataset) {
        if (component.sum() == null) {
            return words.text(role().equals("rows") ? "part.rows" : "part.count", names.dataset(dataset.id()));
        }
        boolean each = measure instanceof Measure.Mean || measure instanceof Measure.Quantile;
        return words.text(
                each ? "part.figures" : "part.sum",
                words.quoted(names.field(dataset, component.sum())),
                names.dataset(dataset.id()));
    }

    /**
     * How the fields are read that no condition speaks of: at their total, or added up where they have none. What is taken
     * out by a field is looked for in the rows of its codes.
     */
    private String margins(Component component, DatasetSchema dataset) {
        Set<String> spoken = new TreeSet<>(component.where().fields());
        if (measure instanceof Measure.Status status) {
            spoken.add(status.field());
        }
        if (measure instanceof Measure.DistinctCount distinct) {
            spoken.add(distinct.field());
        }
        if (measure instanceof Measure.StandardisedRate rate
                && catalogue.standards().containsKey(rate.standard())) {
            spoken.addAll(catalogue.standard(rate.standard()).by().keySet());
        }
        List<Field> silent = dataset.withRole(Role.DIMENSION).stream()
                .filter(field -> !spoken.contains(field.name()))
                .toList();
        Set<String> takenOut = takenOut();
        boolean together = role().equals("rows") || measure instanceof Measure.Quantile;
        return Stream.of(
                        margin(
                                "part.totals",
                                silent.stream().filter(f -> f.total() != null && !takenOut.contains(f.name()))),
                        margin(
                                together ? "part.together" : "part.added",
                                silent.stream().filter(f -> f.total() == null || takenOut.contains(f.name()))))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private Set<String> takenOut() {
        Exclusions without = measure.exclusions();
        return Stream.of(without.numerator(), without.denominator(), without.exceptions())
                .filter(Objects::nonNull)
                .flatMap(filter -> filter.fields().stream())
                .collect(Collectors.toSet());
    }

    private String margin(String key, Stream<Field> fields) {
        List<String> labels = fields.map(field -> words.text(field.label())).toList();
        return labels.isEmpty() ? "" : words.text(key, words.listed(labels));
    }

    private List<String> exclusions() {
        Exclusions without = measure.exclusions();
        Component above = measure.components().get(0);
        Component below = measure.components().get(1);
        return Stream.of(
                        exclusion("exclude.numerator", without.numerator(), above),
                        exclusion("exclude.both", without.denominator(), below),
                        exclusion("exclude.exceptions", without.exceptions(), below))
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private String exclusion(String key, @Nullable Filter rows, Component component) {
        return rows == null
                ? ""
                : words.text(
                        key, new ConditionSentences(words, names).of(rows, catalogue.dataset(component.dataset())));
    }

    private List<String> operands(Combination combination) {
        List<String> operands = new ArrayList<>();
        for (int i = 0; i < combination.of().size(); i++) {
            String name = indicator(combination.of().get(i));
            boolean first = i == 0;
            operands.add(
                    switch (combination.operator()) {
                        case RATIO -> words.fact(first ? "numerator" : "denominator", name);
                        case DIFFERENCE -> words.fact(first ? "taken-from" : "taken-off", name);
                        default -> name;
                    });
        }
        return operands;
    }

    private String indicator(String id) {
        Indicator known = catalogue.indicators().get(id);
        return known == null ? id : words.named(words.quoted(words.text(known.name())), id);
    }
}
