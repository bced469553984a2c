package org.sentinelle.jobs.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sentinelle.model.Catalogue;
import org.sentinelle.store.JsonFile;
import org.sentinelle.store.PrivateFiles;

/** A workspace of made-up data with the known truth beside it: the same request gives the same bytes. */
public final class Demo {
    /** By this first line of its workspace.yaml a folder is known as a demonstration. */
    private static final String MARK = "# Made by sentinelle demo.";

    private static final String WORKSPACE = "workspace.yaml";
    private static final List<String> DEFINITIONS = List.of(
            "definitions/catalogue/case-records.yaml",
            "definitions/codes/case-status.yaml",
            "definitions/codes/organisation.yaml",
            "definitions/codes/register-sex.yaml",
            "definitions/codes/register-states.yaml",
            "definitions/datasets/case-records.yaml",
            "definitions/sources/case-records.yaml");

    private final DemoRequest request;
    private final Catalogue shared;

    /**
     * @param shared the definitions that every workspace has; memberships and names are taken from them
     */
    public Demo(DemoRequest request, Catalogue shared) {
        this.request = request;
        this.shared = shared;
    }

    /** What was made: data rows over all source files and by file. */
    public record Made(long rows, int states, Map<String, Long> rowsByFile) {
        public Made {
            rowsByFile = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(rowsByFile));
        }
    }

    /** Whether a demonstration may be made here: nothing lies there yet, or an earlier demonstration. */
    public static boolean mayFill(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        Path definition = folder.resolve(WORKSPACE);
        if (Files.isRegularFile(definition)) {
            return Files.readString(definition).startsWith(MARK);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** Where the truth is told in words. */
    public static Path truth(Path folder) {
        return folder.resolve("truth").resolve("README.md");
    }

    /** Makes the workspace; the files of an earlier demonstration are replaced, its results stay. */
    public Made make(Path folder) throws IOException {
        PrivateFiles.folder(folder);
        Files.writeString(folder.resolve(WORKSPACE), workspace());
        for (String definition : DEFINITIONS) {
            Path file = folder.resolve(definition);
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, DemoResources.text(definition));
        }
        Path truth = PrivateFiles.folder(folder.resolve("truth"));
        Files.writeString(truth(folder), DemoResources.text("truth.md"));
        return data(PrivateFiles.folder(folder.resolve("incoming")), truth);
    }

    /** What {@link #make} would make, nothing written. */
    public Made describe() throws IOException {
        Scale scale = Scale.of(request.rows(), request.seed());
        try (Output counted = Output.counted()) {
            Generation generation = new Generation(shared, scale, counted);
            generation.states();
            generation.cases(caseRows(counted));
            return new Made(counted.rows(), scale.states(), rowsByFile(counted));
        }
    }

    private Made data(Path incoming, Path truth) throws IOException {
        Scale scale = Scale.of(request.rows(), request.seed());
        try (Output output = Output.into(incoming, truth)) {
            Generation generation = new Generation(shared, scale, output);
            generation.states();
            RegisterTruth register = generation.cases(caseRows(output));
            JsonFile.write(
                    truth.resolve(TruthFile.NAME), TruthFile.content(request, scale, output, generation, register));
            return new Made(output.rows(), scale.states(), rowsByFile(output));
        }
    }

    /** What is left for case records of the rows asked for. */
    private long caseRows(Output output) {
        return Math.max(request.rows() / 20, request.rows() - output.rows());
    }

    private static Map<String, Long> rowsByFile(Output output) {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (DemoFile file : DemoFile.values()) {
            rows.put(file.fileName(), output.truth(file).rows());
        }
        return rows;
    }

    private String workspace() {
        return MARK + "\n" + DemoResources.text(WORKSPACE).replace("LANGUAGES", String.join(", ", request.languages()));
    }
}
