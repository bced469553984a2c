package org.sentinelle.compute.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.plan.TallyRequest;
import org.sentinelle.model.Stratum;

/** What the finest cells add up to over all dimensions but some, for all requests that keep the same ones apart. */
final class Margin {
    private final List<String> names;
    private final List<Integer> by;
    private final List<Target> targets;
    private final Map<List<String>, Integer> strata = new HashMap<>();

    /** The tallies of each place: by stratum in the order they were met, then by target. */
    private final Map<At, List<@Nullable Tally[]>> sums = new HashMap<>();

    /**
     * One request.
     *
     * @param answer which of a cell's answers it adds up
     * @param part which dimension's codes are noted as present, or {@link #NO_PART}
     */
    record Target(TallyRequest request, int answer, int part) {
        static final int NO_PART = -1;
    }

    private record Numbered(Stratum stratum, int number) {}

    /**
     * A margin without cells.
     *
     * @param names the dimensions that are kept apart
     * @param by where they stand among a cell's codes
     */
    Margin(List<String> names, List<Integer> by, List<Target> targets) {
        this.names = List.copyOf(names);
        this.by = List.copyOf(by);
        this.targets = List.copyOf(targets);
    }

    void add(FinestCell cell) {
        List<String> codes = new ArrayList<>(by.size());
        by.forEach(i -> codes.add(cell.codes().get(i)));
        int stratum = strata.computeIfAbsent(codes, c -> strata.size());
        @Nullable Tally[] tallies = tallies(sums.computeIfAbsent(cell.at(), a -> new ArrayList<>()), stratum);
        for (int i = 0; i < tallies.length; i++) {
            Target target = targets.get(i);
            Tally found = cell.answers().get(target.answer());
            if (found != null) {
                boolean whole = target.part() == Target.NO_PART;
                CellTable.add(
                        tallies, i, whole ? found : found.withPart(cell.codes().get(target.part())));
            }
        }
    }

    private @Nullable Tally[] tallies(List<@Nullable Tally[]> ofPlace, int stratum) {
        while (ofPlace.size() <= stratum) {
            ofPlace.add(new @Nullable Tally[targets.size()]);
        }
        return ofPlace.get(stratum);
    }

    Map<TallyRequest, Map<At, SortedMap<Stratum, Tally>>> sums() {
        List<Numbered> ordered = ordered();
        Map<TallyRequest, Map<At, SortedMap<Stratum, Tally>>> found = new HashMap<>();
        for (int i = 0; i < targets.size(); i++) {
            Map<At, SortedMap<Stratum, Tally>> places = new HashMap<>();
            for (Map.Entry<At, List<@Nullable Tally[]>> place : sums.entrySet()) {
                SortedMap<Stratum, Tally> sorted = sorted(ordered, place.getValue(), i);
                if (!sorted.isEmpty()) {
                    places.put(place.getKey(), sorted);
                }
            }
            found.put(targets.get(i).request(), places);
        }
        return found;
    }

    private List<Numbered> ordered() {
        List<Numbered> ordered = new ArrayList<>();
        strata.forEach((codes, number) -> {
            SortedMap<String, String> named = new TreeMap<>();
            for (int i = 0; i < codes.size(); i++) {
                named.put(names.get(i), codes.get(i));
            }
            ordered.add(new Numbered(new Stratum(named), number));
        });
        ordered.sort(Comparator.comparing(Numbered::stratum));
        return ordered;
    }

    /** The strata are in order already: a tree made of a sorted map compares none of them again. */
    private static SortedMap<Stratum, Tally> sorted(
            List<Numbered> ordered, List<@Nullable Tally[]> ofPlace, int target) {
        SortedEntries entries = new SortedEntries();
        for (Numbered stratum : ordered) {
            Tally tally = stratum.number() < ofPlace.size() ? ofPlace.get(stratum.number())[target] : null;
            if (tally != null) {
                entries.append(stratum.stratum(), tally);
            }
        }
        return new TreeMap<>(entries);
    }
}
