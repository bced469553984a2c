package org.sentinelle.definition.lint;

import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.result.Problem;

/** Are any States defined at all? Without them no code of a State could be checked. */
final class NoAreas implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.areas().all().isEmpty() && all.areas().unreadable().isEmpty()
                ? Stream.of(new Problem(
                        "areas/areas.yaml",
                        0,
                        "No State or area is defined.",
                        "Check that the folder of the shared definitions is read, and that it holds areas/areas.yaml."))
                : Stream.empty();
    }
}
