package org.sentinelle.definition.schema;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sentinelle.definition.yaml.YamlNode;
import org.sentinelle.definition.yaml.YamlTree;
import org.sentinelle.result.Problem;

/** Says what a schema found wrong in words for people who never saw a schema. */
final class SchemaWording {
    private static final int LONGEST_QUOTE = 60;

    private final PublishedSchemas schemas;
    private final String file;
    private final YamlNode root;

    SchemaWording(PublishedSchemas schemas, String file, YamlNode root) {
        this.schemas = schemas;
        this.file = file;
        this.root = root;
    }

    Problem problem(Error error) {
        List<Object> path = path(error.getInstanceLocation());
        return switch (error.getKeyword()) {
            case "additionalProperties" -> unknownKey(error, path);
            case "required" -> missingKey(error, path);
            case "enum" -> notAllowed(error, path);
            case "type" -> wrongKind(error, path);
            case "pattern", "format" -> illWritten(error, path);
            case "minItems", "minProperties" -> at(path, subject(path) + " is empty.", "Fill it in, or delete it.");
            case "uniqueItems" -> at(path, subject(path) + " holds the same value twice.", "Keep one of them.");
            case "maxProperties" -> at(path, subject(path) + " holds keys that do not go together.", meaning(error));
            case "dependentRequired" ->
                at(
                        path,
                        "'" + error.getProperty() + "' needs '" + error.getArguments()[0] + "' beside it.",
                        "Add '" + error.getArguments()[0] + "'.");
            default -> at(path, subject(path) + " does not belong here.", "Delete it. " + meaning(error));
        };
    }

    private Problem unknownKey(Error error, List<Object> path) {
        String key = error.getProperty();
        List<String> known = schemas.keys(schemas.holderOf(error.getSchemaLocation()));
        List<Object> keyPath = new ArrayList<>(path);
        keyPath.add(key);
        String where = name(path);
        String otherwise = known.isEmpty() ? meaning(error) : "Its keys are " + String.join(", ", known) + ".";
        return at(
                keyPath,
                "'" + quoted(key) + "' is no key that " + where + " can have.",
                Suggestion.or(key, known, otherwise));
    }

    private Problem missingKey(Error error, List<Object> path) {
        String key = error.getProperty();
        String where = path.isEmpty() ? "" : " in " + name(path);
        String description = schemas.description(error.getSchemaLocation(), key);
        return at(
                path,
                "'" + key + "' is missing" + where + ".",
                description.isEmpty() ? "Add it." : "Add it: " + description);
    }

    private Problem notAllowed(Error error, List<Object> path) {
        Set<String> allowed = new LinkedHashSet<>();
        schemas.holderOf(error.getSchemaLocation()).path("enum").forEach(value -> allowed.add(value.asText()));
        String value = error.getInstanceNode().asText();
        String list = "It can be " + String.join(", ", allowed) + ".";
        if (value.isBlank()) {
            return at(path, subject(path) + " has no value.", list);
        }
        String closest = Suggestion.closest(value, allowed);
        String remedy = closest == null ? list : "Did you mean '" + closest + "'? " + list;
        return at(path, subject(path) + " cannot be '" + quoted(value) + "'.", remedy);
    }

    private Problem wrongKind(Error error, List<Object> path) {
        if (error.getInstanceNode().isTextual()
                && error.getInstanceNode().asText().isBlank()) {
            return at(path, subject(path) + " has no value.", "Give it one, or delete it. " + meaning(error));
        }
        String wanted =
                error.getSchemaNode().isTextual() ? error.getSchemaNode().asText() : "text";
        String kind = switch (wanted) {
            case "array" -> "a list: [a, b], or lines that start with '- '";
            case "object" -> "keys with values: {key: value}, or indented lines below it";
            default -> "a single text or number";
        };
        return at(path, subject(path) + " must hold " + kind + ".", meaning(error));
    }

    private Problem illWritten(Error error, List<Object> path) {
        String value = error.getInstanceNode().asText();
        String what = value.isBlank() ? " has no value." : " cannot be '" + quoted(value) + "'.";
        return at(path, subject(path) + what, "Write: " + meaning(error));
    }

    private String meaning(Error error) {
        return schemas.description(error.getSchemaLocation());
    }

    private Problem at(List<Object> path, String what, String remedy) {
        return new Problem(file, YamlTree.lineOf(root, path), what, remedy);
    }

    private static String subject(List<Object> path) {
        String name = name(path);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** The nearest key above, since a position in a list says little. */
    private static String name(List<Object> path) {
        for (int i = path.size() - 1; i >= 0; i--) {
            if (path.get(i) instanceof String key) {
                return (i == path.size() - 1 ? "" : "an item of ") + "'" + quoted(key) + "'";
            }
        }
        return "the file";
    }

    private static String quoted(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "...";
    }

    private static List<Object> path(NodePath location) {
        List<Object> path = new ArrayList<>();
        for (int i = 0; i < location.getNameCount(); i++) {
            path.add(location.getElement(i));
        }
        return path;
    }
}
