package org.sentinelle.compute.tally.values;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.plan.ValuePlan;
import org.sentinelle.compute.plan.ValuePlan.Target;
import org.sentinelle.compute.tally.At;
import org.sentinelle.compute.tally.Periods;
import org.sentinelle.compute.tally.values.PooledValues.Gathering;
import org.sentinelle.model.Stratum;

/** Reads back, by position, what {@link Summaries} wrote, and puts it where it belongs. */
final class Answers {
    private static final int WORLD = 0;
    private static final int TARGET = 1;
    private static final int POOL = 2;
    private static final int CODES = 3;

    private final Periods periods;
    private final List<Pool> pools;
    private final List<Target> targets;
    private final SortedMap<String, Gathering> worlds = new TreeMap<>();

    /** A row whose other side has not come yet. */
    private final Map<Cell, Row> waiting = new HashMap<>();

    private record Cell(String world, int target, At at, Stratum stratum) {}

    Answers(ValuePlan plan, List<Pool> pools) {
        this.periods = new Periods(plan.schema().id());
        this.pools = List.copyOf(pools);
        this.targets = plan.targets();
    }

    /** By the name of their world; worlds without an answer are not there. */
    SortedMap<String, PooledValues> byWorld() {
        SortedMap<String, PooledValues> all = new TreeMap<>();
        worlds.forEach((world, gathering) -> all.put(world, gathering.all()));
        return all;
    }

    /** Takes a row of {@link Summaries#numbers}. */
    void addNumber(Row row) {
        Cell cell = cell(row);
        long known = row.getLong(CODES + 1);
        long rows = row.getLong(CODES + 2);
        long censored = row.getLong(CODES + 3);
        put(cell, 0, new Pooled(Math.max(1, known), known + censored, rows, censored));
    }

    /** Takes a row of {@link Summaries#quantiles}. */
    void addSide(Row row) {
        Cell cell = cell(row);
        @Nullable Row other = waiting.remove(cell);
        if (other == null) {
            waiting.put(cell, row);
        } else if (row.getInt(CODES + 1) == Summaries.LEAST) {
            addQuantiles(cell, row, other);
        } else {
            addQuantiles(cell, other, row);
        }
    }

    private void addQuantiles(Cell cell, Row least, Row most) {
        List<Double> low = least.getList(CODES + 4);
        List<Double> high = most.getList(CODES + 4);
        for (int i = 0; i < low.size(); i++) {
            put(cell, i, new Pooled(low.get(i), high.get(i), least.getLong(CODES + 2), least.getLong(CODES + 3)));
        }
    }

    private void put(Cell cell, int request, Pooled found) {
        worlds.computeIfAbsent(cell.world, w -> new Gathering())
                .put(targets.get(cell.target).requests().get(request), cell.at, cell.stratum, found);
    }

    private Cell cell(Row row) {
        if (row.getInt(POOL) == PooledRuns.NOWHERE) {
            throw periods.lacking();
        }
        List<String> by = targets.get(row.getInt(TARGET)).by();
        List<String> codes = row.getList(CODES);
        SortedMap<String, String> named = new TreeMap<>();
        for (int i = 0; i < by.size(); i++) {
            named.put(by.get(i), codes.get(i));
        }
        At at = pools.get(row.getInt(POOL)).place();
        return new Cell(row.getString(WORLD), row.getInt(TARGET), at, new Stratum(named));
    }
}
