package org.sentinelle.definition;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.definition.yaml.YamlTree;
import org.sentinelle.result.Problem;

/**
 * The settings that one file gives, each as text with its line: {@code languages} as {@code en, fr}, spans of years as
 * {@code 2003-2022}, {@code policy.threshold} as a number.
 */
public record SettingsFile(Path path, Map<String, Given> settings) {
    private static final List<String> PLAIN = List.of("workspace", "key-file", "progress");
    private static final List<String> SPANS = List.of("period", "fixed-panel");

    /** What is given, and in which line. */
    public record Given(String value, int line) {}

    public SettingsFile {
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }

    /** The settings of a workspace; throws {@link InvalidDefinitions} where its file is wrong. */
    public static SettingsFile ofWorkspace(Path workspaceFolder) {
        WorkspaceReader.read(workspaceFolder);
        Path path = workspaceFolder.resolve(WorkspaceReader.FILE_NAME);
        return of(SingleFile.read(path, "workspace"));
    }

    /**
     * The settings of a person; none where there is no such file.
     *
     * @throws InvalidDefinitions with everything that is wrong with the file
     */
    public static SettingsFile ofUser(Path path) {
        if (!Files.exists(path)) {
            return new SettingsFile(path, Map.of());
        }
        SingleFile file = SingleFile.read(path, "user");
        List<Problem> problems = new ArrayList<>();
        SPANS.forEach(span -> problems.addAll(file.disorder(span)));
        if (!problems.isEmpty()) {
            throw new InvalidDefinitions(problems);
        }
        return of(file);
    }

    private static SettingsFile of(SingleFile file) {
        Mapping root = file.root();
        Map<String, Given> given = new TreeMap<>();
        PLAIN.forEach(key -> put(given, root, key, root.optionalText(key)));
        List<String> languages = root.texts("languages");
        put(given, root, "languages", languages.isEmpty() ? null : String.join(", ", languages));
        SPANS.forEach(key -> put(given, root, key, span(root.optionalMapping(key))));
        Mapping policy = root.optionalMapping("policy");
        if (policy != null) {
            given.put(
                    "policy.threshold",
                    new Given(policy.text("threshold"), YamlTree.lineOf(root, List.of("policy", "threshold"))));
        }
        return new SettingsFile(file.path(), given);
    }

    private static void put(Map<String, Given> given, Mapping root, String key, @Nullable String value) {
        if (value != null) {
            given.put(key, new Given(value, YamlTree.lineOf(root, List.of(key))));
        }
    }

    private static @Nullable String span(@Nullable Mapping node) {
        return node == null ? null : node.text("from") + "-" + node.text("to");
    }
}
