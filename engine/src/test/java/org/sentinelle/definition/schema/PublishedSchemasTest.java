package org.sentinelle.definition.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedSchemasTest {
    private static JsonNode schema(String name) throws IOException {
        try (InputStream in = PublishedSchemasTest.class.getResourceAsStream("/sentinelle/schema/" + name + ".json")) {
            return new JsonMapper().readTree(Objects.requireNonNull(in, name));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "common",
                "indicator",
                "dataset",
                "source",
                "code-list",
                "spellings",
                "concordance",
                "standard-population",
                "mechanism",
                "regions",
                "areas",
                "hypotheses",
                "design",
                "plan",
                "overlay",
                "analysis",
                "package",
                "workspace"
            })
    void every_schema_is_a_schema_of_draft_2020_12(String name) throws IOException {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        var draft = registry.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(draft.validate(schema(name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "common",
                "indicator",
                "dataset",
                "source",
                "code-list",
                "spellings",
                "concordance",
                "standard-population",
                "mechanism",
                "regions",
                "areas",
                "hypotheses",
                "design",
                "plan",
                "overlay",
                "analysis",
                "package",
                "workspace"
            })
    void no_object_takes_unknown_keys_and_every_key_is_described(String name) throws IOException {
        List<String> faults = new ArrayList<>();
        walk(schema(name), name, faults);
        assertThat(faults).isEmpty();
    }

    @Test
    void editors_that_see_numbers_and_dates_accept_what_the_engine_reads_as_text() throws IOException {
        PublishedSchemas schemas = new PublishedSchemas();
        JsonNode plan = new YAMLMapper().readTree("""
                        id: a-plan
                        mechanism: ecowas
                        name: {en: 2012}
                        period: {from: 2012, to: 2022}
                        source: Made up
                        targets:
                          - id: t
                            indicator: i
                            area: GHA
                            baseline: {period: 2012, value: 30}
                            milestones: {2017: 45.5}
                            target: {period: 2022, value: -60}
                            illustrative: true
                        """);
        assertThat(plan.at("/period/from").isInt()).isTrue();
        assertThat(schemas.schema("plan").validate(plan)).isEmpty();
    }

    private static void walk(JsonNode node, String path, List<String> faults) {
        boolean dispatches = node.has("allOf") || path.contains("/if") || path.contains("dependentSchemas");
        if (node.path("properties").isObject() && !dispatches) {
            if (!node.has("additionalProperties")) {
                faults.add(path + " takes unknown keys");
            }
            node.path("properties").properties().forEach(property -> {
                JsonNode value = property.getValue();
                if (value.isObject() && !value.has("description") && !value.has("$ref")) {
                    faults.add(path + "/" + property.getKey() + " is not described");
                }
            });
        }
        node.properties().forEach(child -> walk(child.getValue(), path + "/" + child.getKey(), faults));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            walk(node.get(i), path + "/" + i, faults);
        }
    }
}
