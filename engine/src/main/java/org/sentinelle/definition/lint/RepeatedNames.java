package org.sentinelle.definition.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.DefinitionKind;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.result.Problem;

/** Is every part of a definition named once: the codes of a list, the fields of a dataset, the targets of a plan? */
final class RepeatedNames implements Lint {
    /** A list inside one kind of definition, and the key that names its items. */
    private record Named(DefinitionKind kind, String list, String key) {}

    private static final List<Named> NAMED = List.of(
            new Named(DefinitionKind.CODE_LIST, "codes", "id"),
            new Named(DefinitionKind.DATASET, "fields", "name"),
            new Named(DefinitionKind.DATASET, "rules", "id"),
            new Named(DefinitionKind.SOURCE, "fields", "field"),
            new Named(DefinitionKind.SOURCE, "reject", "reason"),
            new Named(DefinitionKind.INDICATOR, "examples", "name"),
            new Named(DefinitionKind.PLAN, "pillars", "id"),
            new Named(DefinitionKind.PLAN, "targets", "id"));

    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.all()
                .flatMap(definition -> NAMED.stream()
                        .filter(named -> named.kind() == definition.kind())
                        .flatMap(named -> repeated(definition, named)));
    }

    private static Stream<Problem> repeated(Definition<?> definition, Named named) {
        List<Mapping> items = definition.node().mappings(named.list());
        Set<String> seen = new HashSet<>();
        return IntStream.range(0, items.size())
                .filter(i -> !seen.add(items.get(i).text(named.key())))
                .mapToObj(i -> definition.problem(
                        "'" + items.get(i).text(named.key()) + "' stands twice in '" + named.list() + "'.",
                        "Keep one of the two.",
                        named.list(),
                        i));
    }
}
