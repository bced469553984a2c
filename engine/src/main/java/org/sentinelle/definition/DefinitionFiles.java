package org.sentinelle.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.reading.DefinitionFile;
import org.sentinelle.definition.reading.DefinitionKind;
import org.sentinelle.definition.schema.SchemaCheck;
import org.sentinelle.definition.schema.Suggestion;
import org.sentinelle.definition.yaml.YamlTree;
import org.sentinelle.definition.yaml.YamlTreeReader;
import org.sentinelle.model.LocalisedText;
import org.sentinelle.result.Problem;

/** The definition files under one root, each read and held against its schema. */
public final class DefinitionFiles {
    private static final Map<String, DefinitionKind> KINDS = new TreeMap<>(Map.ofEntries(
            Map.entry("areas", DefinitionKind.AREAS),
            Map.entry("catalogue", DefinitionKind.INDICATOR),
            Map.entry("codes", DefinitionKind.CODE_LIST),
            Map.entry("datasets", DefinitionKind.DATASET),
            Map.entry("designs", DefinitionKind.DESIGN),
            Map.entry("hypotheses", DefinitionKind.HYPOTHESES),
            Map.entry("mechanisms", DefinitionKind.MECHANISM),
            Map.entry("overlays", DefinitionKind.OVERLAY),
            Map.entry("parameters", DefinitionKind.PARAMETERS),
            Map.entry("plans", DefinitionKind.PLAN),
            Map.entry("sources", DefinitionKind.SOURCE)));
    private static final Map<String, DefinitionKind> BELOW_CODES = Map.of(
            "codes/spellings/", DefinitionKind.SPELLINGS,
            "codes/concordances/", DefinitionKind.CONCORDANCE,
            "codes/standards/", DefinitionKind.STANDARD_POPULATION);
    private static final int DEEPEST_FOLDER = 4;

    private final String rootName;
    private final List<String> languages;
    private final List<DefinitionFile> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private DefinitionFiles(String rootName, List<String> languages) {
        this.rootName = rootName;
        this.languages = languages;
    }

    /** Reads everything under the root; a root that does not exist holds nothing. */
    static DefinitionFiles under(DefinitionRoot root) {
        DefinitionFiles found = new DefinitionFiles(root.name(), root.languages());
        if (Files.isDirectory(root.folder())) {
            list(root.folder(), 1).forEach(entry -> found.addEntry(root.folder(), entry));
        }
        Path policy = root.policy();
        if (policy != null) {
            found.read(DefinitionKind.POLICY, YamlTreeReader.read(name(policy), policy));
        }
        return found;
    }

    /** Reads texts that need not lie in a folder, by their paths below the root; folders that are not read are passed over. */
    public static DefinitionFiles of(String rootName, SortedMap<String, byte[]> texts) {
        DefinitionFiles found = new DefinitionFiles(rootName, List.of(LocalisedText.ENGLISH));
        texts.forEach((file, bytes) -> {
            if (KINDS.containsKey(file.substring(0, Math.max(0, file.indexOf('/'))))) {
                found.addFile(file, () -> YamlTreeReader.read(file, bytes));
            }
        });
        return found;
    }

    public List<DefinitionFile> files() {
        return List.copyOf(files);
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    private void addEntry(Path folderOfRoot, Path entry) {
        String folder = name(entry);
        if (!Files.isDirectory(entry)) {
            return;
        }
        if (KINDS.containsKey(folder)) {
            for (Path path : list(entry, DEEPEST_FOLDER)) {
                String file = relative(folderOfRoot, path);
                addFile(file, () -> YamlTreeReader.read(file, path));
            }
            return;
        }
        String meant = Suggestion.closest(folder, KINDS.keySet());
        if (meant != null) {
            problems.add(new Problem(
                    folder, 0, "The folder '" + folder + "' is not read.", "Did you mean '" + meant + "'?"));
        }
    }

    private void addFile(String file, Supplier<YamlTree> text) {
        if (file.endsWith(".yml")) {
            problems.add(new Problem(file, 0, "Definitions end in .yaml.", "Rename the file."));
        } else if (file.endsWith(".yaml")) {
            DefinitionKind kind = kind(file);
            if (kind == null) {
                problems.add(new Problem(
                        file,
                        0,
                        "A file of this name is not read.",
                        "Name it areas/areas.yaml or areas/regions.yaml."));
            } else {
                read(kind, text.get());
            }
        }
    }

    private void read(DefinitionKind kind, YamlTree tree) {
        List<Problem> found = new ArrayList<>(tree.problems());
        found.addAll(SchemaCheck.problems(kind.schema(), tree));
        problems.addAll(found);
        files.add(new DefinitionFile(rootName, languages, kind, tree, found.isEmpty()));
    }

    private static @Nullable DefinitionKind kind(String file) {
        if (file.startsWith("areas/")) {
            return switch (file) {
                case "areas/areas.yaml" -> DefinitionKind.AREAS;
                case "areas/regions.yaml" -> DefinitionKind.REGIONS;
                default -> null;
            };
        }
        return BELOW_CODES.entrySet().stream()
                .filter(folder -> file.startsWith(folder.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElseGet(() -> KINDS.get(file.substring(0, file.indexOf('/'))));
    }

    /** The path below the root with slashes, whatever the file system writes between folders. */
    private static String relative(Path folder, Path path) {
        String separator = path.getFileSystem().getSeparator();
        return folder.relativize(path).toString().replace(separator, "/");
    }

    /** What lies in a folder, hidden files left out, in one order on every system. */
    private static List<Path> list(Path folder, int depth) {
        try (Stream<Path> found = Files.walk(folder, depth)) {
            return found.filter(path -> !path.equals(folder) && !name(path).startsWith("."))
                    .sorted((a, b) -> a.toString().compareTo(b.toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder cannot be read: " + folder, e);
        }
    }

    /** A file's or folder's own name; folders inside a jar may end in a slash. */
    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString().replace("/", "");
    }
}
