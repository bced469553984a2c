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
        List<JsonNode> way = way(keyword);
        return way.get(way.size() - 1);
    }

    /** The keys that a schema object names. */
    List<String> keys(JsonNode holder) {
        List<String> keys = new ArrayList<>();
        holder.path("properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** The description nearest above a keyword, or the empty text. */
    String description(SchemaLocation keyword) {
        String nearest = "";
        for (JsonNode node : way(keyword)) {
            nearest = node.path("description").asText(nearest);
        }
        return nearest;
    }

    /** A property's description: its own, or that of the definition it refers to; the empty text where there is none. */
    String description(SchemaLocation keyword, String name) {
        JsonNode property = holderOf(keyword).path("properties").path(name);
        String own = property.path("description").asText("");
        if (!own.isEmpty() || !property.has("$ref")) {
            return own;
        }
        String[] reference = property.path("$ref").asText().split("#", 2);
        String file = reference[0].isEmpty() ? fileOf(keyword) : reference[0];
        return document(file).at(reference[1]).path("description").asText("");
    }

    /** The nodes from the document's root to the schema object that holds the keyword. */
    private List<JsonNode> way(SchemaLocation keyword) {
        NodePath path = keyword.getFragment();
        List<JsonNode> way = new ArrayList<>(List.of(document(fileOf(keyword))));
        for (int i = 0; i < path.getNameCount() - 1; i++) {
            Object step = path.getElement(i);
            JsonNode node = way.get(i);
            way.add(step instanceof Integer index ? node.path(index) : node.path(step.toString()));
        }
        return way;
    }

    private static String fileOf(SchemaLocation keyword) {
        return keyword.getAbsoluteIri().toString().substring(BASE.length());
    }

    private JsonNode document(String file) {
        return documents.computeIfAbsent(file, PublishedSchemas::parsed);
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
