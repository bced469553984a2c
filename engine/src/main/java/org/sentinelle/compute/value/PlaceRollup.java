package org.sentinelle.compute.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.plan.Term;
import org.sentinelle.model.Indicator.Rollup;
import org.sentinelle.model.Period;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.ObsStatus;

/**
 * The values of several States into one. Sums of figures are the default; a mean, a weighted mean, a median, a least or a
 * greatest value is made of the States' own values, since the definition asks for States to count and not their cases.
 *
 * <p>With values in [l, u]: each of these rises with every value, so the same of all l and of all u are its bounds, and they
 * are attained. The median of an even number of States is the mean of the two in the middle.
 */
final class PlaceRollup {
    private PlaceRollup() {}

    /** Whether a group's value comes from the sums of its States' figures. */
    static boolean addsUp(Rollup rollup) {
        return rollup == Rollup.SUM || rollup == Rollup.RATIO_OF_SUMS;
    }

    /** From the States' own values. */
    static Valuation of(
            Rollup rollup, Term term, SortedMap<String, Input.Reported> states, Population population, Period period) {
        SortedMap<String, Bounds> values = new TreeMap<>();
        Set<String> flags = new TreeSet<>();
        Valuation none = null;
        for (Map.Entry<String, Input.Reported> state : states.entrySet()) {
            Valuation value = Valuation.of(term, state.getValue().figures());
            Bounds bounds = value.bounds();
            if (bounds == null) {
                none = value;
            } else {
                values.put(state.getKey(), bounds);
                flags.addAll(value.flags());
            }
        }
        if (none != null) {
            flags.add(Flags.PARTIAL);
        }
        Bounds together = values.isEmpty() ? null : together(rollup, values, population, period, flags);
        if (together == null) {
            return none != null ? none : Valuation.none(ObsStatus.O, Flags.POPULATION_PARTLY_UNKNOWN);
        }
        return new Valuation(ObsStatus.A, together, flags, null, null);
    }

    private static @Nullable Bounds together(
            Rollup rollup, SortedMap<String, Bounds> values, Population population, Period period, Set<String> flags) {
        Collection<Bounds> all = values.values();
        return switch (rollup) {
            case MEAN ->
                new Bounds(
                        all.stream().mapToDouble(Bounds::low).sum() / all.size(),
                        all.stream().mapToDouble(Bounds::high).sum() / all.size());
            case MAX ->
                new Bounds(
                        all.stream().mapToDouble(Bounds::low).max().orElseThrow(),
                        all.stream().mapToDouble(Bounds::high).max().orElseThrow());
            case MIN ->
                new Bounds(
                        all.stream().mapToDouble(Bounds::low).min().orElseThrow(),
                        all.stream().mapToDouble(Bounds::high).min().orElseThrow());
            case MEDIAN_OF_STATES ->
                new Bounds(
                        median(all.stream().mapToDouble(Bounds::low).sorted().toArray()),
                        median(all.stream().mapToDouble(Bounds::high).sorted().toArray()));
            case POPULATION_WEIGHTED_MEAN -> weighted(values, population, period, flags);
            default -> throw new IllegalArgumentException("Values of States are not rolled up by " + rollup);
        };
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static @Nullable Bounds weighted(
            SortedMap<String, Bounds> values, Population population, Period period, Set<String> flags) {
        double weights = 0;
        double low = 0;
        double high = 0;
        List<String> unknown = new ArrayList<>();
        for (Map.Entry<String, Bounds> state : values.entrySet()) {
            Double living = population.of(state.getKey(), period);
            if (living == null) {
                unknown.add(state.getKey());
            } else {
                weights += living;
                low += living * state.getValue().low();
                high += living * state.getValue().high();
            }
        }
        if (!unknown.isEmpty()) {
            flags.add(Flags.POPULATION_PARTLY_UNKNOWN);
        }
        return weights == 0 ? null : new Bounds(low / weights, high / weights);
    }
}
