package org.sentinelle.definition.lint;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.SourceMapping;
import org.sentinelle.model.SourceMapping.FieldMapping;
import org.sentinelle.result.Problem;

/** Does a source say how every field of its dataset is read? */
final class MappingFields implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.sources().all().stream().flatMap(source -> {
            DatasetSchema dataset = all.datasets().get(source.value().dataset());
            return dataset == null ? Stream.empty() : missing(source, dataset);
        });
    }

    private static Stream<Problem> missing(Definition<SourceMapping> source, DatasetSchema dataset) {
        Set<String> mapped =
                source.value().fields().stream().map(FieldMapping::field).collect(Collectors.toSet());
        return dataset.fields().stream()
                .map(DatasetSchema.Field::name)
                .filter(field -> !mapped.contains(field))
                .map(field -> source.problem(
                        "Nothing says how the field '" + field + "' of '" + dataset.id() + "' is read.",
                        "Add a line for it: {field: " + field + ", column: ..., type: ...}.",
                        "fields"));
    }
}
