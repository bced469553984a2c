package org.sentinelle.definition.reading;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.model.AnalysisSpec;
import org.sentinelle.model.Period;
import org.sentinelle.model.WorkspacePolicy;
import org.sentinelle.model.WorkspaceSpec;
import org.sentinelle.model.WorkspaceSpec.InputFile;
import org.sentinelle.model.WorkspaceSpec.Span;

/** The files that stand alone: an analysis, a workspace. Files they name are relative to their own folder. */
public final class FileForms {
    private FileForms() {}

    public static AnalysisSpec analysis(Mapping root, Path folder) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        Mapping columnNames = root.optionalMapping("columns");
        if (columnNames != null) {
            columnNames.entries().keySet().forEach(name -> columns.put(name, columnNames.texts(name)));
        }
        return new AnalysisSpec(
                root.text("id"),
                root.text("method"),
                data(root.mapping("data"), folder),
                root.optionalText("formula"),
                root.optionalText("table"),
                root.mapping("data").texts("by"),
                columns,
                root.textsByKey("options"),
                root.has("hypothesis") ? root.textsByKey("hypothesis") : null,
                lines(root));
    }

    /** Where each key and each key below it stands: {@code columns}, {@code columns/time}. */
    private static Map<String, Integer> lines(Mapping root) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        root.entries().forEach((key, entry) -> {
            lines.put(key, entry.line());
            if (entry.value() instanceof Mapping below) {
                below.entries().forEach((inner, at) -> lines.put(key + "/" + inner, at.line()));
            }
        });
        return lines;
    }

    private static AnalysisSpec.Data data(Mapping node, Path folder) {
        AnalysisSpec.Engine engine = node.has("engine")
                ? AnalysisSpec.Engine.valueOf(node.text("engine").toUpperCase(Locale.ROOT))
                : AnalysisSpec.Engine.AUTOMATIC;
        if (node.has("file")) {
            return new AnalysisSpec.FileData(folder.resolve(node.text("file")).normalize(), engine);
        }
        if (node.has("dataset")) {
            return new AnalysisSpec.DatasetData(node.text("dataset"), engine);
        }
        List<String> areas = node.has("area") ? node.texts("area") : node.texts("areas");
        return new AnalysisSpec.IndicatorData(
                node.text("indicator"), areas, optionalPeriod(node, "from"), optionalPeriod(node, "to"));
    }

    private static @Nullable Period optionalPeriod(Mapping node, String key) {
        return node.has(key) ? Words.period(node, key) : null;
    }

    /** The languages of a workspace: those it names, or all. */
    public static List<String> languages(Mapping root) {
        List<String> languages = root.texts("languages");
        return languages.isEmpty() ? WorkspaceSpec.DEFAULT_LANGUAGES : languages;
    }

    public static WorkspaceSpec workspace(Mapping root, Path folder, WorkspacePolicy policy) {
        return new WorkspaceSpec(
                Words.localised(root, "title"),
                languages(root),
                span(root.optionalMapping("period"), WorkspaceSpec.DEFAULT_SERIES),
                span(root.optionalMapping("fixed-panel"), WorkspaceSpec.DEFAULT_FIXED_PANEL),
                policy,
                root.mappings("sources").stream()
                        .map(source -> input(source, folder))
                        .toList());
    }

    private static Span span(@Nullable Mapping node, Span otherwise) {
        return node == null ? otherwise : new Span(Words.period(node, "from"), Words.period(node, "to"));
    }

    private static InputFile input(Mapping node, Path folder) {
        String file = node.optionalText("file");
        return new InputFile(
                node.text("mapping"), file == null ? null : folder.resolve(file).normalize());
    }
}
