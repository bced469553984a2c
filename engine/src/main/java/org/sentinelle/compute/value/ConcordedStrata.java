package org.sentinelle.compute.value;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sentinelle.compute.tally.At;
import org.sentinelle.compute.tally.Tally;
import org.sentinelle.model.CodeList;
import org.sentinelle.model.Concordance;
import org.sentinelle.model.Stratum;

/**
 * The tallies of one place by the bands that a concordance leads to.
 *
 * <p>A count c in [c1, c2] under a code that lies in one band is that band's. Under a code that straddles several bands it adds
 * [0, c2] to each of them: all of its persons may be there, or none. Counts add, and each bound by itself is attained; the bands
 * of one place cannot all be at their upper bounds, for together they come to the total. So a share of the total is bounded by
 * the band and the total, not by the band and the bands beside it. The codes of one place are taken to overlap nowhere, and the
 * figures to be of one sign, as counts are.
 *
 * <p>Everything else a tally says goes into each band that its persons may be in: rows and censored rows (so those of the bands
 * may be more than those of the total), blanks (what was not reported may be missing in any of them), parts and facets. Strata
 * without the dimension, or at its total, stay as they are. A figure that is certainly zero needs no entry.
 *
 * @param strata the tallies by target bands, and those without the dimension
 * @param straddled the strata that a straddling code made uncertain
 * @param unavailable the target strata that cannot be given, since a code was reported for which no entry holds
 */
public record ConcordedStrata(
        SortedMap<Stratum, Tally> strata, SortedSet<Stratum> straddled, SortedSet<Stratum> unavailable) {
    public ConcordedStrata {
        strata = Collections.unmodifiableSortedMap(new TreeMap<>(strata));
        straddled = Collections.unmodifiableSortedSet(new TreeSet<>(straddled));
        unavailable = Collections.unmodifiableSortedSet(new TreeSet<>(unavailable));
    }

    /** The strata of one request at one place, the codes of one dimension read through the concordance. */
    public static ConcordedStrata of(
            Concordance concordance, String dimension, At at, SortedMap<Stratum, Tally> reported) {
        Bands bands = new Bands(dimension, concordance.targets());
        reported.forEach((stratum, tally) -> {
            String code = stratum.codes().getOrDefault(dimension, CodeList.TOTAL);
            if (code.equals(CodeList.TOTAL)) {
                bands.add(stratum, tally);
            } else {
                bands.spread(stratum, tally, concordance.targets(code, at.area(), at.period()));
            }
        });
        return bands.collected();
    }

    private static final class Bands {
        private final String dimension;
        private final Set<String> all;
        private final SortedMap<Stratum, Tally> strata = new TreeMap<>();
        private final SortedSet<Stratum> straddled = new TreeSet<>();
        private final SortedSet<Stratum> unavailable = new TreeSet<>();

        Bands(String dimension, Set<String> all) {
            this.dimension = dimension;
            this.all = all;
        }

        void add(Stratum stratum, Tally tally) {
            strata.merge(stratum, tally, Tally::plus);
        }

        void spread(Stratum stratum, Tally tally, SortedSet<String> targets) {
            boolean holdsNobody = tally.isPoint() && tally.low() == 0;
            if (targets.isEmpty()) {
                if (!holdsNobody || tally.blanks().lacking() > 0) {
                    all.forEach(band -> unavailable.add(in(band, stratum)));
                }
            } else if (targets.size() == 1) {
                add(in(targets.first(), stratum), tally);
            } else {
                for (String band : targets) {
                    add(in(band, stratum), someOf(tally));
                    if (!holdsNobody) {
                        straddled.add(in(band, stratum));
                    }
                }
            }
        }

        ConcordedStrata collected() {
            strata.keySet().removeAll(unavailable);
            straddled.removeAll(unavailable);
            return new ConcordedStrata(strata, straddled, unavailable);
        }

        private Stratum in(String band, Stratum stratum) {
            SortedMap<String, String> codes = new TreeMap<>(stratum.codes());
            codes.put(dimension, band);
            return new Stratum(codes);
        }

        /** Any part of what was counted, from none to all of it. */
        private static Tally someOf(Tally tally) {
            return new Tally(
                    Math.min(0, tally.low()),
                    Math.max(0, tally.high()),
                    tally.rows(),
                    tally.censoredRows(),
                    tally.parts(),
                    tally.blanks(),
                    tally.facets());
        }
    }
}
