package org.sentinelle.compute;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * The one aggregation over a dataset. Each distinct row selection is evaluated once per row and becomes a bit; rows of the
 * same area, period, dimensions and bits are added up. Whatever was asked is a sum over a few of these cells.
 *
 * <p>Sums are exact: counts are added as decimals of 30 digits, which no number of rows can overflow.
 */
final class FinestCells {
    /** Bits used of each 64-bit word; the sign is left alone. */
    static final int BITS = 62;

    private final DatasetPlan plan;

    FinestCells(DatasetPlan plan) {
        this.plan = plan;
    }

    /** The cells of the rows, apart by the extra keys; columns in the order that {@link CellReader} reads them. */
    Dataset<Row> of(Dataset<Row> rows, List<String> extraKeys) {
        List<Column> keys = new ArrayList<>();
        extraKeys.forEach(k -> keys.add(col(k)));
        keys.add(col(plan.schema().area().name()).as("area_key"));
        keys.add(col(plan.schema().period().name()).as("period_key"));
        List<String> dimensions = plan.dimensions();
        for (int i = 0; i < dimensions.size(); i++) {
            keys.add(col(dimensions.get(i)).as("dimension_" + i));
        }
        for (int word = 0; word < words(plan.selections().size()); word++) {
            keys.add(bits(word).as("bits_" + word));
        }
        List<Column> sums = sums();
        return rows.groupBy(keys.toArray(Column[]::new))
                .agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new));
    }

    static int words(int selections) {
        return (selections + BITS - 1) / BITS;
    }

    private Column bits(int word) {
        List<RowSelection> selections = plan.selections();
        Column bits = lit(0L);
        for (int i = word * BITS; i < Math.min(selections.size(), (word + 1) * BITS); i++) {
            Column bit = when(selections.get(i).column(), lit(1L << (i % BITS))).otherwise(lit(0L));
            bits = bits.bitwiseOR(bit);
        }
        return bits;
    }

    private List<Column> sums() {
        List<Column> sums = new ArrayList<>();
        sums.add(count(lit(1)).as("rows"));
        List<String> measures = plan.measures();
        for (int i = 0; i < measures.size(); i++) {
            Column low = col(measures.get(i) + "_low");
            Column high = col(measures.get(i) + "_high");
            Column there = low.isNotNull().and(high.isNotNull());
            sums.add(sum(when(there, wide(low))).as("low_" + i));
            sums.add(sum(when(there, wide(high))).as("high_" + i));
            sums.add(count(when(there, lit(1))).as("figures_" + i));
            sums.add(count(when(there.and(low.notEqual(high)), lit(1))).as("censored_" + i));
        }
        return sums;
    }

    private static Column wide(Column wholeNumber) {
        return wholeNumber.cast(DataTypes.createDecimalType(20, 0));
    }
}
