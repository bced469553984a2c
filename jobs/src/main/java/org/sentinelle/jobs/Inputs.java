package org.sentinelle.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.SourceMapping;
import org.sentinelle.model.WorkspaceSpec;
import org.sentinelle.result.Problem;
import org.sentinelle.result.UnusableInput;

/** The source files of a run, each with the mapping that reads it. */
record Inputs(List<Input> files) {
    /** One file. */
    record Input(SourceMapping mapping, Path file) {}

    /** Those named in workspace.yaml, or, where none is named, those in incoming/ that a mapping recognises by their name. */
    static Inputs of(WorkspaceFolder folder, WorkspaceSpec spec, Catalogue catalogue) throws IOException {
        List<Input> found = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (WorkspaceSpec.InputFile source : spec.sources()) {
            SourceMapping mapping = catalogue.sources().get(source.mapping());
            if (mapping != null) {
                find(folder, mapping, source.file(), found, problems);
            }
        }
        if (spec.sources().isEmpty()) {
            for (SourceMapping mapping : catalogue.sources().values()) {
                folder.incoming(mapping.filePattern()).forEach(file -> found.add(new Input(mapping, file)));
            }
        }
        refuseTwice(found, problems);
        refuseNothing(folder, catalogue, found, problems);
        return new Inputs(List.copyOf(found));
    }

    private static void find(
            WorkspaceFolder folder,
            SourceMapping mapping,
            @Nullable Path named,
            List<Input> found,
            List<Problem> problems)
            throws IOException {
        List<Path> files = named != null ? List.of(named) : folder.incoming(mapping.filePattern());
        if (files.isEmpty() || !Files.exists(files.get(0))) {
            problems.add(new Problem(
                    named != null
                            ? named.toString()
                            : folder.root().resolve(WorkspaceFolder.INCOMING).toString(),
                    0,
                    named != null
                            ? "The file of source '" + mapping.id() + "' does not exist."
                            : "No file here is named like " + mapping.filePattern() + ", as source '" + mapping.id()
                                    + "' needs.",
                    "Lay it there, or name another file in workspace.yaml under sources."));
        } else {
            found.add(new Input(mapping, files.get(0)));
        }
    }

    /** A source read from two files in one run would take the place of itself. */
    private static void refuseTwice(List<Input> found, List<Problem> problems) {
        Set<String> read = new HashSet<>();
        for (Input input : found) {
            if (!read.add(input.mapping().id())) {
                problems.add(new Problem(
                        WorkspaceFolder.DEFINITION,
                        0,
                        "The source '" + input.mapping().id() + "' is named twice.",
                        "Name it once under sources, with one file."));
            }
        }
    }

    private static void refuseNothing(
            WorkspaceFolder folder, Catalogue catalogue, List<Input> found, List<Problem> problems) {
        if (problems.isEmpty() && found.isEmpty()) {
            List<String> patterns = catalogue.sources().values().stream()
                    .map(m -> m.filePattern() + " (" + m.name().english() + ")")
                    .toList();
            problems.add(new Problem(
                    folder.root().resolve(WorkspaceFolder.INCOMING).toString(),
                    0,
                    "There is nothing to read here.",
                    "Lay source files named like these into it: " + String.join(", ", patterns) + "."));
        }
        if (!problems.isEmpty()) {
            throw new UnusableInput(problems);
        }
    }
}
