package org.sentinelle.result;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where a run's numbers come from; deterministic, so it holds no clock time. */
public record Provenance(String runId, String codeVersion, List<Input> inputs, SortedMap<String, String> definitions) {
    /** An input file by name and content. */
    public record Input(String source, String fileName, String sha256, long rows) {}

    public Provenance {
        inputs = List.copyOf(inputs);
        definitions = Collections.unmodifiableSortedMap(new TreeMap<>(definitions));
    }
}
