package org.sentinelle.definition.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Field;
import org.sentinelle.model.DatasetSchema.Role;
import org.sentinelle.model.SeriesBreak;
import org.sentinelle.result.Problem;

/** Does a break in a dataset's series stand there once, and name its areas and its period where they belong? */
final class BreaksFit implements Lint {
    private static final Set<Role> ELSEWHERE = Set.of(Role.AREA, Role.PERIOD);

    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.datasets().all().stream().flatMap(dataset -> ofDataset(dataset).stream());
    }

    private static List<Problem> ofDataset(Definition<DatasetSchema> dataset) {
        List<Problem> problems = new ArrayList<>();
        List<SeriesBreak> breaks = dataset.value().breaks();
        for (int i = 0; i < breaks.size(); i++) {
            addMisplaced(dataset, breaks.get(i), i, problems);
            SeriesBreak one = breaks.get(i);
            if (breaks.subList(0, i).stream().anyMatch(other -> same(one, other))) {
                problems.add(dataset.problem(
                        "This break from " + one.from() + " stands there twice.",
                        "Keep one, and say all that changed in its reason.",
                        "breaks",
                        i));
            }
        }
        return problems;
    }

    private static void addMisplaced(
            Definition<DatasetSchema> dataset, SeriesBreak one, int i, List<Problem> problems) {
        Collection<String> named = one.where().fields();
        dataset.value().fields().stream()
                .filter(field -> ELSEWHERE.contains(field.role()) && named.contains(field.name()))
                .map(Field::name)
                .forEach(name -> problems.add(dataset.problem(
                        "A break says its areas and its period itself; '" + name + "' cannot stand under 'where'.",
                        "Write them at 'area' and 'period'.",
                        "breaks",
                        i,
                        "where",
                        name)));
    }

    private static boolean same(SeriesBreak one, SeriesBreak other) {
        boolean meet = one.areas().isEmpty()
                || other.areas().isEmpty()
                || one.areas().stream().anyMatch(other::concerns);
        return meet && one.from().equals(other.from()) && one.where().equals(other.where());
    }
}
