package org.sentinelle.definition.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.definition.schema.Suggestion;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Indicator.Rows;
import org.sentinelle.result.Problem;

/** Do the rows of an example have the dataset's fields as their heading, and as many cells as it? */
final class ExampleRows implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.indicators().all().stream().flatMap(indicator -> ofIndicator(indicator, all).stream());
    }

    private static List<Problem> ofIndicator(Definition<Indicator> indicator, Definitions all) {
        List<Problem> problems = new ArrayList<>();
        List<Indicator.Example> examples = indicator.value().examples();
        for (int i = 0; i < examples.size(); i++) {
            for (Rows rows : examples.get(i).rows()) {
                DatasetSchema dataset = all.datasets().get(rows.dataset());
                if (dataset != null) {
                    problems.addAll(ofRows(indicator, i, rows, dataset));
                }
            }
        }
        return problems;
    }

    private static List<Problem> ofRows(
            Definition<Indicator> indicator, int example, Rows rows, DatasetSchema dataset) {
        List<Object> path = Paths.of("examples", example, "rows", rows.dataset());
        List<Problem> problems = new ArrayList<>();
        List<String> lines = rows.csv().lines().filter(line -> !line.isBlank()).toList();
        List<String> heading = cells(lines.get(0));
        List<String> fields =
                dataset.fields().stream().map(DatasetSchema.Field::name).toList();
        for (String column : heading) {
            if (!fields.contains(column)) {
                problems.add(indicator.problem(
                        "The dataset '" + dataset.id() + "' has no field '" + column + "'.",
                        Suggestion.or(column, fields, "Its fields are " + String.join(", ", fields) + "."),
                        path));
            }
        }
        if (lines.stream().anyMatch(line -> cells(line).size() != heading.size())) {
            problems.add(indicator.problem(
                    "A row of the example has more or fewer cells than its heading.",
                    "Give every row " + heading.size() + " cells.",
                    path));
        }
        return problems;
    }

    private static List<String> cells(String line) {
        return Stream.of(line.split(",", -1)).map(String::strip).toList();
    }
}
