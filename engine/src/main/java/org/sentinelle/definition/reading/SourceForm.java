package org.sentinelle.definition.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.model.Absence;
import org.sentinelle.model.Period;
import org.sentinelle.model.SourceMapping;
import org.sentinelle.model.SourceMapping.Bound;
import org.sentinelle.model.SourceMapping.CodeField;
import org.sentinelle.model.SourceMapping.ConstantField;
import org.sentinelle.model.SourceMapping.Contradictions;
import org.sentinelle.model.SourceMapping.CountField;
import org.sentinelle.model.SourceMapping.FieldMapping;
import org.sentinelle.model.SourceMapping.Format;
import org.sentinelle.model.SourceMapping.PeriodField;
import org.sentinelle.model.SourceMapping.Rejection;
import org.sentinelle.model.SourceMapping.StatusColumn;
import org.sentinelle.model.SourceMapping.Submissions;
import org.sentinelle.model.SourceMapping.TextField;

/** Sources: how a foreign file becomes rows of a dataset. */
final class SourceForm {
    private SourceForm() {}

    static SourceMapping source(Mapping root, String sha256) {
        Mapping file = root.mapping("file");
        return new SourceMapping(
                root.text("id"),
                root.text("dataset"),
                Words.localised(root, "name"),
                root.text("publisher"),
                root.text("licence"),
                file.text("pattern"),
                new Format(
                        file.text("encoding", "UTF-8"),
                        file.text("delimiter", ",").charAt(0)),
                root.texts("columns"),
                root.mappings("reject").stream().map(SourceForm::rejection).toList(),
                root.mappings("fields").stream().map(SourceForm::field).toList(),
                Words.constant(Contradictions.class, root.text("contradictions", "quarantine")),
                submissions(root.optionalMapping("submissions")),
                sha256);
    }

    private static @Nullable Submissions submissions(@Nullable Mapping node) {
        return node == null ? null : new Submissions(node.text("to"), node.text("received"));
    }

    private static Rejection rejection(Mapping node) {
        return new Rejection(
                node.text("reason"), node.text("column"), node.text("matches"), Words.localised(node, "because"));
    }

    private static FieldMapping field(Mapping node) {
        String field = node.text("field");
        return switch (node.text("type")) {
            case "code" -> code(field, node);
            case "constant" -> new ConstantField(field, node.text("value"));
            case "period" ->
                new PeriodField(field, node.text("column"), Words.constant(Period.Grain.class, node.text("grain")));
            case "count" -> count(field, node);
            case "text" -> new TextField(field, node.text("column"));
            default ->
                throw new IllegalStateException("The schema let the type '" + node.text("type") + "' of a field pass");
        };
    }

    private static CodeField code(String field, Mapping node) {
        return new CodeField(
                field,
                node.text("column"),
                node.textsByKey("when"),
                node.textsByKey("map"),
                node.optionalText("spellings"),
                node.optionalText("blank"),
                node.optionalText("otherwise"));
    }

    private static CountField count(String field, Mapping node) {
        return new CountField(
                field,
                node.text("column"),
                censored(node),
                absences(node, "absent"),
                status(node.optionalMapping("status")),
                node.optionalText("thousands"));
    }

    private static @Nullable StatusColumn status(@Nullable Mapping node) {
        return node == null ? null : new StatusColumn(node.text("column"), absences(node, "codes"));
    }

    private static Map<String, Absence> absences(Mapping node, String key) {
        Map<String, Absence> absences = new LinkedHashMap<>();
        node.textsByKey(key).forEach((text, why) -> absences.put(text, Words.constant(Absence.class, why)));
        return absences;
    }

    private static Map<String, Bound> censored(Mapping node) {
        Map<String, Bound> bounds = new LinkedHashMap<>();
        Mapping censored = node.optionalMapping("censored");
        if (censored != null) {
            for (String text : censored.entries().keySet()) {
                Mapping bound = censored.mapping(text);
                bounds.put(text, new Bound(Long.parseLong(bound.text("from")), Long.parseLong(bound.text("to"))));
            }
        }
        return bounds;
    }
}
