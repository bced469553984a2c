package org.sentinelle.definition.reading;

import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.model.DataRule;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Disclosure;
import org.sentinelle.model.DatasetSchema.Field;
import org.sentinelle.model.DatasetSchema.Role;
import org.sentinelle.model.LocalisedText;

/** Datasets: their fields and their rules. */
final class DatasetForm {
    private DatasetForm() {}

    static DatasetSchema dataset(Mapping root) {
        return new DatasetSchema(
                root.text("id"),
                Words.localised(root, "name"),
                Words.constant(Disclosure.class, root.text("disclosure")),
                root.mappings("fields").stream().map(DatasetForm::field).toList(),
                root.mappings("rules").stream().map(DatasetForm::rule).toList(),
                root.text("source"));
    }

    private static Field field(Mapping node) {
        return new Field(
                node.text("name"),
                Words.constant(Role.class, node.text("role")),
                node.optionalText("codes"),
                node.optionalText("total"),
                Words.localised(node, "label"));
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
