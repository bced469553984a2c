package org.sentinelle.compute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sentinelle.model.Stratum;

/** Adds the finest cells of one dataset up to what each request asked for. */
final class TallyRollup {
    private final List<Target> targets = new ArrayList<>();

    /** One request, where its answers come from in a cell (measure -1 is the number of rows), and what they add up to. */
    private record Target(
            TallyRequest request,
            int selection,
            int measure,
            Map<At, SortedMap<Stratum, Tally>> sums,
            Map<List<String>, Stratum> strata) {
        void add(FinestCell cell) {
            Tally answer = cell.meets(selection) ? cell.answer(request, measure) : null;
            if (answer != null) {
                List<String> codes = request.by().stream()
                        .map(d -> cell.codes().getOrDefault(d, ""))
                        .toList();
                Stratum stratum = strata.computeIfAbsent(codes, c -> cell.stratum(request.by()));
                sums.computeIfAbsent(cell.at(), a -> new TreeMap<>()).merge(stratum, answer, Tally::plus);
            }
        }
    }

    TallyRollup(DatasetPlan plan) {
        List<RowSelection> selections = plan.selections();
        List<String> measures = plan.measures();
        for (TallyRequest request : plan.requests()) {
            int measure = request.sum() == null ? -1 : measures.indexOf(request.sum());
            int selection = selections.indexOf(request.rows());
            targets.add(new Target(request, selection, measure, new HashMap<>(), new HashMap<>()));
        }
    }

    void add(FinestCell cell) {
        targets.forEach(t -> t.add(cell));
    }

    Map<TallyRequest, Map<At, SortedMap<Stratum, Tally>>> sums() {
        Map<TallyRequest, Map<At, SortedMap<Stratum, Tally>>> sums = new HashMap<>();
        targets.forEach(t -> sums.put(t.request(), t.sums()));
        return sums;
    }
}
