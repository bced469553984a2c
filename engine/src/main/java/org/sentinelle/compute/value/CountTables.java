package org.sentinelle.compute.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.plan.CountPlan;
import org.sentinelle.compute.plan.TallyRequest;
import org.sentinelle.compute.tally.At;
import org.sentinelle.compute.tally.Blanks;
import org.sentinelle.compute.tally.Tallies;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.CodeList;
import org.sentinelle.model.Filter.Condition;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.CountCell.Vintage;
import org.sentinelle.result.CountTable;
import org.sentinelle.result.LeafCell;
import org.sentinelle.result.LedgerStatement;
import org.sentinelle.result.LedgerStatement.Origin;
import org.sentinelle.result.LedgerStatement.Term;

/**
 * The true counts of confidential datasets, cell by cell. Cells that no row fell into are written out: that nobody is in one is
 * as much to be protected, or to be shown, as that somebody is.
 */
final class CountTables {
    /** With more cells a table is not accounted for, and nothing of its dataset is shown. */
    private static final long MOST_CELLS = 200_000;

    private final Tallies tallies;
    private final Catalogue catalogue;
    private final Collection<Period> asked;

    /**
     * The tables for some tallies.
     *
     * @param asked the days that any value is made of; rows of other times are left out
     */
    CountTables(Tallies tallies, Catalogue catalogue, Collection<Period> asked) {
        this.tallies = tallies;
        this.catalogue = catalogue;
        this.asked = asked;
    }

    /** The periods of the rows of each dataset that is accounted for. */
    static SortedMap<String, SortedSet<Period>> times(Collection<CountPlan> plans, Tallies tallies) {
        SortedMap<String, SortedSet<Period>> times = new TreeMap<>();
        for (CountPlan plan : plans) {
            SortedSet<Period> periods = times.computeIfAbsent(plan.dataset(), d -> new TreeSet<>());
            plan.requests().keySet().forEach(r -> tallies.places(r).forEach(at -> periods.add(at.period())));
        }
        return times;
    }

    /** The table of a plan; null where it would be too large. */
    @Nullable
    CountTable of(CountPlan plan) {
        List<LeafCell> leaves = new ArrayList<>();
        Set<Set<Condition>> ways = new LinkedHashSet<>();
        SortedSet<String> areas = new TreeSet<>(states(plan));
        SortedSet<Period> periods = new TreeSet<>();
        SortedMap<String, SortedSet<String>> codes = codes(plan);
        for (Map.Entry<TallyRequest, Set<Condition>> request : plan.requests().entrySet()) {
            for (At at : tallies.places(request.getKey())) {
                if (asked.stream().anyMatch(days -> days.meets(at.period()))) {
                    areas.add(at.area());
                    periods.add(at.period());
                    ways.add(request.getValue());
                    tallies.strata(request.getKey(), at)
                            .forEach((stratum, tally) ->
                                    leaves.add(leaf(plan, at, stratum, tally.high(), request.getValue(), codes)));
                }
            }
        }
        addSilentPeriods(periods);
        if (ways.isEmpty()) {
            ways.add(Set.of());
        }
        List<Place> places = cross(areas, periods, codes);
        if (places == null) {
            return null;
        }
        addEmpty(plan, leaves, places, ways);
        leaves.sort(Comparator.comparing(LeafCell::area)
                .thenComparing(LeafCell::period)
                .thenComparing(LeafCell::stratum)
                .thenComparing(l -> l.selections().toString())
                .thenComparing(l -> String.valueOf(l.contributor())));
        SortedMap<String, List<String>> dimensions = new TreeMap<>();
        codes.forEach((dimension, some) -> dimensions.put(dimension, List.copyOf(some)));
        return new CountTable(
                plan.dataset(), ToldCounts.quantity(plan), dimensions, plan.selections(), leaves, restated(plan));
    }

    private static LeafCell leaf(
            CountPlan plan,
            At at,
            Stratum stratum,
            long count,
            Set<Condition> holding,
            SortedMap<String, SortedSet<String>> codes) {
        SortedMap<String, String> own = new TreeMap<>(stratum.codes());
        String contributor = plan.contributor() == null ? null : own.remove(plan.contributor());
        own.forEach((dimension, code) ->
                codes.getOrDefault(dimension, new TreeSet<>()).add(code));
        return new LeafCell(
                at.area(), at.period(), new Stratum(own), plan.selectionsOf(own, holding), contributor, 0, 0, count);
    }

    /** What published cells say: of rows without a figure nothing. */
    private List<LedgerStatement> restated(CountPlan plan) {
        List<LedgerStatement> statements = new ArrayList<>();
        for (TallyRequest request : plan.restated()) {
            for (At at : tallies.places(request)) {
                tallies.strata(request, at).forEach((stratum, tally) -> {
                    if (tally.rows() > 0 && tally.blanks().equals(Blanks.NONE)) {
                        statements.add(new LedgerStatement(
                                List.of(new Term(cell(at, stratum), 1)), tally.low(), tally.high(), Origin.PUBLIC));
                    }
                });
            }
        }
        statements.sort(Comparator.comparing(s -> s.terms().get(0).cell()));
        return statements;
    }

    private static CountCell cell(At at, Stratum stratum) {
        SortedMap<String, SortedSet<String>> codes = new TreeMap<>();
        stratum.codes().forEach((dimension, code) -> {
            if (!code.equals(CodeList.TOTAL)) {
                codes.put(dimension, new TreeSet<>(Set.of(code)));
            }
        });
        return new CountCell(
                new TreeSet<>(Set.of(at.area())), at.period(), codes, new TreeSet<>(), new TreeSet<>(), Vintage.of(0));
    }

    private Set<String> states(CountPlan plan) {
        CodeList list =
                catalogue.codeLists().get(String.valueOf(plan.schema().area().codes()));
        Set<String> states = new TreeSet<>();
        if (list != null) {
            list.codes().forEach(code -> states.add(code.id()));
        }
        return states;
    }

    private SortedMap<String, SortedSet<String>> codes(CountPlan plan) {
        SortedMap<String, SortedSet<String>> codes = new TreeMap<>();
        for (String dimension : plan.dimensions()) {
            String id = plan.schema().field(dimension).map(f -> f.codes()).orElse(null);
            CodeList list = id == null ? null : catalogue.codeLists().get(id);
            SortedSet<String> known = new TreeSet<>();
            if (list != null) {
                list.codes().forEach(code -> known.add(code.id()));
                known.remove(CodeList.TOTAL);
            }
            codes.put(dimension, known);
        }
        return codes;
    }

    /** Times of which something is asked and no row tells are there as a whole, the shortest first. */
    private void addSilentPeriods(SortedSet<Period> periods) {
        asked.stream().sorted(Comparator.comparing(Period::days)).forEach(days -> {
            if (periods.stream().noneMatch(days::contains)) {
                periods.add(days);
            }
        });
    }

    private record Place(At at, Stratum stratum) {}

    private static @Nullable List<Place> cross(
            SortedSet<String> areas, SortedSet<Period> periods, SortedMap<String, SortedSet<String>> codes) {
        long cells = (long) areas.size() * periods.size();
        for (SortedSet<String> some : codes.values()) {
            cells *= Math.max(1, some.size());
            if (cells > MOST_CELLS) {
                return null;
            }
        }
        List<Stratum> strata = List.of(Stratum.TOTAL);
        for (Map.Entry<String, SortedSet<String>> dimension : codes.entrySet()) {
            List<Stratum> finer = new ArrayList<>();
            for (Stratum stratum : strata) {
                for (String code : dimension.getValue()) {
                    SortedMap<String, String> narrow = new TreeMap<>(stratum.codes());
                    narrow.put(dimension.getKey(), code);
                    finer.add(new Stratum(narrow));
                }
            }
            strata = finer;
        }
        List<Place> places = new ArrayList<>();
        for (String area : areas) {
            for (Period period : periods) {
                for (Stratum stratum : strata) {
                    places.add(new Place(new At(area, period), stratum));
                }
            }
        }
        return places;
    }

    private static void addEmpty(CountPlan plan, List<LeafCell> leaves, List<Place> places, Set<Set<Condition>> ways) {
        record Taken(Place place, SortedSet<String> selections) {}
        Set<Taken> taken = new HashSet<>();
        leaves.forEach(l -> taken.add(new Taken(new Place(new At(l.area(), l.period()), l.stratum()), l.selections())));
        for (Place place : places) {
            for (Set<Condition> way : ways) {
                SortedSet<String> in = plan.selectionsOf(place.stratum().codes(), way);
                if (taken.add(new Taken(place, in))) {
                    leaves.add(
                            new LeafCell(place.at().area(), place.at().period(), place.stratum(), in, null, 0, 0, 0));
                }
            }
        }
    }
}
