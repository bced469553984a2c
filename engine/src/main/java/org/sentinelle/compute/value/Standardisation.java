package org.sentinelle.compute.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.StandardPopulation;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Interval;
import org.sentinelle.stats.Limits;
import org.sentinelle.stats.rates.DirectRate;
import org.sentinelle.stats.rates.DirectRateInterval;

/**
 * A directly standardised rate: what the rate would be if the strata had the sizes of a standard population.
 *
 * <pre>
 *   rate = per · Σ w_i n_i / d_i / Σ w_i,   n_i in [n_i1, n_i2] and d_i in [d_i1, d_i2]:
 *   [per · Σ w_i n_i1 / d_i2 / Σ w_i,  per · Σ w_i n_i2 / d_i1 / Σ w_i]
 * </pre>
 *
 * <p>with n_i the events (at least 0), d_i the population (above 0) and w_i the standard's weight of stratum i. The bounds are attained where each n_i
 * and d_i varies freely; where they cannot (bands that share the persons of a straddling code) they hold the rate, and may be
 * wider than need be. The sums run over the strata that have a rate; where some have none, the weights are those of the rest,
 * and it is for the definition to say whether that will do.
 *
 * @param rate null where no stratum has a rate
 * @param gaps the strata of the standard that have no rate, each with the reason
 * @param outside the strata with events, perhaps, that the standard has no weight for (age not stated): they are left out
 * @param share how much of the standard's weight the strata with a rate hold, from 0 to 1
 * @param exact the rate per person and its variance, where all strata have a rate of whole events and no doubt; else null
 * @param per what the rate is multiplied with: persons that it is given for
 */
public record Standardisation(
        @Nullable Bounds rate,
        SortedMap<Stratum, Gap> gaps,
        SortedSet<Stratum> outside,
        double share,
        @Nullable DirectRate exact,
        int per) {
    /** Why a stratum of the standard has no rate. */
    public enum Gap {
        /** Its events or its population were not given. */
        NOT_REPORTED,
        /** Nobody belongs to it, and nothing happened to them: 0 / 0. */
        NOBODY,
        /** Nobody belongs to it, and yet there are events: the figures contradict each other. */
        EVENTS_AMONG_NOBODY,
        /** Its population is only known between zero and more. */
        MAY_BE_NOBODY
    }

    /** Events and population by stratum, each between bounds, of the standard's dimensions and no others. */
    public record Figures(SortedMap<Stratum, Bounds> events, SortedMap<Stratum, Bounds> population) {
        public Figures {
            events = Collections.unmodifiableSortedMap(new TreeMap<>(events));
            population = Collections.unmodifiableSortedMap(new TreeMap<>(population));
        }
    }

    public Standardisation {
        gaps = Collections.unmodifiableSortedMap(new TreeMap<>(gaps));
        outside = Collections.unmodifiableSortedSet(new TreeSet<>(outside));
    }

    public static Standardisation of(StandardPopulation standard, Figures figures, int per) {
        List<Part> parts = new ArrayList<>();
        SortedMap<Stratum, Gap> gaps = new TreeMap<>();
        standard.weights().forEach((stratum, weight) -> {
            Bounds events = figures.events().get(stratum);
            Bounds population = figures.population().get(stratum);
            Gap gap = gap(events, population);
            if (gap != null) {
                gaps.put(stratum, gap);
            } else if (events != null && population != null) {
                parts.add(new Part(weight, events, population));
            }
        });
        double held = sum(parts, Part::weight);
        return new Standardisation(
                parts.isEmpty() ? null : rate(parts, per),
                gaps,
                outside(standard, figures),
                held / standard.total(),
                gaps.isEmpty() ? exact(parts) : null,
                per);
    }

    /** Confidence limits of the rate; null where it is not exact, or where the method has none for it. */
    public @Nullable Interval interval(DirectRateInterval method, double level) {
        DirectRate direct = exact;
        if (direct == null || !method.appliesTo(direct)) {
            return null;
        }
        Limits limits = method.limits(direct, level);
        String word = method.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Interval(limits.low() * per, limits.high() * per, level, word);
    }

    /** A stratum with a rate. */
    private record Part(double weight, Bounds events, Bounds population) {
        double low() {
            return weight * events.low() / population.high();
        }

        double high() {
            return weight * events.high() / population.low();
        }

        boolean isExact() {
            return events.isPoint() && population.isPoint() && events.low() == Math.rint(events.low());
        }
    }

    private static @Nullable Gap gap(@Nullable Bounds events, @Nullable Bounds population) {
        if (events == null || population == null) {
            return Gap.NOT_REPORTED;
        }
        if (population.high() <= 0) {
            return events.low() > 0 ? Gap.EVENTS_AMONG_NOBODY : Gap.NOBODY;
        }
        return population.low() <= 0 ? Gap.MAY_BE_NOBODY : null;
    }

    private static Bounds rate(List<Part> parts, int per) {
        double weights = sum(parts, Part::weight);
        return new Bounds(per * (sum(parts, Part::low) / weights), per * (sum(parts, Part::high) / weights));
    }

    private static @Nullable DirectRate exact(List<Part> parts) {
        return parts.stream().allMatch(Part::isExact)
                ? DirectRate.of(
                        array(parts, part -> part.events().low()),
                        array(parts, part -> part.population().low()),
                        array(parts, Part::weight))
                : null;
    }

    private static SortedSet<Stratum> outside(StandardPopulation standard, Figures figures) {
        SortedSet<Stratum> outside = new TreeSet<>();
        figures.events().forEach((stratum, events) -> {
            if (events.high() > 0 && !standard.weights().containsKey(stratum)) {
                outside.add(stratum);
            }
        });
        return outside;
    }

    private static double[] array(List<Part> parts, ToDoubleFunction<Part> of) {
        return parts.stream().mapToDouble(of).toArray();
    }

    private static double sum(List<Part> parts, ToDoubleFunction<Part> of) {
        double sum = 0;
        for (Part part : parts) {
            sum += of.applyAsDouble(part);
        }
        return sum;
    }
}
