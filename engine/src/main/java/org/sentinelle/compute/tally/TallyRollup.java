package org.sentinelle.compute.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sentinelle.compute.plan.DatasetPlan;
import org.sentinelle.compute.plan.TallyRequest;
import org.sentinelle.model.Measure.Complete;
import org.sentinelle.model.Stratum;

/** Adds the finest cells of one dataset up to what each request asked for. */
final class TallyRollup {
    private static final int NONE = -1;

    private final List<Target> targets = new ArrayList<>();

    TallyRollup(DatasetPlan plan) {
        List<DatasetPlan.Answer> answers = plan.answers();
        List<String> dimensions = plan.dimensions();
        for (TallyRequest request : plan.requests()) {
            Complete complete = request.complete();
            targets.add(new Target(
                    request,
                    answers.indexOf(new DatasetPlan.Answer(request.rows(), request.sum())),
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
     * @param answer which of a cell's answers
     * @param by which dimensions are kept apart
     * @param part which dimension's codes are noted as present, or {@link #NONE}
     */
    private record Target(
            TallyRequest request, int answer, List<Integer> by, int part, Map<At, Map<List<String>, Tally>> sums) {

        void add(FinestCell cell) {
            Tally found = cell.answers().get(answer);
            if (found != null) {
                List<String> codes = new ArrayList<>(by.size());
                by.forEach(i -> codes.add(cell.codes().get(i)));
                Tally noted = part == NONE ? found : found.withPart(cell.codes().get(part));
                sums.computeIfAbsent(cell.at(), a -> new HashMap<>()).merge(codes, noted, Tally::plus);
            }
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
