package org.sentinelle.jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.DefinitionRoot;
import org.sentinelle.definition.SharedDefinitions;
import org.sentinelle.definition.WorkspaceReader;
import org.sentinelle.model.WorkspacePolicy;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which definitions a catalogue command reads, and how it answers; those of the catalogue write nothing, so a dry run is the run itself. */
final class CatalogueOptions {
    @Mixin
    final CommonOptions common = new CommonOptions();

    @Option(
            names = {"-w", "--workspace"},
            paramLabel = "DIR",
            description = "A workspace whose own definitions are read beside the shared ones.")
    private @Nullable Path workspace;

    @Option(
            names = "--definitions",
            paramLabel = "DIR",
            description = "A folder of definitions that are read beside the shared ones.")
    private @Nullable Path definitions;

    /** What the workspace named demands of confidential counts; null where none is named. */
    @Nullable
    WorkspacePolicy policy() {
        return workspace == null ? null : WorkspaceReader.read(workspace).policy();
    }

    /** The workspace named, or null where none is. */
    @Nullable
    Path workspace() {
        return workspace;
    }

    List<DefinitionRoot> roots() {
        List<DefinitionRoot> roots = new ArrayList<>(List.of(SharedDefinitions.root()));
        if (workspace != null) {
            roots.add(DefinitionRoot.ofWorkspace(WorkspaceFolder.at(workspace).root()));
        }
        if (definitions != null) {
            if (!Files.isDirectory(definitions)) {
                throw new Failure(ExitCode.WRONG_USAGE, definitions + " is no folder. Name a folder of definitions.");
            }
            roots.add(root(definitions));
        }
        return roots;
    }

    /** The folder's texts are to be in the languages of the workspace that it lies in, in English alone where in none. */
    private static DefinitionRoot root(Path folder) {
        Path parent = folder.toAbsolutePath().normalize().getParent();
        return parent != null && Files.isRegularFile(parent.resolve(WorkspaceReader.FILE_NAME))
                ? new DefinitionRoot(
                        folder.toString(), folder, WorkspaceReader.read(parent).languages())
                : new DefinitionRoot(folder.toString(), folder);
    }
}
