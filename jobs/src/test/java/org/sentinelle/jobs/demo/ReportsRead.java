package org.sentinelle.jobs.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the States' reports by brute force: of what a mechanism was told the last answer stands, figures told alike count once,
 * figures told differently are all set aside.
 */
final class ReportsRead {
    final SortedMap<String, Long> quarantined = new TreeMap<>();
    final Map<List<String>, String> accepted = new LinkedHashMap<>();
    long collapsed;

    ReportsRead(List<Map<String, String>> rows) {
        Map<List<String>, List<Map<String, String>>> cells = new LinkedHashMap<>();
        Set<Map<String, String>> seen = new HashSet<>();
        for (Map<String, String> row : rows) {
            if (!seen.add(row)) {
                collapsed++;
            } else if (usable(row)) {
                cells.computeIfAbsent(cell(row), c -> new ArrayList<>()).add(row);
            }
        }
        cells.forEach(this::judge);
    }

    private boolean usable(Map<String, String> row) {
        String state = row.get("state");
        String reason = state.isEmpty()
                ? "blank-area"
                : state.equals("ZZZ") ? "unknown-area" : row.get("count").startsWith("about") ? "unreadable-count" : "";
        if (!reason.isEmpty()) {
            quarantined.merge(reason, 1L, Long::sum);
        }
        return reason.isEmpty();
    }

    private static List<String> cell(Map<String, String> row) {
        return List.of(
                row.get("state"), row.get("year"), row.get("item"), row.get("form"), row.get("sex"), row.get("age"));
    }

    private void judge(List<String> cell, List<Map<String, String>> rows) {
        Map<String, Map<String, String>> last = new TreeMap<>();
        for (Map<String, String> row : rows) {
            last.merge(
                    row.get("submitted_to"), row, (a, b) -> a.get("received").compareTo(b.get("received")) > 0 ? a : b);
        }
        aside("superseded-by-later-report", rows.size() - last.size());
        long different =
                last.values().stream().map(r -> r.get("count")).distinct().count();
        aside("contradictory-values", different > 1 ? last.size() : 0);
        aside("same-figure-told-again", different > 1 ? 0 : last.size() - 1);
        if (different == 1) {
            accepted.put(cell, last.values().iterator().next().get("count"));
        }
    }

    private void aside(String reason, long rows) {
        if (rows > 0) {
            quarantined.merge(reason, rows, Long::sum);
        }
    }

    /** How often each word stands where a figure could. */
    SortedMap<String, Long> withoutFigure() {
        SortedMap<String, Long> words = new TreeMap<>();
        accepted.values().stream().filter(v -> v.startsWith("not ")).forEach(v -> words.merge(v, 1L, Long::sum));
        return words;
    }

    long censoredAccepted() {
        return accepted.values().stream().filter(v -> v.startsWith("<")).count();
    }

    /** The total of an item in a State and year; -1 where it is censored or missing. */
    long total(String state, int year, String item) {
        String all = Stratum.ALL;
        String value = accepted.getOrDefault(List.of(state, Integer.toString(year), item, all, all, all), "<");
        return value.startsWith("<") || value.startsWith("not ") ? -1 : Long.parseLong(value.replace(",", ""));
    }
}
