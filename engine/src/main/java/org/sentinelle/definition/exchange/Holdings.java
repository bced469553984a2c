package org.sentinelle.definition.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.DefinitionFiles;
import org.sentinelle.definition.SharedDefinitions;
import org.sentinelle.definition.lint.Lints;
import org.sentinelle.definition.lint.Severity;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.DefinitionFile;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.definition.reading.DefinitionsReading;
import org.sentinelle.definition.yaml.YamlNode;
import org.sentinelle.definition.yaml.YamlTreeReader;
import org.sentinelle.result.Problem;

/** Every definition that one side works with: the shared ones and its own, in memory, read but not yet found sound. */
public final class Holdings {
    private static final String DEFINITIONS = "definitions/";
    private static final String SHARED = "the shared definitions";

    private final SortedMap<String, PackageFile> sharedFiles;
    private final SortedMap<String, PackageFile> ownFiles;
    private final SortedMap<ItemId, Holding> holdings = new TreeMap<>();
    private final Definitions definitions;
    private final Map<ItemId, Definition<?>> byItem = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** One definition's file, and whether everyone has it with the programme. */
    public record Holding(ItemId item, PackageFile file, boolean shared) {}

    private Holdings(
            SortedMap<String, PackageFile> sharedFiles, SortedMap<String, PackageFile> ownFiles, String nameOfOwn) {
        this.sharedFiles = Collections.unmodifiableSortedMap(new TreeMap<>(sharedFiles));
        this.ownFiles = Collections.unmodifiableSortedMap(new TreeMap<>(ownFiles));
        hold(sharedFiles, true);
        hold(ownFiles, false);
        List<DefinitionFile> read = new ArrayList<>();
        for (DefinitionFiles found : List.of(read(SHARED, sharedFiles), read(nameOfOwn, ownFiles))) {
            read.addAll(found.files());
            problems.addAll(found.problems());
        }
        this.definitions = DefinitionsReading.read(read);
        definitions
                .all()
                .filter(definition -> !definition.kind().manyInOneFile())
                .forEach(this::remember);
    }

    /**
     * The shared definitions and those of one side.
     *
     * @param nameOfOwn what messages call that side
     */
    public static Holdings of(
            SortedMap<String, PackageFile> shared, SortedMap<String, PackageFile> own, String nameOfOwn) {
        return new Holdings(shared, own, nameOfOwn);
    }

    /** The shared definitions and those of a workspace. */
    public static Holdings ofWorkspace(Path workspace) throws IOException {
        return new Holdings(
                FolderFiles.ofDefinitions(SharedDefinitions.root().folder()).files(),
                FolderFiles.ofWorkspace(workspace).files(),
                "the workspace");
    }

    /** The same shared definitions with other own ones. */
    Holdings withOwn(SortedMap<String, PackageFile> own, String nameOfOwn) {
        return new Holdings(sharedFiles, own, nameOfOwn);
    }

    /** What the package's makers see: its files, and of the shared definitions those it does not hold itself. */
    Holdings seenFrom(SortedMap<String, PackageFile> packaged) {
        SortedMap<String, PackageFile> rest = new TreeMap<>(sharedFiles);
        List<ItemId> held = packaged.keySet().stream()
                .flatMap(path -> ItemId.of(path).stream())
                .filter(item -> item.section() != Section.AREAS)
                .toList();
        rest.keySet().removeIf(path -> ItemId.of(path).filter(held::contains).isPresent());
        return new Holdings(rest, packaged, "the package");
    }

    public SortedMap<String, PackageFile> ownFiles() {
        return ownFiles;
    }

    public SortedMap<ItemId, Holding> all() {
        return Collections.unmodifiableSortedMap(holdings);
    }

    public Optional<Holding> holding(ItemId item) {
        return Optional.ofNullable(holdings.get(item));
    }

    public Definitions definitions() {
        return definitions;
    }

    /** What was read from the definition's file; null for files of areas, overlays, analyses, and what could not be read. */
    @Nullable
    Object value(ItemId item) {
        Definition<?> definition = byItem.get(item);
        return definition == null ? null : definition.value();
    }

    /** The definition's file, key by key; null where it could not be read. */
    YamlNode.@Nullable Mapping tree(ItemId item) {
        Holding holding = holdings.get(item);
        return holding == null
                ? null
                : YamlTreeReader.read(holding.file().path(), holding.file().bytes())
                        .root();
    }

    /** What is wrong with the texts and their schemas, sorted; files are called by their path below the definitions. */
    List<Problem> textProblems() {
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(new AnalysisTexts(this).problems());
        all.addAll(overlayProblems());
        return all.stream().distinct().sorted().toList();
    }

    /** What is wrong with all of it together, sorted. */
    public List<Problem> problems() {
        List<Problem> all = new ArrayList<>(textProblems());
        all.addAll(Lints.problems(definitions, Severity.ERROR));
        return all.stream().distinct().sorted().toList();
    }

    /** Overlays are held as texts: each must at least be YAML that every reader reads alike. */
    private List<Problem> overlayProblems() {
        return ownFiles.values().stream()
                .filter(file -> file.path().startsWith(Section.OVERLAYS.folder() + "/"))
                .flatMap(file ->
                        YamlTreeReader.read(file.path().substring(DEFINITIONS.length()), file.bytes())
                                .problems()
                                .stream())
                .toList();
    }

    /** A file of areas is never in the place of the shared one: both are read. */
    private void hold(SortedMap<String, PackageFile> files, boolean shared) {
        for (PackageFile file : files.values()) {
            ItemId.of(file.path()).ifPresent(item -> holdings.put(item, new Holding(item, file, shared)));
        }
    }

    private void remember(Definition<?> definition) {
        ItemId.of(DEFINITIONS + definition.file()).ifPresent(item -> byItem.putIfAbsent(item, definition));
    }

    private static DefinitionFiles read(String name, SortedMap<String, PackageFile> files) {
        SortedMap<String, byte[]> texts = new TreeMap<>();
        files.forEach((path, file) -> {
            if (path.startsWith(DEFINITIONS)) {
                texts.put(path.substring(DEFINITIONS.length()), file.bytes());
            }
        });
        return DefinitionFiles.of(name, texts);
    }
}
