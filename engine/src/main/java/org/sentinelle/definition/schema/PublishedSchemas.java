package org.sentinelle.definition.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The JSON Schemas (draft 2020-12) that are published with the definitions, loaded from the class path. */
final class PublishedSchemas {
    private static final String BASE = "https://schema.sentinelle.invalid/";
    private static final String FOLDER = "/sentinelle/schema/";
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> documents = new ConcurrentHashMap<>();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(iri -> iri.startsWith(BASE) ? text(iri.substring(BASE.length())) : null)
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));

    /** The compiled schema of this name, {@code indicator} for indicator.json. */
    Schema schema(String name) {
        return registry.getSchema(SchemaLocation.of(BASE + name + ".json"));
    }

    /** The schema object that holds the keyword at a location. */
    JsonNode holderOf(SchemaLocation keyword) {
        String file = keyword.getAbsoluteIri().toString().substring(BASE.length());
        JsonNode node = documents.computeIfAbsent(file, PublishedSchemas::parsed);
        NodePath path = keyword.getFragment();
        for (int i = 0; i < path.getNameCount() - 1; i++) {
            Object step = path.getElement(i);
            node = step instanceof Integer index ? node.path(index) : node.path(step.toString());
        }
        return node;
    }

    /** The keys that a schema object names. */
    List<String> keys(JsonNode holder) {
        List<String> keys = new ArrayList<>();
        holder.path("properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** A property's description: its own, or that of the definition it refers to. */
    String description(JsonNode property) {
        if (property.has("description") || !property.has("$ref")) {
            return property.path("description").asText("");
        }
        String[] reference = property.path("$ref").asText().split("#", 2);
        return reference[0].isEmpty()
                ? ""
                : documents
                        .computeIfAbsent(reference[0], PublishedSchemas::parsed)
                        .at(reference[1])
                        .path("description")
                        .asText("");
    }

    private String text(String file) {
        return texts.computeIfAbsent(file, PublishedSchemas::loaded);
    }

    private static String loaded(String file) {
        try (InputStream in = PublishedSchemas.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The schema " + file + " is not on the class path; add the module sentinelle-indicators");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the schema " + file, e);
        }
    }

    private static JsonNode parsed(String file) {
        try {
            return JSON.readTree(loaded(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The schema " + file + " is no JSON", e);
        }
    }
}
