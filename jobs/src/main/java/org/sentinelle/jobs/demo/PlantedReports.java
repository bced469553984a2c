package org.sentinelle.jobs.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is planted in the States' reports besides the figures themselves. */
final class PlantedReports {
    private final List<Map<String, @Nullable Object>> contradictions = new ArrayList<>();
    private long figures;
    private long corrected;
    private long reportsAsked;
    private long reportsSent;
    private long reportsOnTime;
    private long itemsRequested;
    private long itemsAnswered;

    /** A figure that at least one mechanism was told. */
    void told(boolean wasCorrected) {
        figures++;
        corrected += wasCorrected ? 1 : 0;
    }

    void contradiction(Map<String, @Nullable Object> contradiction) {
        contradictions.add(contradiction);
    }

    void report(Report report, int requested, int answered) {
        reportsAsked++;
        reportsSent += report.sent() ? 1 : 0;
        reportsOnTime += report.onTime() ? 1 : 0;
        itemsRequested += requested;
        itemsAnswered += answered;
    }

    Map<String, @Nullable Object> asMap() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("reports-due", reportsAsked);
        map.put("reports-sent", reportsSent);
        map.put("reports-on-time", reportsOnTime);
        map.put("items-requested", itemsRequested);
        map.put("items-answered", itemsAnswered);
        map.put("figures-told", figures);
        map.put("figures-first-told-provisionally", corrected);
        map.put("figures-told-differently", contradictions.size());
        map.put("contradictions", List.copyOf(contradictions));
        return map;
    }
}
