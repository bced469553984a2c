package org.sentinelle.jobs.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which States had which intervention from when, and what each kind of intervention truly did. */
final class Adoptions {
    private static final List<String> WITHOUT_EFFECT = List.of("plan", "law", "free-movement");
    private final SortedMap<String, SortedMap<String, Integer>> firstYears = new TreeMap<>();

    void add(State state, Traits traits) {
        traits.firstYears()
                .forEach((intervention, year) -> firstYears
                        .computeIfAbsent(intervention, i -> new TreeMap<>())
                        .put(state.code(), year));
    }

    List<Map<String, @Nullable Object>> asList() {
        List<Map<String, @Nullable Object>> list = new ArrayList<>();
        list.add(effect(
                Traits.REFERRAL,
                "probability that a presumed victim of the year is formally identified"
                        + " (presumed-then-identified per presumed), from the first year on",
                Causes.REFERRAL_EFFECT));
        list.add(effect(
                Traits.CAMPAIGN,
                "share of the public who know the risks (knows-risks-after less knows-risks-before)",
                Causes.CAMPAIGN_EFFECT));
        WITHOUT_EFFECT.forEach(i -> list.add(effect(i, "none: a method that finds an effect here is wrong", 0)));
        return list;
    }

    private Map<String, @Nullable Object> effect(String intervention, String outcome, double effect) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("intervention", intervention);
        map.put("outcome", outcome);
        map.put("effect", effect);
        map.put("first-year-by-state", firstYears.getOrDefault(intervention, new TreeMap<>()));
        return map;
    }
}
