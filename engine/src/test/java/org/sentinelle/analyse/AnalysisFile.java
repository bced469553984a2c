package org.sentinelle.analyse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An analysis file as the tests read it: just enough YAML for the reference cases. */
record AnalysisFile(String method, String data, AnalysisRequest request) {
    static AnalysisFile read(Path yaml) {
        try {
            JsonNode root = new YAMLMapper().readTree(yaml.toFile());
            Map<String, List<String>> columns = new LinkedHashMap<>();
            root.path("columns").properties().forEach(e -> columns.put(e.getKey(), headers(e.getValue())));
            Map<String, String> options = new LinkedHashMap<>();
            root.path("options")
                    .properties()
                    .forEach(e -> options.put(e.getKey(), e.getValue().asText()));
            String name = yaml.getFileName().toString();
            return new AnalysisFile(
                    root.path("method").asText(),
                    root.path("data").path("file").asText(),
                    new AnalysisRequest(name, columns, options, Map.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> headers(JsonNode node) {
        if (!node.isArray()) {
            return List.of(node.asText());
        }
        List<String> headers = new ArrayList<>();
        node.forEach(header -> headers.add(header.asText()));
        return headers;
    }
}
