package org.sentinelle.definition.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sentinelle.definition.yaml.YamlNode;
import org.sentinelle.definition.yaml.YamlTree;
import org.sentinelle.result.Problem;

/** Holds a file against its published schema, and keeps of what follows from one mistake only the most telling. */
public final class SchemaCheck {
    private static final PublishedSchemas SCHEMAS = new PublishedSchemas();
    private static final Set<String> ABOUT_ONE_VALUE = Set.of("type", "enum", "format", "pattern");

    private SchemaCheck() {}

    /** What the schema of this name ({@code indicator}) finds wrong with the file, by line. */
    public static List<Problem> problems(String schema, YamlTree tree) {
        YamlNode.Mapping root = tree.root();
        if (root == null) {
            return List.of();
        }
        List<Error> errors = mostTelling(SCHEMAS.schema(schema).validate(json(root)));
        SchemaWording wording = new SchemaWording(SCHEMAS, tree.file(), root);
        return errors.stream().map(wording::problem).distinct().sorted().toList();
    }

    /** Every scalar a text, so that the schema sees what the person wrote. */
    static JsonNode json(YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            mapping.entries().forEach((key, entry) -> object.set(key, json(entry.value())));
            return object;
        }
        if (node instanceof YamlNode.Sequence list) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            list.items().forEach(item -> array.add(json(item)));
            return array;
        }
        return TextNode.valueOf(((YamlNode.Scalar) node).text());
    }

    /** One complaint about each value; no missing key where a mistyped one stands beside it. */
    private static List<Error> mostTelling(List<Error> errors) {
        Set<String> mistyped = mistypedKeys(errors);
        Set<String> judged = new HashSet<>();
        List<Error> kept = new ArrayList<>();
        for (Error error : errors) {
            String place = error.getInstanceLocation().toString();
            boolean echo = ABOUT_ONE_VALUE.contains(error.getKeyword()) && !judged.add(place);
            boolean meant =
                    error.getKeyword().equals("required") && mistyped.contains(place + " " + error.getProperty());
            if (!echo && !meant) {
                kept.add(error);
            }
        }
        return kept;
    }

    private static Set<String> mistypedKeys(List<Error> errors) {
        Set<String> mistyped = new HashSet<>();
        for (Error error : errors) {
            if (error.getKeyword().equals("additionalProperties")) {
                String meant = Suggestion.closest(
                        error.getProperty(), SCHEMAS.keys(SCHEMAS.holderOf(error.getSchemaLocation())));
                mistyped.add(error.getInstanceLocation() + " " + meant);
            }
        }
        return mistyped;
    }
}
