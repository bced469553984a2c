package org.sentinelle.compute.tally.values;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.sentinelle.stats.SortedRuns;

/** Folds the sorted runs of a partition, of which it keeps none, into one row of quantiles for each side of each cell. */
final class QuantileFold implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    /** What comes out: a cell, its side, its rows, its censored rows, the quantiles in the order of their requests. */
    static final StructType OUT = new StructType()
            .add(AskedValues.WORLD, DataTypes.StringType)
            .add(PooledRuns.TARGET, DataTypes.IntegerType)
            .add(PooledRuns.POOL, DataTypes.IntegerType)
            .add(AskedValues.CODES, DataTypes.createArrayType(DataTypes.StringType))
            .add("side", DataTypes.IntegerType)
            .add(AskedValues.ROWS, DataTypes.LongType)
            .add("censored_rows", DataTypes.LongType)
            .add("quantiles", DataTypes.createArrayType(DataTypes.DoubleType));

    private final ArrayList<ArrayList<Double>> probabilities;

    /** The probabilities of each target. */
    QuantileFold(List<List<Double>> probabilities) {
        this.probabilities = new ArrayList<>();
        probabilities.forEach(p -> this.probabilities.add(new ArrayList<>(p)));
    }

    /** What tells the sides of cells apart. */
    private record Side(String world, int target, int pool, List<String> codes, int side) {
        static Side of(Row run) {
            return new Side(run.getString(0), run.getInt(1), run.getInt(2), run.getList(3), run.getInt(4));
        }
    }

    /** One side of a cell while its runs come. */
    private static final class Open {
        final Side side;
        final long rows;
        final SortedRuns runs;
        long censoredRows;

        Open(Side side, long rows, List<Double> probabilities) {
            this.side = side;
            this.rows = rows;
            this.runs = new SortedRuns(rows, probabilities);
        }

        Row row() {
            return RowFactory.create(
                    side.world(),
                    side.target(),
                    side.pool(),
                    side.codes().toArray(String[]::new),
                    side.side(),
                    rows,
                    censoredRows,
                    runs.quantiles().toArray(Double[]::new));
        }
    }

    /** Takes cell, side, value, rows of the run, those of them that are censored, rows of the whole side. */
    @Override
    public Iterator<Row> call(Iterator<Row> sorted) {
        List<Row> folded = new ArrayList<>();
        @Nullable Open open = null;
        while (sorted.hasNext()) {
            Row run = sorted.next();
            Side side = Side.of(run);
            if (open == null || !open.side.equals(side)) {
                if (open != null) {
                    folded.add(open.row());
                }
                open = new Open(side, run.getLong(8), probabilities.get(side.target()));
            }
            open.runs.add(run.getLong(5), run.getLong(6));
            open.censoredRows += run.getLong(7);
        }
        if (open != null) {
            folded.add(open.row());
        }
        return folded.iterator();
    }
}
