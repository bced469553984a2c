package org.sentinelle.definition.lint;

import java.util.List;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.definition.schema.Suggestion;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.result.Problem;

/** Does the dataset have the field? */
final class UnknownField implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return FieldUses.of(all).flatMap(use -> {
            DatasetSchema dataset = all.datasets().get(use.dataset());
            return dataset == null || dataset.field(use.field()).isPresent()
                    ? Stream.empty()
                    : Stream.of(problem(use, dataset));
        });
    }

    private static Problem problem(FieldUse use, DatasetSchema dataset) {
        List<String> names =
                dataset.fields().stream().map(DatasetSchema.Field::name).toList();
        return use.problem(
                "The dataset '" + dataset.id() + "' has no field '" + use.field() + "'.",
                Suggestion.or(use.field(), names, "Its fields are " + String.join(", ", names) + "."));
    }
}
