package org.sentinelle.compute.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.sentinelle.compute.plan.ComputePlan;
import org.sentinelle.compute.plan.DatasetPlan;
import org.sentinelle.compute.tally.Tallies;
import org.sentinelle.compute.tally.Tallying;
import org.sentinelle.compute.value.Computed;
import org.sentinelle.compute.value.Drawing;
import org.sentinelle.compute.value.Drawing.Drawn;
import org.sentinelle.compute.value.Observations;
import org.sentinelle.compute.value.Window;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Indicator.Example;
import org.sentinelle.model.Indicator.Expectation;
import org.sentinelle.model.Period;
import org.sentinelle.model.Period.Grain;
import org.sentinelle.model.Stratum;

/**
 * Runs the examples in indicator definitions (rows in, value out) through the same plan, aggregation and arithmetic as real
 * data. All examples of all indicators go through Spark together, told apart by a key, so that dozens take seconds.
 */
public final class ExampleRun {
    private final SparkSession spark;

    public ExampleRun(SparkSession spark) {
        this.spark = spark;
    }

    /** One example that could be read, its key, and the periods it speaks of. */
    private record Ready(Indicator indicator, Example example, String key, SortedSet<Period> periods) {}

    /** Every way in which an example's rows do not give what it expects, in words; empty where all examples hold. */
    public List<String> mismatches(Collection<Indicator> indicators, Catalogue catalogue) {
        ComputePlan plan = ComputePlan.compile(indicators, catalogue);
        SortedMap<String, ExampleTable> tables = new TreeMap<>();
        for (DatasetPlan dataset : plan.datasets().values()) {
            tables.put(dataset.schema().id(), new ExampleTable(dataset.schema()));
        }
        List<String> mismatches = new ArrayList<>();
        List<Ready> ready = read(indicators, tables, mismatches);
        Map<String, Dataset<Row>> rows = new HashMap<>();
        tables.forEach((id, table) -> {
            if (!table.rows().isEmpty()) {
                rows.put(id, spark.createDataFrame(table.rows(), table.columns()));
            }
        });
        SortedMap<String, Tallies> tallies = new Tallying().runApart(plan, rows, ExampleTable.EXAMPLE);
        SortedMap<String, Drawn> drawn = ready.isEmpty()
                ? new TreeMap<>()
                : new Drawing(plan, catalogue, all(ready)).runApart(tallies, rows, ExampleTable.EXAMPLE);
        ready.forEach(r -> mismatches.addAll(check(
                r,
                plan,
                catalogue,
                new Made(
                        tallies.getOrDefault(r.key(), new Tallies(Map.of())),
                        drawn.getOrDefault(r.key(), Drawn.NOTHING)))));
        return mismatches;
    }

    private static List<Ready> read(
            Collection<Indicator> indicators, Map<String, ExampleTable> tables, List<String> mismatches) {
        List<Ready> ready = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        indicators.stream().sorted(Comparator.comparing(Indicator::id)).forEach(indicator -> {
            for (Example example : indicator.examples()) {
                String key = indicator.id() + "/" + keys.size();
                keys.add(key);
                try {
                    ready.add(new Ready(indicator, example, key, years(key, example, tables)));
                } catch (IllegalArgumentException unreadable) {
                    mismatches.add(title(indicator, example) + unreadable.getMessage());
                }
            }
        });
        return ready;
    }

    private static SortedSet<Period> years(String key, Example example, Map<String, ExampleTable> tables) {
        SortedSet<Period> years = new TreeSet<>();
        for (Indicator.Rows rows : example.rows()) {
            ExampleTable table = tables.get(rows.dataset());
            if (table == null) {
                throw new IllegalArgumentException("no component of any indicator reads the dataset " + rows.dataset());
            }
            try {
                table.add(key, rows.csv()).forEach(p -> years.add(Period.parse(p)));
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException("dataset " + rows.dataset() + " " + wrong.getMessage(), wrong);
            }
        }
        for (Expectation expected : example.expect()) {
            years.add(Period.parse(expected.period()));
            Stratum.parse(expected.stratum() == null ? "" : expected.stratum());
        }
        if (example.expect().isEmpty()) {
            throw new IllegalArgumentException("expects nothing");
        }
        return years;
    }

    /** What Spark left of the rows of one example. */
    private record Made(Tallies tallies, Drawn drawn) {}

    private static Window all(List<Ready> ready) {
        SortedSet<Period> periods = new TreeSet<>();
        ready.forEach(r -> periods.addAll(r.periods()));
        Period all = spanning(periods);
        return new Window(all, all, all, all);
    }

    private static List<String> check(Ready ready, ComputePlan plan, Catalogue catalogue, Made made) {
        Period all = spanning(ready.periods());
        Computed computed = new Observations()
                .compute(
                        plan.only(ready.indicator().id()),
                        mentioned(ready.example(), catalogue),
                        made.tallies(),
                        made.drawn(),
                        new Window(all, all, all, all));
        return ready.example().expect().stream()
                .flatMap(e -> ExampleCheck.differences(e, computed.observations()).stream())
                .map(difference -> title(ready.indicator(), ready.example()) + difference)
                .toList();
    }

    private static Period spanning(SortedSet<Period> periods) {
        LocalDate end =
                periods.stream().map(Period::end).max(Comparator.naturalOrder()).orElseThrow();
        return new Period(Grain.DECLARED, periods.first().start(), end);
    }

    /** The catalogue with only those areas and groups of which something is expected. */
    private static Catalogue mentioned(Example example, Catalogue all) {
        Set<String> areas = example.expect().stream().map(Expectation::area).collect(Collectors.toSet());
        return new Catalogue(
                only(all.areas(), areas),
                only(all.groups(), areas),
                all.codeLists(),
                all.spellings(),
                all.datasets(),
                all.sources(),
                all.indicators(),
                all.plans(),
                Map.of(),
                Map.of(),
                all.concordances(),
                all.standards());
    }

    private static <V> Map<String, V> only(Map<String, V> all, Set<String> keys) {
        return all.entrySet().stream()
                .filter(e -> keys.contains(e.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String title(Indicator indicator, Example example) {
        return "Indicator " + indicator.id() + ", example '" + example.name() + "': ";
    }
}
