package org.sentinelle.definition.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.definition.schema.Suggestion;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.SourceMapping;
import org.sentinelle.model.SourceMapping.CodeField;
import org.sentinelle.model.SpellingTable;
import org.sentinelle.result.Problem;

/** Does the table of spellings exist, and does it lead to codes of the field's list? */
final class UnknownSpellings implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.sources().all().stream().flatMap(source -> ofSource(source, all).stream());
    }

    private static List<Problem> ofSource(Definition<SourceMapping> source, Definitions all) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < source.value().fields().size(); i++) {
            if (source.value().fields().get(i) instanceof CodeField field && field.tableId() != null) {
                SpellingTable table = all.spellings().get(field.tableId());
                String list = codesOf(source.value().dataset(), field.field(), all);
                if (!all.spellings().knows(field.tableId())) {
                    problems.add(unknown(source, field.tableId(), i, all));
                } else if (table != null && list != null && !list.equals(table.codes())) {
                    problems.add(otherList(source, table, list, i));
                }
            }
        }
        return problems;
    }

    private static @Nullable String codesOf(String datasetId, String fieldName, Definitions all) {
        DatasetSchema dataset = all.datasets().get(datasetId);
        DatasetSchema.Field field =
                dataset == null ? null : dataset.field(fieldName).orElse(null);
        return field == null ? null : field.codes();
    }

    private static Problem unknown(Definition<SourceMapping> source, String table, int i, Definitions all) {
        return source.problem(
                "There is no table of spellings '" + table + "'.",
                Suggestion.or(table, all.spellings().ids(), "Define it in codes/spellings/" + table + ".yaml."),
                "fields",
                i,
                "spellings");
    }

    private static Problem otherList(Definition<SourceMapping> source, SpellingTable table, String list, int i) {
        return source.problem(
                "The spellings '" + table.id() + "' lead to codes of '" + table.codes()
                        + "', the field holds codes of '" + list + "'.",
                "Name a table of spellings for '" + list + "'.",
                "fields",
                i,
                "spellings");
    }
}
