package org.sentinelle.definition.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.sentinelle.definition.exchange.PackageManifest.Citation;
import org.sentinelle.definition.exchange.PackageManifest.Content;

/** Manifests and records as YAML: keys in one order, texts in quotes, so equal content is equal bytes. */
final class ManifestText {
    private static final YAMLMapper MAPPER = new YAMLMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build());

    private ManifestText() {}

    static PackageFile file(PackageManifest manifest) {
        Map<String, Object> root = head(manifest);
        root.put(
                "contents",
                manifest.contents().stream().map(ManifestText::content).toList());
        if (!manifest.citations().isEmpty()) {
            root.put(
                    "cites",
                    manifest.citations().stream().map(ManifestText::citation).toList());
        }
        return new PackageFile(PackageManifest.FILE, bytes(root));
    }

    /** What a manifest says before it comes to its files. */
    static Map<String, Object> head(PackageManifest manifest) {
        PackageDescription description = manifest.description();
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", PackageManifest.FORMAT);
        root.put("id", description.id());
        root.put("version", description.version());
        root.put("title", new TreeMap<>(description.title().byLanguage()));
        root.put("authors", List.copyOf(description.authors()));
        root.put("licence", description.licence());
        String mechanism = description.mechanism();
        if (mechanism != null) {
            root.put("mechanism", mechanism);
        }
        root.put("hash", manifest.hash());
        return root;
    }

    static byte[] bytes(Map<String, Object> root) {
        try {
            return MAPPER.writeValueAsString(root).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Maps, lists and texts can be written as YAML", e);
        }
    }

    private static Map<String, Object> content(Content content) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", content.file());
        map.put("sha256", content.sha256());
        map.put("standing", content.standing().name().toLowerCase(Locale.ROOT));
        return map;
    }

    private static Map<String, Object> citation(Citation citation) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("definition", citation.item().text());
        map.put("sha256", citation.sha256());
        return map;
    }
}
