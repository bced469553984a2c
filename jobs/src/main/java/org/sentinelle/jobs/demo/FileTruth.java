package org.sentinelle.jobs.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What becomes of the rows of a file, known because it was planted. */
final class FileTruth {
    private final String source;
    private final SortedMap<String, Long> quarantined = new TreeMap<>();
    private final SortedMap<String, Long> withoutFigure = new TreeMap<>();
    private long rows;
    private long collapsed;
    private long censored;
    private long censoredAccepted;

    FileTruth(String source) {
        this.source = source;
    }

    void setAside(String reason, long more) {
        if (more > 0) {
            quarantined.merge(reason, more, Long::sum);
        }
    }

    /** An exact copy of a row that is in the file already. */
    void copied() {
        collapsed++;
    }

    /** Rows with a count that is only known within bounds, and how many of them can be used. */
    void censored(long written, long accepted) {
        censored += written;
        censoredAccepted += accepted;
    }

    /** A row that says in a word why there is no figure. */
    void withoutFigure(String word) {
        withoutFigure.merge(word, 1L, Long::sum);
    }

    void rows(long written) {
        rows = written;
    }

    long rows() {
        return rows;
    }

    Map<String, @Nullable Object> asMap() {
        long aside = quarantined.values().stream().mapToLong(Long::longValue).sum();
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("source", source);
        map.put("rows", rows);
        map.put("accepted", rows - aside - collapsed);
        map.put("quarantined", new TreeMap<>(quarantined));
        map.put("collapsed", collapsed);
        map.put("censored", censored);
        map.put("censored-accepted", censoredAccepted);
        map.put("without-figure", new TreeMap<>(withoutFigure));
        return map;
    }
}
