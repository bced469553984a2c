package org.sentinelle.model;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One method applied to one table, or to each of the series in it.
 *
 * @param method the method's id; the method itself knows which columns and options it takes
 * @param formula the model, for methods that take one: {@code risk ~ log(income) | origin}; null where none is written
 * @param table the table in which the model stands beside others of the same; null where it stands in none
 * @param by columns of the data whose values tell series apart; empty where the table is one series
 * @param columns the method's name for a column to the names in the data
 * @param options the method's options as they were written
 * @param hypothesis what was registered beforehand: id, statement, term, expected-sign, registered; null where nothing was
 * @param lines where the file says what, for messages: {@code columns/time} to the line, counted from 1
 */
public record AnalysisSpec(
        String id,
        String method,
        Data data,
        @Nullable String formula,
        @Nullable String table,
        List<String> by,
        Map<String, List<String>> columns,
        Map<String, String> options,
        @Nullable Map<String, String> hypothesis,
        Map<String, Integer> lines) {

    /** What is analysed. */
    public sealed interface Data {}

    /** What reads the rows: this process, which holds them all, or Spark, part by part; automatic goes by how many there are. */
    public enum Engine {
        AUTOMATIC,
        MEMORY,
        SPARK
    }

    /** The rows of a CSV or Parquet file, or of a folder of Parquet files. */
    public record FileData(Path file, Engine engine) implements Data {
        public FileData(Path file) {
            this(file, Engine.AUTOMATIC);
        }
    }

    /** The accepted rows of a dataset of the workspace. */
    public record DatasetData(String dataset, Engine engine) implements Data {}

    /**
     * The values of an indicator.
     *
     * @param areas States by code and groups by id; empty for all
     * @param from the first period, or null for the first there is
     * @param to the last period, or null for the last there is
     */
    public record IndicatorData(
            String indicator,
            List<String> areas,
            @Nullable Period from,
            @Nullable Period to) implements Data {
        public IndicatorData {
            areas = List.copyOf(areas);
        }
    }

    public AnalysisSpec {
        by = List.copyOf(by);
        SortedMap<String, List<String>> copy = new TreeMap<>();
        columns.forEach((name, names) -> copy.put(name, List.copyOf(names)));
        columns = Collections.unmodifiableSortedMap(copy);
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
        lines = Map.copyOf(lines);
        hypothesis = hypothesis == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(hypothesis));
    }
}
