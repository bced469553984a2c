package org.sentinelle.result;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where a run's numbers come from; deterministic, so it holds no clock time. */
public record Provenance(String runId, String codeVersion, List<Input> inputs, SortedMap<String, String> definitions) {
    /**
     * An input file by name and content.
     *
     * @param rows null for a confidential source: its number of rows is a number of persons
     */
    public record Input(
            String source,
            String fileName,
            String sha256,
            @Nullable Long rows) {}

    public Provenance {
        inputs = List.copyOf(inputs);
        definitions = Collections.unmodifiableSortedMap(new TreeMap<>(definitions));
    }
}
