package org.sentinelle.compute.tally;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.sentinelle.compute.plan.DatasetPlan;
import org.sentinelle.compute.plan.RowSelection;

/**
 * The one aggregation over a dataset, through Spark's own operators. Each distinct row selection is evaluated once per row and
 * becomes a bit; rows of the same area, period, dimensions, facets and bits are added up. Whatever was asked is a sum over a
 * few of these groups.
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

    /** The groups of the rows, apart by the extra keys; columns in the order that {@link CellReader} reads them. */
    Dataset<Row> of(Dataset<Row> rows, List<String> extraKeys) {
        List<Column> keys = new ArrayList<>();
        extraKeys.forEach(k -> keys.add(col(k)));
        keys.add(col(plan.schema().area().name()).as("area_key"));
        keys.add(Periods.column(plan.schema(), plan.days()).as("period_key"));
        List<String> dimensions = plan.dimensions();
        for (int i = 0; i < dimensions.size(); i++) {
            keys.add(col(dimensions.get(i)).as("dimension_" + i));
        }
        List<String> facets = plan.facets();
        for (int i = 0; i < facets.size(); i++) {
            keys.add(col(facets.get(i)).as("facet_" + i));
        }
        for (int word = 0; word < words(plan.selections().size()); word++) {
            keys.add(bits(word).as("bits_" + word));
        }
        List<Column> sums = sums(List.of(rows.columns()));
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

    private List<Column> sums(List<String> columns) {
        List<Column> sums = new ArrayList<>();
        sums.add(count(lit(1)).as("rows"));
        List<String> measures = plan.measures();
        for (int i = 0; i < measures.size(); i++) {
            Column low = col(measures.get(i) + "_low");
            Column high = col(measures.get(i) + "_high");
            Column there = low.isNotNull().and(high.isNotNull());
            String status = measures.get(i) + "_status";
            Column why = coalesce(columns.contains(status) ? col(status) : lit(null), lit("O"));
            sums.add(sum(when(there, wide(low))).as("low_" + i));
            sums.add(sum(when(there, wide(high))).as("high_" + i));
            sums.add(number(there).as("figures_" + i));
            sums.add(number(there.and(low.notEqual(high))).as("censored_" + i));
            sums.add(number(not(there)).as("blank_" + i));
            for (String reason : List.of("Q", "L", "M")) {
                sums.add(number(not(there).and(why.equalTo(reason))).as("blank_" + reason + "_" + i));
            }
        }
        return sums;
    }

    private static Column number(Column of) {
        return count(when(of, lit(1)));
    }

    private static Column wide(Column wholeNumber) {
        return wholeNumber.cast(DataTypes.createDecimalType(20, 0));
    }
}
