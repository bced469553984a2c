package org.sentinelle.definition.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Measure;
import org.sentinelle.model.Measure.Among;
import org.sentinelle.model.Measure.Complete;
import org.sentinelle.model.Measure.Component;
import org.sentinelle.model.Measure.Exclusions;
import org.sentinelle.model.Measure.Operator;

/** Measures; the indicator's conditions for all parts are added to those parts whose dataset has the fields. */
final class MeasureForm {
    private static final int PER_CENT = 100;

    private final Filter everywhere;
    private final Shelf<DatasetSchema> datasets;

    MeasureForm(Filter everywhere, Shelf<DatasetSchema> datasets) {
        this.everywhere = everywhere;
        this.datasets = datasets;
    }

    Measure measure(Mapping node) {
        return switch (node.text("type")) {
            case "sum", "count" -> new Measure.Total(component(node.mapping("of")));
            case "mean" -> new Measure.Mean(component(node.mapping("of")));
            case "quantile" ->
                new Measure.Quantile(component(node.mapping("of")), Double.parseDouble(node.text("probability")));
            case "distinct-count" -> new Measure.DistinctCount(component(node.mapping("of")), node.text("field"));
            case "proportion" ->
                new Measure.Proportion(numerator(node), denominator(node), per(node), exclusions(node));
            case "rate" -> new Measure.Rate(numerator(node), denominator(node), per(node), exclusions(node));
            case "ratio" -> new Measure.Ratio(numerator(node), denominator(node), per(node), exclusions(node));
            case "standardised-rate" ->
                new Measure.StandardisedRate(numerator(node), denominator(node), per(node), node.text("standard"));
            case "share-of-states" ->
                new Measure.ShareOfStates(
                        component(node.mapping("of")),
                        Double.parseDouble(node.text("at-least")),
                        Words.constant(Among.class, node.text("among", "reporting")),
                        per(node));
            case "status" ->
                new Measure.Status(component(node.mapping("of")), node.text("field"), scores(node), standsFor(node), 1);
            case "milestone" ->
                new Measure.Status(
                        component(node.mapping("of")), node.text("field"), reached(node), standsFor(node), PER_CENT);
            case "combination" ->
                new Measure.Combination(
                        Words.constant(Operator.class, node.text("operator")), node.texts("of"), per(node));
            default -> throw new IllegalStateException("The schema let the measure '" + node.text("type") + "' pass");
        };
    }

    private static int per(Mapping node) {
        return Integer.parseInt(node.text("per", "1"));
    }

    private static int standsFor(Mapping node) {
        return Integer.parseInt(node.text("stands-for", "0"));
    }

    private static SortedMap<String, Double> scores(Mapping node) {
        SortedMap<String, Double> scores = new TreeMap<>();
        node.textsByKey("scores").forEach((status, score) -> scores.put(status, Double.valueOf(score)));
        return scores;
    }

    private static SortedMap<String, Double> reached(Mapping node) {
        SortedMap<String, Double> scores = new TreeMap<>();
        node.texts("not-reached").forEach(status -> scores.put(status, 0.0));
        node.texts("reached").forEach(status -> scores.put(status, 1.0));
        return scores;
    }

    private static Exclusions exclusions(Mapping node) {
        Mapping exclude = node.optionalMapping("exclude");
        return exclude == null
                ? Exclusions.NONE
                : new Exclusions(
                        optionalFilter(exclude, "from-numerator"),
                        optionalFilter(exclude, "from-both"),
                        optionalFilter(exclude, "exceptions"));
    }

    private static @Nullable Filter optionalFilter(Mapping node, String key) {
        return node.has(key) ? FilterForm.filter(node, key) : null;
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
        return new Component(
                dataset,
                node.optionalText("sum"),
                where,
                complete(node.optionalMapping("complete")),
                Integer.parseInt(node.text("lag", "0")));
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
