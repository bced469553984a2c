package org.sentinelle.definition.reading;

import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.model.DataRule;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Disclosure;
import org.sentinelle.model.DatasetSchema.Field;
import org.sentinelle.model.DatasetSchema.Role;

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
        if (node.text("type").equals("not-above")) {
            return new DataRule.NotAbove(
                    node.text("id"),
                    Words.localised(node, "name"),
                    FilterForm.filter(node, "lower"),
                    FilterForm.filter(node, "upper"));
        }
        return new DataRule.PartsOfTotal(
                node.text("id"),
                Words.localised(node, "name"),
                FilterForm.filter(node, "where"),
                node.text("dimension"),
                node.texts("parts"));
    }
}
