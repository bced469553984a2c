package org.sentinelle.compute.value;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.plan.ComputePlan;
import org.sentinelle.compute.plan.DatasetPlan;
import org.sentinelle.compute.plan.IndicatorPlan;
import org.sentinelle.compute.plan.Slot;
import org.sentinelle.compute.plan.Term;
import org.sentinelle.compute.plan.ValuePlan;
import org.sentinelle.compute.plan.ValueRequest;
import org.sentinelle.compute.tally.At;
import org.sentinelle.compute.tally.Tallies;
import org.sentinelle.compute.tally.values.Pool;
import org.sentinelle.compute.tally.values.PooledValues;
import org.sentinelle.compute.tally.values.ValuePass;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.Period;

/**
 * The second pass, for values that are drawn from all rows of a cell together: which rows each cell draws on is known only
 * after the first. A group draws on the rows of its members of the period's last day; a period on the rows whose own period
 * lies in the days it is made of.
 */
public final class Drawing {
    private final ComputePlan plan;
    private final Catalogue catalogue;
    private final Window window;

    public Drawing(ComputePlan plan, Catalogue catalogue, Window window) {
        this.plan = plan;
        this.catalogue = catalogue;
        this.window = window;
    }

    /** What was drawn for each indicator that needs it, by its id. */
    public record Drawn(SortedMap<String, PooledValues> byIndicator) {
        public static final Drawn NOTHING = new Drawn(new TreeMap<>());
        private static final PooledValues NONE = new PooledValues(Map.of());

        PooledValues of(String indicator) {
            return byIndicator.getOrDefault(indicator, NONE);
        }
    }

    /** Reads the datasets again that need it; nothing is read where nothing is drawn. */
    public Drawn run(Tallies tallies, Function<String, @Nullable Dataset<Row>> rows) {
        SortedMap<String, PooledValues> drawn = new TreeMap<>();
        for (IndicatorPlan indicator : drawing()) {
            ValuePlan values = valuePlan(indicator);
            Dataset<Row> found = rows.apply(values.schema().id());
            if (found != null) {
                drawn.put(
                        indicator.indicator().id(),
                        new ValuePass().run(values, found, pools(indicator, List.of(tallies))));
            }
        }
        return new Drawn(drawn);
    }

    /** The same for rows of several separate worlds at once, told apart by the text in a column. */
    public SortedMap<String, Drawn> runApart(
            SortedMap<String, Tallies> tallies, Map<String, Dataset<Row>> rows, String world) {
        SortedMap<String, SortedMap<String, PooledValues>> drawn = new TreeMap<>();
        for (IndicatorPlan indicator : drawing()) {
            ValuePlan values = valuePlan(indicator);
            Dataset<Row> found = rows.get(values.schema().id());
            if (found != null) {
                new ValuePass()
                        .runApart(values, found, pools(indicator, tallies.values()), world)
                        .forEach((key, pooled) -> drawn.computeIfAbsent(key, k -> new TreeMap<>())
                                .put(indicator.indicator().id(), pooled));
            }
        }
        SortedMap<String, Drawn> byWorld = new TreeMap<>();
        drawn.forEach((key, pooled) -> byWorld.put(key, new Drawn(pooled)));
        return byWorld;
    }

    private List<IndicatorPlan> drawing() {
        return plan.indicators().stream().filter(i -> !i.drawn().isEmpty()).toList();
    }

    private static Term.Leaf leaf(IndicatorPlan indicator) {
        return indicator.total().term().leaves().findFirst().orElseThrow();
    }

    private ValuePlan valuePlan(IndicatorPlan indicator) {
        List<ValueRequest> requests = indicator.drawn();
        String dataset = requests.get(0).dataset();
        DatasetPlan asked = plan.datasets().get(dataset);
        return new ValuePlan(catalogue.dataset(dataset), requests, asked != null && asked.days());
    }

    private List<Pool> pools(IndicatorPlan indicator, Iterable<Tallies> worlds) {
        Slot slot = leaf(indicator).slots().get(0);
        Set<At> places = new HashSet<>();
        worlds.forEach(tallies -> places.addAll(tallies.places(slot.request())));
        List<Pool> pools = new ArrayList<>();
        for (Period period : window.periods(indicator.indicator().time())) {
            Period span = slot.axis().span(period, slot.lag());
            List<At> within = places.stream()
                    .filter(at -> span != null && span.contains(at.period()))
                    .toList();
            Set<String> areas = new LinkedHashSet<>();
            within.forEach(at -> areas.add(at.area()));
            areas.forEach(area -> pools.add(pool(area, period, within, Set.of(area))));
            for (AreaGroup group : catalogue.groups().values()) {
                pools.add(pool(
                        group.id(), period, within, Members.at(group, period).areas()));
            }
        }
        return pools.stream().filter(p -> !p.sources().isEmpty()).toList();
    }

    private static Pool pool(String area, Period period, List<At> within, Set<String> members) {
        Set<At> sources = new HashSet<>();
        within.stream().filter(at -> members.contains(at.area())).forEach(sources::add);
        return new Pool(area, period, sources);
    }
}
