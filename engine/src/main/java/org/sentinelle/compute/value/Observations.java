package org.sentinelle.compute.value;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sentinelle.compute.plan.ComputePlan;
import org.sentinelle.compute.plan.IndicatorPlan;
import org.sentinelle.compute.tally.Tallies;
import org.sentinelle.model.Area;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.Period;
import org.sentinelle.result.Confidential;
import org.sentinelle.result.Observation;

/**
 * Tallies into observations, by plain arithmetic on whole numbers; a double is made last.
 *
 * <p>Observed are every State of the catalogue, every other area with data, and every group, in every period of the window.
 */
public final class Observations {

    /** The observations of a plan's tallies; the plan must be the one the tallies were made with. */
    public Confidential<Computed> observe(
            ComputePlan plan, Catalogue catalogue, Confidential<Tallies> tallies, Window window) {
        return tallies.map(t -> compute(plan, catalogue, t, window));
    }

    public Computed compute(ComputePlan plan, Catalogue catalogue, Tallies tallies, Window window) {
        List<Observation> observations = new ArrayList<>();
        Sources sources = new Sources(tallies);
        Population population = new Population(sources, plan.population());
        for (IndicatorPlan indicator : plan.indicators()) {
            List<Period> periods = window.periods(indicator.indicator().time());
            List<Inputs> breakdowns = indicator.breakdowns().stream()
                    .map(b -> new Inputs(b, sources, periods))
                    .toList();
            for (Series series : series(indicator, breakdowns, catalogue, population, window)) {
                periods.forEach(period -> observations.addAll(series.at(period)));
            }
        }
        Leaves leaves = new Leaves(tallies, window);
        return new Computed(observations, leaves.numerators(plan.indicators()), leaves.denominators(plan.indicators()));
    }

    private static Iterable<Series> series(
            IndicatorPlan plan, List<Inputs> breakdowns, Catalogue catalogue, Population population, Window window) {
        SortedMap<String, Series> series = new TreeMap<>();
        for (Inputs inputs : breakdowns) {
            for (String area : inputs.areas()) {
                series.put(area, new AreaSeries(plan, breakdowns, area, false));
            }
        }
        for (Area area : catalogue.areas().values()) {
            if (area.state()) {
                series.put(area.code(), new AreaSeries(plan, breakdowns, area.code(), true));
            }
        }
        List<Period> panel = window.panelPeriods(plan.indicator().time());
        for (AreaGroup group : catalogue.groups().values()) {
            series.put(group.id(), new GroupSeries(plan, breakdowns, group, population, panel));
        }
        return series.values();
    }
}
