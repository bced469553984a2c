package org.sentinelle.compute.value;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.plan.Slot;
import org.sentinelle.compute.plan.TallyRequest;
import org.sentinelle.compute.tally.At;
import org.sentinelle.compute.tally.Tallies;
import org.sentinelle.compute.tally.Tally;
import org.sentinelle.model.Concordance;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;

/** The tallies by area, and for each area in the order of its rows' periods; codes are those the indicator reads them as. */
final class Sources {
    private static final NavigableMap<Period, Strata> NONE = Collections.emptyNavigableMap();

    private final Tallies tallies;
    private final Map<Key, Map<String, NavigableMap<Period, Strata>>> byArea = new HashMap<>();

    private record Key(TallyRequest request, Map<String, Concordance> concordances) {}

    /**
     * What the rows of one area and period add up to.
     *
     * @param straddled the strata whose figure is uncertain, since some code lies in several of them
     * @param unavailable those that cannot be given, since some code means nothing known
     */
    record Strata(SortedMap<Stratum, Tally> tallies, Set<Stratum> straddled, Set<Stratum> unavailable) {
        /** The tally, or null where no row fell into the stratum. */
        @Nullable
        Tally get(Stratum stratum) {
            return tallies.get(stratum);
        }

        /** The strata of which anything can be said. */
        Set<Stratum> all() {
            Set<Stratum> all = new HashSet<>(tallies.keySet());
            all.addAll(unavailable);
            return all;
        }
    }

    Sources(Tallies tallies) {
        this.tallies = tallies;
    }

    /** What an area's rows add up to, period by period. */
    NavigableMap<Period, Strata> of(Slot slot, String area) {
        return areas(slot).getOrDefault(area, NONE);
    }

    /** The areas with a row that answers the slot's request. */
    Set<String> areasOf(Slot slot) {
        return Collections.unmodifiableSet(areas(slot).keySet());
    }

    private Map<String, NavigableMap<Period, Strata>> areas(Slot slot) {
        return byArea.computeIfAbsent(new Key(slot.request(), slot.concordances()), this::sorted);
    }

    private Map<String, NavigableMap<Period, Strata>> sorted(Key key) {
        Map<String, NavigableMap<Period, Strata>> areas = new HashMap<>();
        for (At at : tallies.places(key.request())) {
            areas.computeIfAbsent(at.area(), a -> new TreeMap<>())
                    .put(at.period(), read(key, at, tallies.strata(key.request(), at)));
        }
        return areas;
    }

    private static Strata read(Key key, At at, SortedMap<Stratum, Tally> rows) {
        SortedMap<Stratum, Tally> strata = rows;
        Set<Stratum> straddled = new HashSet<>();
        Set<Stratum> unavailable = new HashSet<>();
        for (Map.Entry<String, Concordance> entry : key.concordances().entrySet()) {
            ConcordedStrata concorded = ConcordedStrata.of(entry.getValue(), entry.getKey(), at, strata);
            strata = concorded.strata();
            straddled.addAll(concorded.straddled());
            unavailable.addAll(concorded.unavailable());
        }
        return new Strata(strata, straddled, unavailable);
    }
}
