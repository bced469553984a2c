package org.sentinelle.analyse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Problem;
import org.sentinelle.result.Table;
import org.sentinelle.result.UnusableInput;

/**
 * One method run on each of the series in a table, as it would be on each alone.
 *
 * @param by the columns whose values tell the series apart
 */
public record SeriesAnalysis(Method method, AnalysisRequest request, List<String> by) {
    public SeriesAnalysis {
        by = List.copyOf(by);
    }

    /**
     * The findings in the order of the keys.
     *
     * @throws UnusableInput with all problems of the file and the table at once, before any series is looked at
     */
    public SeriesFindings run(Table table, Replicates replicates) {
        requireColumns(table);
        AnalysisInput.bind(method.declaration(), request, table);
        Series.Split split = Series.split(narrowed(table), by);
        List<Finding> findings = replicates.map(
                split.series(), new OneSeries(method.declaration().id(), request));
        List<SeriesFindings.Keyed> keyed = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            keyed.add(new SeriesFindings.Keyed(split.series().get(i).key(), findings.get(i)));
        }
        return new SeriesFindings(by, keyed, split.rowsWithoutKey());
    }

    /** The columns that are asked for, so that no others travel; all where a formula may ask for them. */
    private Table narrowed(Table table) {
        if (request.formula() != null) {
            return table;
        }
        Set<String> asked = new HashSet<>(by);
        request.columns().values().forEach(asked::addAll);
        int[] kept = IntStream.range(0, table.columns().size())
                .filter(i -> asked.contains(table.columns().get(i).name()))
                .toArray();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (List<@Nullable Object> row : table.rows()) {
            List<@Nullable Object> narrow = new ArrayList<>();
            for (int position : kept) {
                narrow.add(row.get(position));
            }
            rows.add(narrow);
        }
        return new Table(
                table.name(), IntStream.of(kept).mapToObj(table.columns()::get).toList(), rows);
    }

    private void requireColumns(Table table) {
        List<String> there = table.columns().stream().map(Table.Column::name).toList();
        List<Problem> problems = by.stream()
                .filter(column -> !there.contains(column))
                .map(column -> new Problem(
                        request.file(),
                        request.line("data", "by"),
                        "The column '" + column + "' that is to tell series apart is not in " + table.name() + ".",
                        "Its columns are " + String.join(", ", there) + "."))
                .toList();
        if (!problems.isEmpty()) {
            throw new UnusableInput(problems);
        }
    }

    /** Finds the method anew where the work is done, since methods do not travel. */
    private record OneSeries(String methodId, AnalysisRequest request) implements Replicates.Work<Series, Finding> {
        @Override
        public Finding of(Series series) {
            Method method = Methods.find(methodId).orElseThrow();
            return method.run(AnalysisInput.bind(method.declaration(), request, series.rows()));
        }
    }
}
