package org.sentinelle.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.sentinelle.definition.lint.Lints;
import org.sentinelle.definition.lint.Severity;
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
        return sound(roots).catalogue();
    }

    /**
     * As {@link #read(List)}, and tells, where the definitions can be used, what would make them better.
     *
     * @throws InvalidDefinitions with the problems of all files, if there is one
     */
    public static Catalogue read(List<DefinitionRoot> roots, Consumer<Problem> advice) {
        Definitions definitions = sound(roots);
        Lints.problems(definitions, Severity.ADVICE).forEach(advice);
        return definitions.catalogue();
    }

    private static Definitions sound(List<DefinitionRoot> roots) {
        List<DefinitionFile> files = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (DefinitionRoot root : roots) {
            DefinitionFiles found = DefinitionFiles.under(root);
            files.addAll(found.files());
            problems.addAll(found.problems());
        }
        Definitions definitions = DefinitionsReading.read(files);
        problems.addAll(Lints.problems(definitions, Severity.ERROR));
        if (!problems.isEmpty()) {
            throw new InvalidDefinitions(problems);
        }
        return definitions;
    }
}
