package org.sentinelle.definition.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.model.DataRule;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Disclosure;
import org.sentinelle.model.DatasetSchema.Field;
import org.sentinelle.model.DatasetSchema.Restates;
import org.sentinelle.model.DatasetSchema.Role;
import org.sentinelle.model.LocalisedText;
import org.sentinelle.model.Period.Grain;
import org.sentinelle.model.SeriesBreak;

/** Datasets: their fields, their rules and the breaks in their series. */
final class DatasetForm {
    /** What stands in the place of an area where all are meant. */
    private static final String ALL_AREAS = "all";

    private DatasetForm() {}

    static DatasetSchema dataset(Mapping root) {
        return new DatasetSchema(
                root.text("id"),
                Words.localised(root, "name"),
                Words.constant(Disclosure.class, root.text("disclosure")),
                root.mappings("fields").stream().map(DatasetForm::field).toList(),
                root.mappings("rules").stream().map(DatasetForm::rule).toList(),
                root.mappings("breaks").stream().map(DatasetForm::seriesBreak).toList(),
                root.text("source"),
                restates(root.optionalMapping("restates")));
    }

    private static @Nullable Restates restates(@Nullable Mapping node) {
        if (node == null) {
            return null;
        }
        String quantity = node.optionalText("quantity");
        return new Restates(node.text("dataset"), quantity == null ? Restates.ROWS : quantity, node.text("measure"));
    }

    private static Field field(Mapping node) {
        return new Field(
                node.text("name"),
                Words.constant(Role.class, node.text("role")),
                node.optionalText("codes"),
                node.optionalText("total"),
                Words.localised(node, "label"),
                node.flag("stock"),
                node.flag("counts"),
                grain(node.optionalText("grain")));
    }

    private static @Nullable Grain grain(@Nullable String word) {
        return word == null ? null : Words.constant(Grain.class, word);
    }

    private static SeriesBreak seriesBreak(Mapping node) {
        List<String> areas = node.texts("area");
        return new SeriesBreak(
                areas.equals(List.of(ALL_AREAS)) ? List.of() : areas,
                Words.period(node, "period"),
                FilterForm.filter(node, "where"),
                Words.localised(node, "reason"),
                node.flag("provisional"));
    }

    private static DataRule rule(Mapping node) {
        String id = node.text("id");
        LocalisedText name = Words.localised(node, "name");
        return switch (node.text("type")) {
            case "parts-of-total" ->
                new DataRule.PartsOfTotal(
                        id, name, FilterForm.filter(node, "where"), node.text("dimension"), node.texts("parts"));
            case "not-above" ->
                new DataRule.NotAbove(id, name, FilterForm.filter(node, "lower"), FilterForm.filter(node, "upper"));
            case "counted-once" -> new DataRule.CountedOnce(id, name, node.text("field"));
            case "one-source" -> new DataRule.OneSource(id, name);
            default -> throw new IllegalStateException("The schema let the rule '" + node.text("type") + "' pass");
        };
    }
}
