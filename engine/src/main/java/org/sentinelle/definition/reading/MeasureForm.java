package org.sentinelle.definition.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Measure;
import org.sentinelle.model.Measure.Complete;
import org.sentinelle.model.Measure.Component;

/** Measures; the indicator's conditions for all parts are added to those parts whose dataset has the fields. */
final class MeasureForm {
    private final Filter everywhere;
    private final Shelf<DatasetSchema> datasets;

    MeasureForm(Filter everywhere, Shelf<DatasetSchema> datasets) {
        this.everywhere = everywhere;
        this.datasets = datasets;
    }

    Measure measure(Mapping node) {
        return switch (node.text("type")) {
            case "sum", "count" -> new Measure.Total(component(node.mapping("of")));
            case "proportion" -> new Measure.Proportion(numerator(node), denominator(node), node.integer("per"));
            case "rate" -> new Measure.Rate(numerator(node), denominator(node), node.integer("per"));
            case "ratio" -> new Measure.Ratio(numerator(node), denominator(node), node.integer("per"));
            default -> throw new IllegalStateException("The schema let the measure '" + node.text("type") + "' pass");
        };
    }

    private Component numerator(Mapping node) {
        return component(node.mapping("numerator"));
    }

    private Component denominator(Mapping node) {
        return component(node.mapping("denominator"));
    }

    private Component component(Mapping node) {
        String dataset = node.text("dataset");
        Filter where = FilterForm.filter(node, "where").and(applicable(dataset));
        return new Component(dataset, node.optionalText("sum"), where, complete(node.optionalMapping("complete")));
    }

    private Filter applicable(String datasetId) {
        DatasetSchema dataset = datasets.get(datasetId);
        if (dataset == null) {
            return Filter.ALL;
        }
        List<Filter.Condition> conditions = new ArrayList<>(everywhere.conditions());
        conditions.removeIf(condition -> !hasAll(dataset, condition.fields()));
        return new Filter(conditions);
    }

    /** Whether a condition on these fields can be put to the dataset's rows. */
    static boolean hasAll(DatasetSchema dataset, Set<String> fields) {
        return fields.stream().allMatch(field -> dataset.field(field).isPresent());
    }

    private static @Nullable Complete complete(@Nullable Mapping node) {
        if (node == null) {
            return null;
        }
        String field = node.entries().keySet().iterator().next();
        return new Complete(field, node.texts(field));
    }
}
