package org.sentinelle.jobs.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The true and the detected victims of each mechanism's members, year by year, and the trends that are planted in them. */
final class MechanismSeries {
    private final SortedMap<String, SortedMap<Integer, Sums>> byMechanism = new TreeMap<>();

    private record Sums(long states, long trueVictims, long detected) {
        static Sums plus(Sums a, Sums b) {
            return new Sums(a.states + b.states, a.trueVictims + b.trueVictims, a.detected + b.detected);
        }
    }

    void add(State state, List<StateYear> years) {
        for (StateYear year : years) {
            Sums one = new Sums(1, year.trueVictims(), year.identified().total());
            for (String mechanism : state.mechanismsIn(year.year())) {
                byMechanism.computeIfAbsent(mechanism, m -> new TreeMap<>()).merge(year.year(), one, Sums::plus);
            }
        }
    }

    List<Map<String, @Nullable Object>> asList() {
        List<Map<String, @Nullable Object>> list = new ArrayList<>();
        for (List<String> planted : DemoResources.table("mechanisms.csv")) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            map.put("mechanism", planted.get(0));
            map.put("planted-trend-of-true-victims", planted.get(1));
            map.put("planted-trend-of-detected-victims", planted.get(2));
            List<Map<String, @Nullable Object>> series = new ArrayList<>();
            byMechanism.getOrDefault(planted.get(0), new TreeMap<>()).forEach((year, sums) -> {
                Map<String, @Nullable Object> point = new LinkedHashMap<>();
                point.put("year", year);
                point.put("states", sums.states());
                point.put("true-victims", sums.trueVictims());
                point.put("detected", sums.detected());
                series.add(point);
            });
            map.put("series", series);
            list.add(map);
        }
        return list;
    }
}
