package org.sentinelle.definition.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.exchange.comparison.Difference;

/** An import's report as maps, lists and texts. */
final class ReportMap {
    private ReportMap() {}

    static SortedMap<String, Object> of(ImportReport report) {
        SortedMap<String, Object> map = new TreeMap<>();
        map.put("package", ManifestText.head(report.manifest()));
        map.put("definitions", report.items().stream().map(ReportMap::item).toList());
        map.put("cited", new TreeMap<>(report.cited()));
        map.put("resting-on-replaced", texts(report.restingOnReplaced()));
        map.put(
                "undecided",
                texts(report.undecided().stream().map(ItemReport::item).toList()));
        return map;
    }

    private static Map<String, @Nullable Object> item(ItemReport item) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("definition", item.item().text());
        map.put("file", item.file());
        map.put("verdict", item.verdict().text());
        map.put("decision", item.decision().text());
        map.put("note", item.note());
        map.put("stands-on", texts(item.standsOn()));
        map.put(
                "differences",
                item.differences().stream().map(ReportMap::difference).toList());
        return map;
    }

    private static Map<String, @Nullable Object> difference(Difference difference) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("path", difference.path());
        map.put("ours", difference.ours());
        map.put("theirs", difference.theirs());
        map.put("breaks-comparison", difference.breaksComparison());
        map.put("why", difference.why());
        return map;
    }

    private static List<String> texts(List<ItemId> items) {
        return items.stream().map(ItemId::text).toList();
    }
}
