package org.sentinelle.definition.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Disclosure;
import org.sentinelle.model.DatasetSchema.Field;
import org.sentinelle.model.DatasetSchema.Restates;
import org.sentinelle.model.DatasetSchema.Role;
import org.sentinelle.result.Problem;

/** Does a dataset that gives figures out of a confidential one name what there is, in the same codes? */
final class Restating implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.datasets().all().stream()
                .filter(dataset -> dataset.value().restates() != null)
                .flatMap(dataset -> problems(dataset, all).stream());
    }

    private static List<Problem> problems(Definition<DatasetSchema> dataset, Definitions all) {
        Restates restates = Objects.requireNonNull(dataset.value().restates());
        DatasetSchema other = all.datasets().get(restates.dataset());
        List<Problem> problems = new ArrayList<>();
        if (dataset.value().disclosure() != Disclosure.PUBLISHED
                || (other != null && other.disclosure() != Disclosure.CONFIDENTIAL)) {
            problems.add(dataset.problem(
                    "Only a published dataset can restate, and only a confidential one.",
                    "Correct 'disclosure' of the two, or delete 'restates'.",
                    "restates"));
        }
        if (other == null) {
            if (!all.datasets().knows(restates.dataset())) {
                problems.add(dataset.problem(
                        "No dataset is called '" + restates.dataset() + "'.",
                        "Write one of " + String.join(", ", all.datasets().ids()) + ".",
                        "restates",
                        "dataset"));
            }
            return problems;
        }
        addMeasure(dataset, dataset.value(), restates.measure(), "measure", problems);
        if (!restates.quantity().equals(Restates.ROWS)) {
            addMeasure(dataset, other, restates.quantity(), "quantity", problems);
        }
        addUnlikeFields(dataset, other, problems);
        return problems;
    }

    private static void addMeasure(
            Definition<DatasetSchema> at, DatasetSchema of, String name, String key, List<Problem> problems) {
        if (of.field(name).filter(f -> f.role() == Role.MEASURE).isEmpty()) {
            problems.add(at.problem(
                    "Dataset '" + of.id() + "' has no measure '" + name + "'.",
                    "Write the name of one of its measures.",
                    "restates",
                    key));
        }
    }

    private static void addUnlikeFields(
            Definition<DatasetSchema> dataset, DatasetSchema other, List<Problem> problems) {
        for (Field field : dataset.value().withRole(Role.DIMENSION)) {
            Optional<Field> same = other.field(field.name()).filter(f -> f.role() == Role.DIMENSION);
            if (same.isEmpty() || !Objects.equals(same.get().codes(), field.codes())) {
                problems.add(dataset.problem(
                        "Dataset '" + other.id() + "' has no dimension '" + field.name() + "' with the same codes.",
                        "Give both the same name and code list, or delete 'restates'.",
                        "fields",
                        dataset.value().fields().indexOf(field)));
            }
        }
    }
}
