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
                    new AnalysisRequest(
                            name,
                            root.hasNonNull("formula") ? root.get("formula").asText() : null,
                            columns,
                            options,
                            Map.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with some options written otherwise: {@code level=0.9;interval=wald}. */
    AnalysisFile with(String options) {
        Map<String, String> all = new LinkedHashMap<>(request.options());
        all.putAll(pairs(options));
        return new AnalysisFile(
                method,
                data,
                new AnalysisRequest(request.file(), request.formula(), request.columns(), all, request.lines()));
    }

    /** {@code a=1;b=2} as a map; nothing for nothing. */
    static Map<String, String> pairs(String written) {
        Map<String, String> pairs = new LinkedHashMap<>();
        if (!written.isEmpty()) {
            for (String pair : written.split(";")) {
                int equals = pair.indexOf('=');
                pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return pairs;
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
