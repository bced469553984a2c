package org.sentinelle.definition;

import java.util.ArrayList;
import java.util.List;
import org.sentinelle.definition.lint.Lints;
import org.sentinelle.definition.reading.DefinitionFile;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.definition.reading.DefinitionsReading;
import org.sentinelle.model.Catalogue;
import org.sentinelle.result.Problem;

/** Reads, checks and lints all definitions of all roots together. */
public final class CatalogueReader {
    private CatalogueReader() {}

    /**
     * The catalogue of everything defined under the roots.
     *
     * @throws InvalidDefinitions with the problems of all files, if there is one
     */
    public static Catalogue read(List<DefinitionRoot> roots) {
        List<DefinitionFile> files = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (DefinitionRoot root : roots) {
            DefinitionFiles found = DefinitionFiles.under(root);
            files.addAll(found.files());
            problems.addAll(found.problems());
        }
        Definitions definitions = DefinitionsReading.read(files);
        problems.addAll(Lints.problems(definitions));
        if (!problems.isEmpty()) {
            throw new InvalidDefinitions(problems);
        }
        return definitions.catalogue();
    }
}
