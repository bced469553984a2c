package org.sentinelle.definition.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.definition.reading.Shelf;
import org.sentinelle.result.Problem;

/** Is every id given once, over all roots? */
final class DuplicateIds implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.shelves().stream().flatMap(shelf -> doubles(shelf).stream());
    }

    private static List<Problem> doubles(Shelf<?> shelf) {
        Map<String, Definition<?>> first = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Definition<?> definition : shelf.all()) {
            Definition<?> before = first.putIfAbsent(definition.id(), definition);
            if (before != null) {
                problems.add(problem(definition, before));
            }
        }
        return problems;
    }

    private static Problem problem(Definition<?> definition, Definition<?> before) {
        return definition.problem(
                "The " + definition.kind().noun() + " '" + definition.id() + "' of " + definition.root()
                        + " is already defined in " + before.file() + " of " + before.root() + ", line "
                        + before.node().line() + ".",
                "Give it another id, or delete one of the two.",
                definition.node().has("id") ? "id" : "code");
    }
}
