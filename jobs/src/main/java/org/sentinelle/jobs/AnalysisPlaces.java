package org.sentinelle.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.DefinitionRoot;
import org.sentinelle.model.AnalysisSpec;
import org.sentinelle.model.AnalysisSpec.FileData;

/**
 * Where the analyses lie that registers name by their ids, and the data these name.
 *
 * @param folders folders of analyses, the first that has one counts
 * @param data a folder of data files, looked into where a file does not lie where its analysis says; null for none
 */
record AnalysisPlaces(List<Path> folders, @Nullable Path data) {
    private static final String ANALYSES = "analyses";

    AnalysisPlaces {
        folders = List.copyOf(folders);
    }

    /** The folders {@code analyses} in each root of definitions and beside it, those of the last root first. */
    static AnalysisPlaces of(List<DefinitionRoot> roots, @Nullable Path data) {
        List<Path> folders = new ArrayList<>();
        for (int i = roots.size() - 1; i >= 0; i--) {
            Path root = roots.get(i).folder();
            Path beside = root.toAbsolutePath().getParent();
            Stream.of(root.resolve(ANALYSES), beside == null ? root : beside.resolve(ANALYSES))
                    .filter(Files::isDirectory)
                    .forEach(folders::add);
        }
        return new AnalysisPlaces(folders, data);
    }

    /** The analysis of this id, or null where there is none. */
    @Nullable
    AskedAnalysis analysis(String id) throws IOException {
        for (Path folder : folders) {
            Path file = folder.resolve(id + ".yaml");
            if (Files.isRegularFile(file)) {
                return AskedAnalysis.of(file);
            }
        }
        return null;
    }

    /** The data of an analysis, or null where its file is neither where it says nor in the folder of data. */
    AnalysisSpec.@Nullable Data data(AskedAnalysis analysis) {
        if (!(analysis.spec().data() instanceof FileData named)) {
            return analysis.spec().data();
        }
        if (Files.isRegularFile(named.file())) {
            return named;
        }
        Path name = named.file().getFileName();
        Path elsewhere = data == null || name == null ? null : data.resolve(name.toString());
        return elsewhere != null && Files.isRegularFile(elsewhere) ? new FileData(elsewhere, named.engine()) : null;
    }
}
