package org.sentinelle.compute.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.plan.ComputePlan;
import org.sentinelle.compute.plan.IndicatorPlan;
import org.sentinelle.compute.plan.Slot;
import org.sentinelle.compute.tally.Tallies;
import org.sentinelle.compute.tally.values.PooledValues;
import org.sentinelle.compute.value.Drawing.Drawn;
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

    /** The same for plans whose values are partly drawn from rows in a second pass, where the rows of a dataset can be had by its id. */
    public Confidential<Computed> observe(
            ComputePlan plan,
            Catalogue catalogue,
            Confidential<Tallies> tallies,
            Function<String, @Nullable Dataset<Row>> rows,
            Window window) {
        return tallies.map(t -> compute(plan, catalogue, t, new Drawing(plan, catalogue, window).run(t, rows), window));
    }

    public Computed compute(ComputePlan plan, Catalogue catalogue, Tallies tallies, Window window) {
        return compute(plan, catalogue, tallies, Drawn.NOTHING, window);
    }

    /** The observations of tallies and of what was drawn. */
    public Computed compute(ComputePlan plan, Catalogue catalogue, Tallies tallies, Drawn drawn, Window window) {
        List<Observation> observations = new ArrayList<>();
        Sources sources = new Sources(tallies);
        Population population = new Population(sources, plan.population());
        for (IndicatorPlan indicator : plan.indicators()) {
            List<Period> periods = window.periods(indicator.indicator().time());
            PooledValues pooled = drawn.of(indicator.indicator().id());
            List<Inputs> breakdowns = indicator.breakdowns().stream()
                    .map(b -> new Inputs(b, sources, pooled, periods))
                    .toList();
            for (Series series : series(indicator, breakdowns, catalogue, population, window)) {
                periods.forEach(period -> observations.addAll(series.at(period)));
            }
        }
        return counted(plan, catalogue, tallies, window, observations);
    }

    private static Computed counted(
            ComputePlan plan, Catalogue catalogue, Tallies tallies, Window window, List<Observation> observations) {
        SortedMap<String, SortedSet<Period>> times = CountTables.times(plan.counts(), tallies);
        SortedSet<Period> asked = new TreeSet<>();
        for (IndicatorPlan indicator : plan.indicators()) {
            for (Slot slot : indicator.confidential() ? indicator.total().term().slots() : List.<Slot>of()) {
                for (Period period : window.periods(indicator.indicator().time())) {
                    Stream.of(slot.axis().span(period, slot.lag()), slot.axis().span(period, slot.lag() + slot.reach()))
                            .filter(Objects::nonNull)
                            .forEach(asked::add);
                }
            }
        }
        CountTables tables = new CountTables(tallies, catalogue, asked);
        return new Computed(
                observations,
                plan.counts().stream().map(tables::of).filter(Objects::nonNull).toList(),
                new Tellings(plan, catalogue, times));
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
