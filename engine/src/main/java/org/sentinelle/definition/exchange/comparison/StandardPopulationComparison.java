package org.sentinelle.definition.exchange.comparison;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.StandardPopulation;
import org.sentinelle.model.Stratum;

/**
 * Two standard populations, stratum by stratum; two things under one id where their strata are of other dimensions or lists.
 *
 * <p>Weights count by their share of the whole, so the same population on another scale is the same.
 */
public final class StandardPopulationComparison implements Comparison<StandardPopulation> {
    /** Shares agree to the sixth place: weights are published with two to five digits. */
    private static final double PLACES = 1e6;

    @Override
    public List<Difference> differences(StandardPopulation ours, StandardPopulation theirs) {
        Differences found = new Differences()
                .label("name", ours.name(), theirs.name())
                .harmless("source", ours.source(), theirs.source(), "No rate changes.")
                .harmless("provisional", ours.provisional(), theirs.provisional(), "No rate changes.")
                .breaking("by", Shown.map(ours.by()), Shown.map(theirs.by()), "The strata are others.");
        Set<Stratum> strata = new TreeSet<>(ours.weights().keySet());
        strata.addAll(theirs.weights().keySet());
        for (Stratum stratum : strata) {
            found.breaking(
                    "weights/" + stratum.label(),
                    share(ours, stratum),
                    share(theirs, stratum),
                    "Every rate referred to it changes.");
        }
        return found.found();
    }

    @Override
    public boolean differentThings(StandardPopulation ours, StandardPopulation theirs) {
        return !ours.by().equals(theirs.by());
    }

    private static @Nullable Double share(StandardPopulation standard, Stratum stratum) {
        Double weight = standard.weights().get(stratum);
        return weight == null ? null : Math.round(weight / standard.total() * PLACES) / PLACES;
    }
}
