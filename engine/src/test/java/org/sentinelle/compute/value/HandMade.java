package org.sentinelle.compute.value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.plan.BreakdownPlan;
import org.sentinelle.compute.plan.ComputePlan;
import org.sentinelle.compute.plan.TallyRequest;
import org.sentinelle.compute.tally.At;
import org.sentinelle.compute.tally.Tallies;
import org.sentinelle.compute.tally.Tally;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;

/** Tallies written down cell by cell, and the observations they lead to. */
public final class HandMade {
    private final ComputePlan plan;
    private final Map<TallyRequest, Map<At, SortedMap<Stratum, Tally>>> cells = new HashMap<>();

    public HandMade(ComputePlan plan) {
        this.plan = plan;
    }

    public HandMade numerator(String area, int year, String stratum, long low, long high, String... parts) {
        return put(BreakdownPlan::numerator, area, year, stratum, low, high, parts);
    }

    public HandMade denominator(String area, int year, String stratum, long low, long high, String... parts) {
        return put(BreakdownPlan::denominator, area, year, stratum, low, high, parts);
    }

    public HandMade remainder(String area, int year, String stratum, long low, long high) {
        return put(BreakdownPlan::remainder, area, year, stratum, low, high);
    }

    public HandMade population(String area, int year, long persons) {
        return add(plan.population(), area, year, Stratum.TOTAL, new Tally(persons, persons, 1, 0, Set.of()));
    }

    public Computed compute(Catalogue catalogue, int from, int to) {
        return compute(catalogue, new Window(Period.year(from), Period.year(to), Period.year(from), Period.year(to)));
    }

    public Computed compute(Catalogue catalogue, Window window) {
        return new Observations().compute(plan, catalogue, new Tallies(cells), window);
    }

    public static Observation find(Computed computed, String area, int year, String stratum, Panel panel) {
        return find(computed.observations(), area, year, stratum, panel);
    }

    public static Observation find(List<Observation> observations, String area, int year, String stratum, Panel panel) {
        return observations.stream()
                .filter(o -> o.area().equals(area) && o.period().equals(Period.year(year)))
                .filter(o -> o.stratum().label().equals(stratum) && o.panel() == panel)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No observation at " + area + " " + year + " " + stratum));
    }

    public static Observation find(Computed computed, String area, int year) {
        return find(computed, area, year, "", Panel.ALL);
    }

    private HandMade put(
            Function<BreakdownPlan, @Nullable TallyRequest> request,
            String area,
            int year,
            String stratum,
            long low,
            long high,
            String... parts) {
        Stratum where = Stratum.parse(stratum);
        BreakdownPlan breakdown = plan.indicators().get(0).breakdowns().stream()
                .filter(b -> Set.copyOf(b.by()).equals(where.codes().keySet()))
                .findFirst()
                .orElseThrow();
        return add(
                request.apply(breakdown),
                area,
                year,
                where,
                new Tally(low, high, 1, low == high ? 0 : 1, Set.of(parts)));
    }

    private HandMade add(@Nullable TallyRequest request, String area, int year, Stratum stratum, Tally tally) {
        if (request == null) {
            throw new AssertionError("The plan asks for no such tally");
        }
        cells.computeIfAbsent(request, r -> new HashMap<>())
                .computeIfAbsent(new At(area, Period.year(year)), a -> new TreeMap<>())
                .merge(stratum, tally, Tally::plus);
        return this;
    }
}
