package org.sentinelle.harmonise;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.sentinelle.model.SourceMapping;

/**
 * What was read of landed rows and whether it can be used, in three steps: each row is read by itself; equal rows become the
 * first of them; the rows that are left in a cell are held against each other, after later submissions took the place of earlier
 * ones.
 */
final class Judgement {
    /** How many equal rows of the source the row stands for. */
    static final String COPIES = "copies";

    /** The place of the objection that holds among the plan's; null where the row can be used. */
    static final String OBJECTION = "objection";

    /** Whether more than one usable row fills the cell. */
    static final String SEVERAL = "several";

    /** Whether the usable rows of the cell differ in a measure. */
    static final String DIFFER = "differ";

    /** Whether the same recipient was told of the cell again later. */
    static final String SUPERSEDED = "superseded";

    /** Whether the cell has no figure in the row, and another usable row tells one, or more about why there is none. */
    static final String LESS_TOLD = "less_told";

    /** Whether another usable row of the cell stands before it in the file. */
    static final String NOT_FIRST = "not_first";

    private static final String FIRST = "first";

    /** How little the row tells of its cell. */
    private static final String RETICENCE = "reticence";

    /** Stands for a count that is not there; counts are never below zero. */
    private static final long NO_COUNT = -1;

    private final MappingPlan plan;

    Judgement(MappingPlan plan) {
        this.plan = plan;
    }

    /** Columns {@code line}, {@link #COPIES}, the dataset's, and {@link #OBJECTION}. */
    Dataset<Row> of(SparkSession spark, Dataset<Row> landed) {
        return judged(distinct(read(spark, landed)));
    }

    private Dataset<Row> read(SparkSession spark, Dataset<Row> rows) {
        Dataset<Row> spelled = rows;
        for (SpellingLookup lookup : plan.lookups()) {
            spelled = lookup.join(spark, spelled);
        }
        List<Column> columns = new ArrayList<>(values());
        columns.add(col(LandingColumns.LINE));
        columns.add(col(LandingColumns.CONTENT_HIGH));
        columns.add(col(LandingColumns.CONTENT_LOW));
        columns.add(MappingPlan.first(plan.alone(), 0).as(OBJECTION));
        return spelled.select(columns.toArray(Column[]::new));
    }

    private List<Column> values() {
        return plan.values().stream().map(v -> v.column().as(v.name())).toList();
    }

    private Dataset<Row> distinct(Dataset<Row> read) {
        List<Column> same = new ArrayList<>(cell());
        same.add(col(LandingColumns.CONTENT_HIGH));
        same.add(col(LandingColumns.CONTENT_LOW));
        WindowSpec equal = Window.partitionBy(same.toArray(Column[]::new));
        return read.select(
                        col("*"),
                        count(lit(1)).over(equal).as(COPIES),
                        min(LandingColumns.LINE).over(equal).as(FIRST))
                .filter(col(FIRST).equalTo(col(LandingColumns.LINE)));
    }

    /** A cell of the dataset, its usable rows apart from those already set aside. */
    private List<Column> cell() {
        List<Column> cell = new ArrayList<>(plan.key());
        cell.add(col(OBJECTION).isNull());
        return cell;
    }

    private Dataset<Row> judged(Dataset<Row> distinct) {
        if (plan.besideOthers().isEmpty()) {
            return distinct;
        }
        boolean dated = plan.mapping().submissions() != null;
        Dataset<Row> known = distinct.select(
                col("*"), superseded().as(SUPERSEDED), Reticence.of(plan).as(RETICENCE));
        Column usable = col(OBJECTION).isNull();
        Column stands = dated ? usable.and(not(col(SUPERSEDED))) : usable;
        WindowSpec cell = partition(plan.key(), stands);
        Column place = struct(col(RETICENCE), col(LandingColumns.LINE));
        Column beside = MappingPlan.first(plan.besideOthers(), plan.alone().size());
        return known.select(
                        col("*"),
                        stands.and(count(lit(1)).over(cell).gt(1)).as(SEVERAL),
                        differ(cell, dated).as(DIFFER),
                        col(RETICENCE).gt(min(RETICENCE).over(cell)).as(LESS_TOLD),
                        place.gt(min(place).over(cell)).as(NOT_FIRST))
                .withColumn(OBJECTION, coalesce(col(OBJECTION), beside));
    }

    /** Whether the same recipient was told of the cell again later. */
    private Column superseded() {
        SourceMapping.Submissions submissions = plan.mapping().submissions();
        if (submissions == null) {
            return lit(false);
        }
        List<Column> told = new ArrayList<>(plan.key());
        told.add(col(submissions.to()));
        WindowSpec toOne = partition(told, col(OBJECTION).isNull());
        Column received = col(submissions.received());
        return coalesce(col(OBJECTION).isNull().and(received.lt(max(received).over(toOne))), lit(false));
    }

    private static WindowSpec partition(List<Column> key, Column usable) {
        List<Column> by = new ArrayList<>(key);
        by.add(usable);
        return Window.partitionBy(by.toArray(Column[]::new));
    }

    /**
     * Whether the rows say different things; a figure and a reason why there is none are different, but where one recipient is
     * told what another is not, only the rows that tell the most are held against each other.
     */
    private Column differ(WindowSpec cell, boolean dated) {
        Column heard = dated ? col(RETICENCE).equalTo(Reticence.NONE) : lit(true);
        Column differ = lit(false);
        for (String measure : plan.measures()) {
            differ = differ.or(differ(cell, when(heard, coalesce(col(CountReading.low(measure)), lit(NO_COUNT)))))
                    .or(differ(cell, when(heard, coalesce(col(CountReading.high(measure)), lit(NO_COUNT)))))
                    .or(differ(cell, when(heard, coalesce(col(CountReading.status(measure)), lit("")))));
        }
        return differ;
    }

    private static Column differ(WindowSpec cell, Column said) {
        return coalesce(min(said).over(cell).notEqual(max(said).over(cell)), lit(false));
    }
}
