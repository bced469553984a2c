package org.sentinelle.result;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.WorkspaceSpec.Span;

/**
 * Where a run's numbers come from; deterministic, so it holds no clock time.
 *
 * @param definitions SHA-256 of definition files by what they define: {@code ID vVERSION} for indicators, else with the kind in
 *     front, as in {@code source ID}
 * @param terms null for publications that do not say them
 */
public record Provenance(
        String runId,
        String codeVersion,
        List<Input> inputs,
        SortedMap<String, String> definitions,
        @Nullable Terms terms) {
    /**
     * On what terms it was computed.
     *
     * @param allDefinitions one hash over the text of all definition files
     * @param threshold counts of confidential datasets below it are not shown
     */
    public record Terms(String allDefinitions, Span series, Span fixedPanel, int threshold) {}

    /**
     * An input file by name and content.
     *
     * @param dataset the dataset that it feeds, or null in publications that do not say it
     * @param sha256 of what it holds; of a confidential source a keyed hash, since with a plain one a reader who knows all rows but
     *     one could try that one out
     * @param rows null for a confidential source: its number of rows is a number of persons
     */
    public record Input(
            String source,
            @Nullable String dataset,
            String fileName,
            String sha256,
            @Nullable Long rows) {

        /** Whether its hash is one that nobody can compute who has no key. */
        public boolean isKeyed() {
            return rows == null;
        }
    }

    public Provenance {
        inputs = List.copyOf(inputs);
        definitions = Collections.unmodifiableSortedMap(new TreeMap<>(definitions));
    }

    /** The hash that the definition had, or null where the run had none of this name. */
    public @Nullable String hashOf(String definition) {
        return definitions.get(definition);
    }
}
