package org.sentinelle.definition.lint;

import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.result.Problem;

/** Is the id the file's name? */
final class IdIsFileName implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.all()
                .filter(d -> !d.kind().manyInOneFile() && !d.id().equals(d.stem()))
                .map(IdIsFileName::problem);
    }

    private static Problem problem(Definition<?> definition) {
        return definition.problem(
                "The id '" + definition.id() + "' differs from the file's name '" + definition.stem() + "'.",
                "Rename the file to " + definition.id() + ".yaml, or correct the id.",
                "id");
    }
}
