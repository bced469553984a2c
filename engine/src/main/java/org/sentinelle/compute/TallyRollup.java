package org.sentinelle.compute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Measure.Complete;
import org.sentinelle.model.Stratum;

/** Adds the finest cells of one dataset up to what each request asked for. */
final class TallyRollup {
    private static final int NONE = -1;

    private final List<Target> targets = new ArrayList<>();

    TallyRollup(DatasetPlan plan) {
        List<RowSelection> selections = plan.selections();
        List<String> measures = plan.measures();
        List<String> dimensions = plan.dimensions();
        for (TallyRequest request : plan.requests()) {
            Complete complete = request.complete();
            targets.add(new Target(
                    request,
                    selections.indexOf(request.rows()),
                    request.sum() == null ? NONE : measures.indexOf(request.sum()),
                    request.by().stream().map(dimensions::indexOf).toList(),
                    complete == null ? NONE : dimensions.indexOf(complete.field()),
                    new HashMap<>()));
        }
    }

    void add(FinestCell cell) {
        targets.forEach(t -> t.add(cell));
    }

    Map<TallyRequest, Map<At, SortedMap<Stratum, Tally>>> sums() {
        Map<TallyRequest, Map<At, SortedMap<Stratum, Tally>>> sums = new HashMap<>();
        targets.forEach(t -> sums.put(t.request(), t.byStratum()));
        return sums;
    }

    /**
     * One request, where a cell holds what it asks for, and what the cells add up to, keyed by codes.
     *
     * @param measure which measure, or {@link #NONE} for the number of rows
     * @param by which dimensions are kept apart
     * @param part which dimension's codes are noted as present, or {@link #NONE}
     */
    private record Target(
            TallyRequest request,
            int selection,
            int measure,
            List<Integer> by,
            int part,
            Map<At, Map<List<String>, Tally>> sums) {

        void add(FinestCell cell) {
            Tally answer = cell.meets(selection) ? answer(cell) : null;
            if (answer != null) {
                List<String> codes = new ArrayList<>(by.size());
                by.forEach(i -> codes.add(cell.codes().get(i)));
                sums.computeIfAbsent(cell.at(), a -> new HashMap<>()).merge(codes, answer, Tally::plus);
            }
        }

        private @Nullable Tally answer(FinestCell cell) {
            Tally sum = measure == NONE ? cell.rows() : cell.measures().get(measure);
            if (sum.rows() == 0) {
                return null;
            }
            return part == NONE
                    ? sum
                    : new Tally(
                            sum.low(),
                            sum.high(),
                            sum.rows(),
                            sum.censoredRows(),
                            Set.of(cell.codes().get(part)));
        }

        Map<At, SortedMap<Stratum, Tally>> byStratum() {
            Map<List<String>, Stratum> strata = new HashMap<>();
            Map<At, SortedMap<Stratum, Tally>> byStratum = new HashMap<>();
            sums.forEach((at, tallies) -> {
                SortedMap<Stratum, Tally> sorted = new TreeMap<>();
                tallies.forEach((codes, tally) -> sorted.put(strata.computeIfAbsent(codes, this::stratum), tally));
                byStratum.put(at, sorted);
            });
            return byStratum;
        }

        private Stratum stratum(List<String> codes) {
            SortedMap<String, String> named = new TreeMap<>();
            for (int i = 0; i < codes.size(); i++) {
                named.put(request.by().get(i), codes.get(i));
            }
            return new Stratum(named);
        }
    }
}
