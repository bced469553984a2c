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
    private static final String THRESHOLD = "threshold";
    private static final List<String> SPANS = List.of("period", "fixed-panel");

    /** What is given, and where: file and line. */
    public record Given(String value, String place) {
        Given(String value, Path file, int line) {
            this(value, file + ":" + line);
        }
    }

    public SettingsFile {
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }

    /** The settings of a workspace and its policy; throws {@link InvalidDefinitions} where a file of them is wrong. */
    public static SettingsFile ofWorkspace(Path workspaceFolder) {
        WorkspaceReader.read(workspaceFolder);
        SettingsFile settings =
                of(SingleFile.ofWorkspace(workspaceFolder.resolve(WorkspaceReader.FILE_NAME), "workspace"));
        Path policy = PolicyReader.fileOf(workspaceFolder);
        if (policy == null) {
            return settings;
        }
        Map<String, Given> given = new TreeMap<>(settings.settings());
        putThreshold(given, SingleFile.ofWorkspace(policy, "policy"), List.of());
        return new SettingsFile(settings.path(), given);
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
        PLAIN.forEach(key -> put(given, file, key, root.optionalText(key)));
        List<String> languages = root.texts("languages");
        put(given, file, "languages", languages.isEmpty() ? null : String.join(", ", languages));
        SPANS.forEach(key -> put(given, file, key, span(root.optionalMapping(key))));
        putThreshold(given, file, List.of("policy"));
        return new SettingsFile(file.path(), given);
    }

    private static void put(Map<String, Given> given, SingleFile file, String key, @Nullable String value) {
        if (value != null) {
            given.put(key, new Given(value, file.path(), YamlTree.lineOf(file.root(), List.of(key))));
        }
    }

    /** @param below the keys that the threshold stands under */
    private static void putThreshold(Map<String, Given> given, SingleFile file, List<String> below) {
        Mapping holder = below.isEmpty() ? file.root() : file.root().optionalMapping(below.get(0));
        if (holder != null && holder.has(THRESHOLD)) {
            List<String> path = new ArrayList<>(below);
            path.add(THRESHOLD);
            given.put(
                    "policy." + THRESHOLD,
                    new Given(holder.text(THRESHOLD), file.path(), YamlTree.lineOf(file.root(), path)));
        }
    }

    private static @Nullable String span(@Nullable Mapping node) {
        return node == null ? null : node.text("from") + "-" + node.text("to");
    }
}
