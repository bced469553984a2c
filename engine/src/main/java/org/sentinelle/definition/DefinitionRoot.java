package org.sentinelle.definition;

import java.nio.file.Path;

/**
 * A folder of definitions with the subfolders areas, catalogue, codes, datasets, mechanisms, overlays, plans and sources,
 * each of which may be missing.
 *
 * @param name what people call it: the shared definitions, the workspace
 */
public record DefinitionRoot(String name, Path folder) {
    /** The definitions of one workspace, beside the shared ones. */
    public static DefinitionRoot ofWorkspace(Path workspaceFolder) {
        return new DefinitionRoot("the workspace", workspaceFolder.resolve("definitions"));
    }
}
