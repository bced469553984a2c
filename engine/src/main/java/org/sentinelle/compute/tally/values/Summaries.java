package org.sentinelle.compute.tally.values;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;

/**
 * The runs of cells into one row a cell, or two. All grouping and sorting is Spark's, which spills to disk what it cannot
 * hold; no task keeps the values of a cell, and none of them leaves Spark.
 */
final class Summaries {
    /** The side of the smallest figures that the rows allow. */
    static final int LEAST = 0;

    /** That of the largest. */
    static final int MOST = 1;

    private static final String SIDE = "side";
    private static final String VALUE = "value";
    private static final String CENSORED = "censored_rows";
    private static final String ALL = "all_rows";

    private Summaries() {}

    /** Cell, different values that are known, rows, censored rows. */
    static Dataset<Row> numbers(Dataset<Row> runs) {
        Column censored = censored();
        return runs.groupBy(PooledRuns.cell())
                .agg(
                        count(when(censored, null).otherwise(1)),
                        sum(AskedValues.ROWS),
                        sum(when(censored, col(AskedValues.ROWS)).otherwise(0L)));
    }

    /**
     * Cell, side, rows, censored rows, quantiles.
     *
     * @param probabilities those of each target, by its number
     */
    static Dataset<Row> quantiles(Dataset<Row> runs, List<List<Double>> probabilities) {
        Dataset<Row> sides = sides(runs);
        Column[] side = PooledRuns.cell(col(SIDE));
        WindowSpec whole = Window.partitionBy(side)
                .orderBy(VALUE)
                .rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing());
        return sides.select(col("*"), sum(AskedValues.ROWS).over(whole).as(ALL))
                .sortWithinPartitions(PooledRuns.cell(col(SIDE), col(VALUE)))
                .mapPartitions(new QuantileFold(probabilities), Encoders.row(QuantileFold.OUT));
    }

    private static Dataset<Row> sides(Dataset<Row> runs) {
        Column values = array(side(LEAST, AskedValues.LOW), side(MOST, AskedValues.HIGH));
        Column censoredRows = when(censored(), col(AskedValues.ROWS)).otherwise(0L);
        return runs.select(PooledRuns.cell(
                        col(AskedValues.ROWS),
                        censoredRows.as(CENSORED),
                        explode(values).as(SIDE)))
                .select(PooledRuns.cell(
                        col(SIDE + "." + SIDE).as(SIDE),
                        col(SIDE + "." + VALUE).as(VALUE),
                        col(AskedValues.ROWS),
                        col(CENSORED)));
    }

    private static Column side(int side, String bound) {
        return struct(lit(side).as(SIDE), col(bound).cast(DataTypes.LongType).as(VALUE));
    }

    private static Column censored() {
        return coalesce(col(AskedValues.LOW).notEqual(col(AskedValues.HIGH)), lit(false));
    }
}
