package org.sentinelle.harmonise;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Landed rows with what was read of them and whether they can be used, in three steps: equal rows become one, each is read by
 * itself, then rows that fill the same cell are held against each other.
 */
final class Judgement {
    /** How many equal rows of the source the row stands for. */
    static final String COPIES = "copies";

    /** Why the row cannot be used and the foreign column that says so; null where it can. */
    static final String VERDICT = "verdict";

    private static final String APART = "apart";

    private final MappingPlan plan;

    Judgement(MappingPlan plan) {
        this.plan = plan;
    }

    Dataset<Row> of(SparkSession spark, Dataset<Row> landed) {
        Dataset<Row> read = read(spark, distinct(landed));
        return plan.judgeCells() ? judgedByCell(read) : read;
    }

    /**
     * Rows with the same text in every declared column, as the first of them. Rows with a wrong number of cells stay apart:
     * cells that no column declares could tell them from each other.
     */
    private Dataset<Row> distinct(Dataset<Row> landed) {
        List<Column> same = new ArrayList<>(plan.texts());
        same.add(col(LandingColumns.CELLS));
        same.add(col(LandingColumns.CELLS_EXPECTED));
        same.add(when(MappingPlan.isWhole().equalTo(false), col(LandingColumns.LINE))
                .as(APART));
        return landed.groupBy(same.toArray(Column[]::new))
                .agg(
                        min(LandingColumns.LINE).as(LandingColumns.LINE),
                        count(lit(1)).as(COPIES));
    }

    private Dataset<Row> read(SparkSession spark, Dataset<Row> rows) {
        Dataset<Row> spelled = rows;
        for (SpellingLookup lookup : plan.lookups()) {
            spelled = lookup.join(spark, spelled);
        }
        List<Column> columns = new ArrayList<>(List.of(col(LandingColumns.LINE), col(COPIES)));
        columns.addAll(plan.cells());
        plan.values().forEach(v -> columns.add(v.column().as(v.name())));
        columns.add(plan.verdict().as(VERDICT));
        return spelled.select(columns.toArray(Column[]::new));
    }

    /** Sets aside every row of a cell that more than one usable row fills. */
    private Dataset<Row> judgedByCell(Dataset<Row> read) {
        List<Column> key = new ArrayList<>(plan.key());
        key.add(col(VERDICT).isNull());
        WindowSpec cell = Window.partitionBy(key.toArray(Column[]::new));
        Column several = col(VERDICT).isNull().and(count(lit(1)).over(cell).gt(1));
        Column conflict = when(several.and(differ(cell)), refusal(Verdict.CONTRADICTORY_VALUES))
                .when(several, refusal(Verdict.REPEATED_CELL));
        return read.withColumn(VERDICT, coalesce(col(VERDICT), conflict));
    }

    private Column refusal(String reason) {
        return FieldReading.refusal(reason, plan.measureColumns());
    }

    private Column differ(WindowSpec cell) {
        Column differ = lit(false);
        for (String measure : plan.measures()) {
            differ = differ.or(differ(cell, CountReading.low(measure))).or(differ(cell, CountReading.high(measure)));
        }
        return differ;
    }

    private static Column differ(WindowSpec cell, String column) {
        return coalesce(min(column).over(cell).notEqual(max(column).over(cell)), lit(false));
    }
}
