package org.sentinelle.definition.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.definition.schema.Suggestion;
import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.model.SourceMapping;
import org.sentinelle.result.Problem;

/** Is every column that a source reads among those its file must have? */
final class MappingColumns implements Lint {
    private record Mention(String column, List<Object> path) {}

    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.sources().all().stream()
                .flatMap(source -> mentions(source).stream()
                        .filter(mention -> !source.value().columns().contains(mention.column()))
                        .map(mention -> problem(source, mention)));
    }

    private static List<Mention> mentions(Definition<SourceMapping> source) {
        List<Mention> mentions = new ArrayList<>();
        for (String list : List.of("reject", "fields")) {
            List<Mapping> items = source.node().mappings(list);
            for (int i = 0; i < items.size(); i++) {
                addMentions(items.get(i), Paths.of(list, i), mentions);
            }
        }
        return mentions;
    }

    private static void addMentions(Mapping item, List<Object> path, List<Mention> mentions) {
        String column = item.optionalText("column");
        if (column != null) {
            mentions.add(new Mention(column, Paths.below(path, "column")));
        }
        Mapping status = item.optionalMapping("status");
        if (status != null) {
            mentions.add(new Mention(status.text("column"), Paths.below(path, "status", "column")));
        }
        item.textsByKey("when")
                .keySet()
                .forEach(other -> mentions.add(new Mention(other, Paths.below(path, "when", other))));
    }

    private static Problem problem(Definition<SourceMapping> source, Mention mention) {
        return source.problem(
                "The column '" + mention.column() + "' is not among 'columns'.",
                Suggestion.or(mention.column(), source.value().columns(), "Add it to 'columns', or correct its name."),
                mention.path());
    }
}
