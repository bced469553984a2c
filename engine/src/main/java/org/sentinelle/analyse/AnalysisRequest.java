package org.sentinelle.analyse;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of an analysis file that a method's declaration has to judge, as written.
 *
 * @param file the file as the user knows it
 * @param formula null where none is written
 * @param columns role to the headers of the columns that play it
 * @param options name to the text written for it
 * @param lines {@code columns}, {@code columns/time}, {@code options/level} ... to the line, counted from 1
 */
public record AnalysisRequest(
        String file,
        @Nullable String formula,
        Map<String, List<String>> columns,
        Map<String, String> options,
        Map<String, Integer> lines)
        implements Serializable {
    public AnalysisRequest {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        columns.forEach((role, headers) -> copy.put(role, List.copyOf(headers)));
        columns = Collections.unmodifiableMap(copy);
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        lines = Map.copyOf(lines);
    }

    /** A request without a formula. */
    public AnalysisRequest(
            String file, Map<String, List<String>> columns, Map<String, String> options, Map<String, Integer> lines) {
        this(file, null, columns, options, lines);
    }

    /** The line of a key, or that of the section it is missing from, or 0. */
    public int line(String section, String key) {
        return lines.getOrDefault(section + "/" + key, lines.getOrDefault(section, 0));
    }

    /** The headers of the columns that play a role, none where none does. */
    public List<String> headers(String role) {
        return columns.getOrDefault(role, List.of());
    }
}
