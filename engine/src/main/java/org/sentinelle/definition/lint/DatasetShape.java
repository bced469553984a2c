package org.sentinelle.definition.lint;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Disclosure;
import org.sentinelle.model.DatasetSchema.Field;
import org.sentinelle.model.DatasetSchema.Role;
import org.sentinelle.result.Problem;

/** Does a dataset have one area and one period, and in each field only what goes with its role? */
final class DatasetShape implements Lint {
    private static final Set<String> OF_ROWS = Set.of("source", "line");
    private static final Set<Role> MAY_BE_CODED = EnumSet.of(Role.FACET, Role.CONTRIBUTOR);
    private static final List<String> OF_MEASURES = List.of("_low", "_high", "_status");

    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.datasets().all().stream().flatMap(dataset -> ofDataset(dataset).stream());
    }

    private static List<Problem> ofDataset(Definition<DatasetSchema> dataset) {
        List<Problem> problems = new ArrayList<>();
        for (Role role : List.of(Role.AREA, Role.PERIOD)) {
            int count = dataset.value().withRole(role).size();
            if (count != 1) {
                String word = role.name().toLowerCase(Locale.ROOT);
                problems.add(dataset.problem(
                        "The dataset has " + count + " fields with the role " + word + ".",
                        "Give exactly one field the role " + word + ".",
                        "fields"));
            }
        }
        addContributors(dataset, problems);
        List<Field> fields = dataset.value().fields();
        for (int i = 0; i < fields.size(); i++) {
            addCodes(dataset, fields.get(i), i, problems);
            addMisplaced(dataset, fields.get(i), i, problems);
            addTaken(dataset, fields.get(i), i, problems);
        }
        return problems;
    }

    private static void addContributors(Definition<DatasetSchema> dataset, List<Problem> problems) {
        List<Field> contributors = dataset.value().withRole(Role.CONTRIBUTOR);
        if (contributors.size() > 1) {
            problems.add(dataset.problem(
                    "The dataset has " + contributors.size() + " fields with the role contributor.",
                    "Give it to one: the agency that supplied the row.",
                    "fields"));
        }
        if (!contributors.isEmpty() && dataset.value().disclosure() == Disclosure.PUBLISHED) {
            problems.add(dataset.problem(
                    "The dataset is published, and nothing of it is protected: that '"
                            + contributors.get(0).name() + "' is a contributor has no effect.",
                    "Give it the role facet, dimension or text, or write 'disclosure: confidential'.",
                    "fields",
                    dataset.value().fields().indexOf(contributors.get(0)),
                    "role"));
        }
    }

    private static void addMisplaced(Definition<DatasetSchema> dataset, Field field, int i, List<Problem> problems) {
        if (field.stock() && field.role() != Role.MEASURE) {
            problems.add(dataset.problem(
                    "The field '" + field.name() + "' can be no stock.",
                    "Delete 'stock', or give it the role measure.",
                    "fields",
                    i,
                    "stock"));
        }
        if (field.counts() && field.role() != Role.MEASURE) {
            problems.add(dataset.problem(
                    "The field '" + field.name() + "' is no number that could count anybody.",
                    "Delete 'counts', or give it the role measure.",
                    "fields",
                    i,
                    "counts"));
        }
        if (field.grain() != null && field.role() != Role.PERIOD) {
            problems.add(dataset.problem(
                    "The field '" + field.name() + "' can have no grain.",
                    "Delete 'grain', or give it the role period.",
                    "fields",
                    i,
                    "grain"));
        }
    }

    /** Rows hold columns beside those of their fields: where they come from, and those that a measure becomes. */
    private static void addTaken(Definition<DatasetSchema> dataset, Field field, int i, List<Problem> problems) {
        boolean ofRows = OF_ROWS.contains(field.name());
        boolean ofMeasure = dataset.value().withRole(Role.MEASURE).stream()
                .flatMap(measure -> OF_MEASURES.stream().map(end -> measure.name() + end))
                .anyMatch(field.name()::equals);
        if (ofRows || ofMeasure) {
            problems.add(dataset.problem(
                    "The rows have a column '" + field.name() + "' of their own.",
                    "Give the field another name.",
                    "fields",
                    i,
                    "name"));
        }
    }

    private static void addCodes(Definition<DatasetSchema> dataset, Field field, int i, List<Problem> problems) {
        boolean coded = field.role() == Role.AREA || field.role() == Role.DIMENSION;
        if (coded && field.codes() == null) {
            problems.add(dataset.problem(
                    "The field '" + field.name() + "' has no code list.", "Add 'codes' with its id.", "fields", i));
        }
        if (!coded && !MAY_BE_CODED.contains(field.role()) && field.codes() != null) {
            problems.add(dataset.problem(
                    "The field '" + field.name() + "' can have no code list.",
                    "Delete 'codes', or give it the role dimension.",
                    "fields",
                    i,
                    "codes"));
        }
        if (field.role() != Role.DIMENSION && field.total() != null) {
            problems.add(dataset.problem(
                    "The field '" + field.name() + "' can have no total.",
                    "Delete 'total', or give it the role dimension.",
                    "fields",
                    i,
                    "total"));
        }
    }
}
