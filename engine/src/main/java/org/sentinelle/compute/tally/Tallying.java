package org.sentinelle.compute.tally;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sentinelle.compute.plan.ComputePlan;
import org.sentinelle.compute.plan.DatasetPlan;
import org.sentinelle.compute.plan.TallyRequest;
import org.sentinelle.compute.tally.columnar.ColumnarTally;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.Confidential;

/**
 * Runs a plan: one aggregation for each dataset, then nothing of Spark is left.
 *
 * <p>Arithmetic is on whole numbers alone, so the tallies are the same for any order and partitioning of the rows.
 */
public final class Tallying {
    private final Consumer<ScanReport> report;

    public Tallying() {
        this(scan -> {});
    }

    /**
     * Tells how it went about it.
     *
     * @param report hears of each dataset's scan when it is over
     */
    public Tallying(Consumer<ScanReport> report) {
        this.report = report;
    }

    /**
     * Tallies the rows of each dataset, by dataset id; a dataset of the plan without rows here counts as reported by nobody.
     *
     * <p>A row whose measure is null holds no figure: it is neither added nor counted among the parts. A dimension that is
     * null counts under {@code _U}, not stated.
     *
     * @throws IllegalArgumentException when rows have no area or period, or a period that cannot be read
     * @throws ArithmeticException when a sum exceeds 2^63
     */
    public Confidential<Tallies> tally(ComputePlan plan, Map<String, Dataset<Row>> rows) {
        return Confidential.seal(run(plan, rows));
    }

    public Tallies run(ComputePlan plan, Map<String, Dataset<Row>> rows) {
        return run(plan, rows, List.of()).getOrDefault("", new Tallies(Map.of()));
    }

    /** The same for rows of several separate worlds at once, told apart by the text in a column. */
    public SortedMap<String, Tallies> runApart(ComputePlan plan, Map<String, Dataset<Row>> rows, String world) {
        return run(plan, rows, List.of(world));
    }

    private SortedMap<String, Tallies> run(ComputePlan plan, Map<String, Dataset<Row>> rows, List<String> worldColumn) {
        SortedMap<String, Map<TallyRequest, Map<At, SortedMap<Stratum, Tally>>>> sums = new TreeMap<>();
        for (DatasetPlan dataset : plan.datasets().values()) {
            Dataset<Row> found = rows.get(dataset.schema().id());
            if (found != null) {
                cells(dataset, found, worldColumn)
                        .forEach((world, cells) -> sums.computeIfAbsent(world, w -> new HashMap<>())
                                .putAll(rollup(dataset, cells).sums()));
            }
        }
        SortedMap<String, Tallies> tallies = new TreeMap<>();
        sums.forEach((world, ofWorld) -> tallies.put(world, new Tallies(ofWorld)));
        return tallies;
    }

    private SortedMap<String, List<FinestCell>> cells(DatasetPlan plan, Dataset<Row> rows, List<String> worldColumn) {
        if (!worldColumn.isEmpty()) {
            return byRow(plan, rows, worldColumn);
        }
        List<FinestCell> cells = cells(plan, rows);
        return cells.isEmpty() ? new TreeMap<>() : new TreeMap<>(Map.of("", cells));
    }

    /** The cells of one dataset: by columns where that can be done, else row by row. */
    List<FinestCell> cells(DatasetPlan plan, Dataset<Row> rows) {
        ColumnarTally.Outcome outcome = ColumnarTally.run(plan, rows);
        if (outcome instanceof ColumnarTally.Lacking) {
            throw new Periods(plan.schema().id()).lacking();
        }
        if (outcome instanceof ColumnarTally.Done done) {
            report.accept(new ScanReport(plan.schema().id(), ScanReport.Path.COLUMNS, ""));
            return new ColumnarCells(plan).of(done.cells());
        }
        String reason = ((ColumnarTally.Declined) outcome).reason();
        report.accept(new ScanReport(plan.schema().id(), ScanReport.Path.ROWS, reason));
        return byRow(plan, rows);
    }

    /** The same row by row, always. */
    static List<FinestCell> byRow(DatasetPlan plan, Dataset<Row> rows) {
        return byRow(plan, rows, List.of()).getOrDefault("", List.of());
    }

    private static SortedMap<String, List<FinestCell>> byRow(
            DatasetPlan plan, Dataset<Row> rows, List<String> worldColumn) {
        SortedMap<String, CellReader> readers = new TreeMap<>();
        // One partition at a time: there may be nearly as many groups as rows, and far fewer cells.
        Iterator<Row> groups = new FinestCells(plan).of(rows, worldColumn).toLocalIterator();
        while (groups.hasNext()) {
            Row row = groups.next();
            String world = worldColumn.isEmpty() ? "" : row.getString(0);
            readers.computeIfAbsent(world, w -> new CellReader(plan, worldColumn.size()))
                    .add(row);
        }
        SortedMap<String, List<FinestCell>> cells = new TreeMap<>();
        readers.forEach((world, reader) -> cells.put(world, reader.cells()));
        return cells;
    }

    static TallyRollup rollup(DatasetPlan plan, List<FinestCell> cells) {
        TallyRollup rollup = new TallyRollup(plan);
        cells.forEach(rollup::add);
        return rollup;
    }
}
