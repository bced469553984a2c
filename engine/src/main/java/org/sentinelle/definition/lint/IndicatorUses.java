package org.sentinelle.definition.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.definition.reading.FilterForm;
import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Measure.Component;
import org.sentinelle.model.Stratum;

/** The fields that an indicator speaks of. */
final class IndicatorUses {
    private final Definition<Indicator> indicator;
    private final Definitions all;
    private final List<FieldUse> uses = new ArrayList<>();

    private IndicatorUses(Definition<Indicator> indicator, Definitions all) {
        this.indicator = indicator;
        this.all = all;
    }

    static Stream<FieldUse> of(Definition<Indicator> indicator, Definitions all) {
        IndicatorUses collected = new IndicatorUses(indicator, all);
        parts(indicator).forEach(collected::addPart);
        MeasureUses.of(indicator).forEach(collected.uses::add);
        collected.addBreakdowns();
        collected.addStrata();
        return collected.uses.stream();
    }

    /** The keys under {@code measure} whose parts these are, and the parts as the file has them. */
    static List<Part> parts(Definition<Indicator> indicator) {
        List<Component> components = indicator.value().measure().components();
        List<String> keys = components.size() > 1 ? List.of("numerator", "denominator") : List.of("of");
        Mapping measure = indicator.node().mapping("measure");
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            parts.add(new Part(keys.get(i), measure.mapping(keys.get(i)), components.get(i)));
        }
        return parts;
    }

    /** A part of the measure: its key, its place in the file, and what was read. */
    record Part(String key, Mapping node, Component component) {
        List<Object> path() {
            return Paths.of("measure", key);
        }
    }

    private void addPart(Part part) {
        Component component = part.component();
        String dataset = component.dataset();
        if (component.sum() != null) {
            uses.add(new FieldUse(
                    indicator,
                    dataset,
                    component.sum(),
                    FieldUses.MEASURE,
                    List.of(),
                    Paths.below(part.path(), "sum")));
        }
        Filter own = FilterForm.filter(part.node(), "where");
        FieldUses.ofFilter(indicator, dataset, own, Paths.below(part.path(), "where"))
                .forEach(uses::add);
        if (component.complete() != null) {
            String field = component.complete().field();
            List<Object> place = Paths.below(part.path(), "complete", field);
            uses.add(new FieldUse(
                    indicator,
                    dataset,
                    field,
                    FieldUses.DIMENSION,
                    component.complete().codes(),
                    place));
        }
        addShared(dataset);
    }

    /** The conditions for all parts, as far as this dataset has the fields; those that fit none have a lint of their own. */
    private void addShared(String dataset) {
        DatasetSchema schema = all.datasets().get(dataset);
        FieldUses.ofFilter(indicator, dataset, FilterForm.filter(indicator.node(), "where"), Paths.of("where"))
                .filter(use -> schema != null && schema.field(use.field()).isPresent())
                .forEach(uses::add);
    }

    private void addBreakdowns() {
        List<List<String>> groupings = indicator.value().disaggregate();
        for (int i = 0; i < groupings.size(); i++) {
            for (String field : groupings.get(i)) {
                uses.add(new FieldUse(
                        indicator, counted(), field, FieldUses.DIMENSION, List.of(), Paths.of("disaggregate", i)));
            }
        }
    }

    private void addStrata() {
        List<Indicator.Example> examples = indicator.value().examples();
        for (int i = 0; i < examples.size(); i++) {
            List<Indicator.Expectation> expected = examples.get(i).expect();
            for (int j = 0; j < expected.size(); j++) {
                addStratum(expected.get(j).stratum(), Paths.of("examples", i, "expect", j, "stratum"));
            }
        }
    }

    private void addStratum(@Nullable String label, List<Object> path) {
        if (label != null) {
            for (Map.Entry<String, String> code : Stratum.parse(label).codes().entrySet()) {
                boolean readAsAnother = indicator.value().concordances().containsKey(code.getKey());
                List<String> codes = readAsAnother ? List.of() : List.of(code.getValue());
                uses.add(new FieldUse(indicator, counted(), code.getKey(), FieldUses.DIMENSION, codes, path));
            }
        }
    }

    /** The dataset that is broken down: the numerator's, of the first indicator that is made from rows. */
    private String counted() {
        return counted(indicator.value(), all);
    }

    static String counted(Indicator indicator, Definitions all) {
        Component counted = Operands.counted(indicator, all);
        return counted == null ? "" : counted.dataset();
    }
}
