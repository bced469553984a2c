package org.sentinelle.definition.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sentinelle.definition.yaml.YamlNode;
import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.model.Area;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.CodeList;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.WorkspacePolicy;

/** Sound files become definitions, in the order in which one sort needs another. */
public final class DefinitionsReading {
    private final List<DefinitionFile> files;

    private DefinitionsReading(List<DefinitionFile> files) {
        this.files = List.copyOf(files);
    }

    public static Definitions read(List<DefinitionFile> files) {
        return new DefinitionsReading(files).definitions();
    }

    private Definitions definitions() {
        Shelf<Area> areas = areas();
        Shelf<DatasetSchema> datasets = shelf(DefinitionKind.DATASET, file -> DatasetForm.dataset(root(file)));
        return new Definitions(
                areas,
                groups(areas),
                codeLists(areas),
                shelf(DefinitionKind.SPELLINGS, file -> CodeForms.spellings(root(file))),
                datasets,
                shelf(DefinitionKind.SOURCE, file -> SourceForm.source(root(file), hash(file))),
                shelf(DefinitionKind.INDICATOR, file -> IndicatorForm.indicator(root(file), datasets, hash(file))),
                shelf(DefinitionKind.PLAN, file -> PlanForm.plan(root(file), hash(file))),
                shelf(DefinitionKind.PARAMETERS, file -> ParametersForm.progress(root(file))),
                shelf(DefinitionKind.OVERLAY, file -> OverlayForm.overlay(root(file), hash(file))),
                shelf(DefinitionKind.CONCORDANCE, file -> ConcordanceForm.concordance(root(file))),
                shelf(DefinitionKind.STANDARD_POPULATION, file -> StandardPopulationForm.standard(root(file))),
                shelf(DefinitionKind.HYPOTHESES, file -> HypothesesForm.register(root(file), hash(file))),
                shelf(DefinitionKind.DESIGN, file -> DesignForm.design(root(file), hash(file))),
                policies());
    }

    private Shelf<WorkspacePolicy> policies() {
        List<Definition<WorkspacePolicy>> policies = sound(DefinitionKind.POLICY).stream()
                .map(file -> definition(file, root(file), file.stem(), PolicyForm.policy(root(file))))
                .toList();
        return new Shelf<>(policies, Set.of(), true);
    }

    private Shelf<Area> areas() {
        List<Definition<Area>> areas = new ArrayList<>();
        for (DefinitionFile file : sound(DefinitionKind.AREAS)) {
            for (Mapping node : root(file).mappings("areas")) {
                areas.add(definition(file, node, node.text("code"), AreaForms.area(node)));
            }
        }
        Set<String> unreadable =
                unsound(DefinitionKind.AREAS).stream().map(DefinitionFile::stem).collect(Collectors.toSet());
        return new Shelf<>(areas, unreadable, unreadable.isEmpty() && !areas.isEmpty());
    }

    private Shelf<AreaGroup> groups(Shelf<Area> areas) {
        Set<String> states = areas.byId().values().stream()
                .filter(Area::state)
                .map(Area::code)
                .collect(Collectors.toSet());
        Shelf<AreaGroup> mechanisms = shelf(DefinitionKind.MECHANISM, file -> AreaForms.mechanism(root(file)));
        List<Definition<AreaGroup>> groups = new ArrayList<>(mechanisms.all());
        for (DefinitionFile file : sound(DefinitionKind.REGIONS)) {
            String source = root(file).text("source");
            for (Mapping node : root(file).mappings("groups")) {
                groups.add(definition(file, node, node.text("id"), AreaForms.region(node, source, states)));
            }
        }
        return new Shelf<>(
                groups, mechanisms.unreadable(), unsound(DefinitionKind.REGIONS).isEmpty());
    }

    /** The lists that hold the areas are unreadable where the areas are: nothing can be said of their codes. */
    private Shelf<CodeList> codeLists(Shelf<Area> areas) {
        List<Area> all = List.copyOf(areas.byId().values());
        Shelf<CodeList> fromFiles = shelf(DefinitionKind.CODE_LIST, file -> CodeForms.codeList(root(file), all));
        List<Definition<CodeList>> lists = new ArrayList<>();
        Set<String> unreadable = new HashSet<>(fromFiles.unreadable());
        if (areas.complete()) {
            lists.addAll(fromFiles.all());
            DefinitionFile file = sound(DefinitionKind.AREAS).get(0);
            lists.add(0, definition(file, root(file), CodeForms.AREAS, CodeForms.areas(all)));
        } else {
            unreadable.add(CodeForms.AREAS);
            for (Definition<CodeList> list : fromFiles.all()) {
                if (list.node().has("includes")) {
                    unreadable.add(list.id());
                } else {
                    lists.add(list);
                }
            }
        }
        return new Shelf<>(lists, unreadable, true);
    }

    private <T> Shelf<T> shelf(DefinitionKind kind, Function<DefinitionFile, T> form) {
        List<Definition<T>> definitions = new ArrayList<>();
        for (DefinitionFile file : sound(kind)) {
            definitions.add(definition(file, root(file), root(file).text("id"), form.apply(file)));
        }
        Set<String> unreadable = new HashSet<>();
        unsound(kind).forEach(file -> unreadable.addAll(idsOf(file)));
        return new Shelf<>(definitions, unreadable, true);
    }

    /** What a file that could not be read may define: what its name says, and its id if that much could be read. */
    private static Set<String> idsOf(DefinitionFile file) {
        Set<String> ids = new HashSet<>(Set.of(file.stem()));
        Mapping root = file.tree().root();
        if (root != null && root.get("id") instanceof YamlNode.Scalar id) {
            ids.add(id.text());
        }
        return ids;
    }

    private List<DefinitionFile> sound(DefinitionKind kind) {
        return files.stream().filter(f -> f.kind() == kind && f.sound()).toList();
    }

    private List<DefinitionFile> unsound(DefinitionKind kind) {
        return files.stream().filter(f -> f.kind() == kind && !f.sound()).toList();
    }

    private static <T> Definition<T> definition(DefinitionFile file, Mapping node, String id, T value) {
        return new Definition<>(
                file.kind(), file.root(), file.languages(), file.tree().file(), node, id, value);
    }

    private static Mapping root(DefinitionFile file) {
        Mapping root = file.tree().root();
        if (root == null) {
            throw new IllegalStateException(
                    "A file without content counted as sound: " + file.tree().file());
        }
        return root;
    }

    private static String hash(DefinitionFile file) {
        return file.tree().sha256();
    }
}
