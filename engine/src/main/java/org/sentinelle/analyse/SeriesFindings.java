package org.sentinelle.analyse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;

/**
 * What a method found of many series: tables with a row an estimate, a row a series, a row an observation.
 *
 * @param by the columns whose values tell the series apart
 * @param rowsWithoutKey rows of the data that belong to no series
 */
public record SeriesFindings(List<String> by, List<Keyed> findings, long rowsWithoutKey) {
    /** The column of areas, which has a place of its own among the tidy columns. */
    private static final String AREA = "area";

    /** The finding of one series. */
    public record Keyed(List<String> key, Finding finding) {
        public Keyed {
            key = List.copyOf(key);
        }
    }

    public SeriesFindings {
        by = List.copyOf(by);
        findings = List.copyOf(findings);
    }

    /** How many series were answered. */
    public long answered() {
        return findings.stream()
                .filter(f -> f.finding() instanceof Finding.Answered)
                .count();
    }

    /** How many series were declined, by reason. */
    public Map<String, Long> declined() {
        Map<String, Long> reasons = new TreeMap<>();
        for (Keyed keyed : findings) {
            if (keyed.finding() instanceof Finding.Declined declined) {
                reasons.merge(declined.reason(), 1L, Long::sum);
            }
        }
        return Collections.unmodifiableMap(reasons);
    }

    /** The estimates under the tidy columns: the key is the stratum, but for the area. */
    public Table tidy(String name, TidyContext context) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Keyed keyed : findings) {
            rows.addAll(TidyColumns.rows(context(context, keyed.key()), keyed.finding()));
        }
        return new Table(name, TidyColumns.glossary(), rows);
    }

    /** The findings by the names of their series: the values of the key, {@code GHA, sexual}. */
    public Map<String, Finding> byName() {
        Map<String, Finding> named = new LinkedHashMap<>();
        findings.forEach(keyed -> named.put(String.join(", ", keyed.key()), keyed.finding()));
        return Collections.unmodifiableMap(named);
    }

    private TidyContext context(TidyContext outside, List<String> key) {
        int area = by.indexOf(AREA);
        return new TidyContext(
                outside.indicator(),
                area < 0 ? outside.area() : key.get(area),
                outside.period(),
                strata(key),
                outside.runId());
    }

    private String strata(List<String> key) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < by.size(); i++) {
            if (!by.get(i).equals(AREA)) {
                pairs.add(by.get(i) + "=" + key.get(i));
            }
        }
        return String.join(";", pairs);
    }

    /** One row a series: its key, whether it was answered, and the summary's values. */
    public Table summary(String name) {
        return SeriesTables.summary(name, this);
    }

    /** The details of all series by the tables' names, each row with its series' key in front. */
    public Map<String, Table> details() {
        return SeriesTables.details(this);
    }

    /** Key, outcome, summary and estimates of every series, ready to be written as JSON. */
    public List<Map<String, @Nullable Object>> asMaps() {
        List<Map<String, @Nullable Object>> maps = new ArrayList<>();
        for (Keyed keyed : findings) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            Map<String, String> key = new LinkedHashMap<>();
            for (int i = 0; i < by.size(); i++) {
                key.put(by.get(i), keyed.key().get(i));
            }
            map.put("series", key);
            map.putAll(FindingView.asMap(keyed.finding()));
            map.remove("method");
            map.remove("details");
            maps.add(Collections.unmodifiableMap(map));
        }
        return maps;
    }
}
