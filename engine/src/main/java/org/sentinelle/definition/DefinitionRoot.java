package org.sentinelle.definition;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.LocalisedText;

/**
 * A folder of definitions with the subfolders areas, catalogue, codes, datasets, designs, hypotheses, mechanisms, overlays, parameters,
 * plans and sources, each of which may be missing.
 *
 * @param name what people call it: the shared definitions, the workspace
 * @param languages those that every text in it is to be given in
 * @param policy the file that says how counts are protected where these definitions are used; null where there is none
 */
public record DefinitionRoot(
        String name,
        Path folder,
        List<String> languages,
        @Nullable Path policy) {
    public DefinitionRoot {
        languages = List.copyOf(languages);
    }

    /** A folder of definitions alone. */
    public DefinitionRoot(String name, Path folder, List<String> languages) {
        this(name, folder, languages, null);
    }

    /** A folder whose texts need no other language than English. */
    public DefinitionRoot(String name, Path folder) {
        this(name, folder, List.of(LocalisedText.ENGLISH));
    }

    /**
     * The definitions of one workspace, beside the shared ones, in the languages that the workspace publishes in.
     *
     * @throws InvalidDefinitions where {@code workspace.yaml} is there and cannot be used
     */
    public static DefinitionRoot ofWorkspace(Path workspaceFolder) {
        Path definitions = workspaceFolder.resolve("definitions");
        return Files.exists(workspaceFolder.resolve(WorkspaceReader.FILE_NAME))
                ? new DefinitionRoot(
                        "the workspace",
                        definitions,
                        WorkspaceReader.languages(workspaceFolder),
                        PolicyReader.fileOf(workspaceFolder))
                : new DefinitionRoot("the workspace", definitions);
    }
}
