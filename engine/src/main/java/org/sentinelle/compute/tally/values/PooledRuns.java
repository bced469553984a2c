package org.sentinelle.compute.tally.values;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.sentinelle.compute.plan.ValuePlan;
import org.sentinelle.compute.plan.ValuePlan.Question;
import org.sentinelle.compute.plan.ValuePlan.Target;
import org.sentinelle.compute.tally.At;

/**
 * The asked values drawn together by pools and by the strata of targets: each different value of a cell once, with the number
 * of rows that hold it.
 */
final class PooledRuns {
    static final String TARGET = "target";
    static final String POOL = "pool";

    /** Stands for the pool of rows that are nowhere, for want of an area or a period. */
    static final int NOWHERE = -1;

    private static final String SOURCE_AREA = "source_area";
    private static final String SOURCE_PERIOD = "source_period";
    private static final String WANTED = "wanted";

    private final ValuePlan plan;
    private final List<Pool> pools;
    private final List<Target> targets;

    PooledRuns(ValuePlan plan, List<Pool> pools) {
        this.plan = plan;
        this.pools = pools;
        this.targets = plan.targets();
    }

    /** The columns that tell cells apart: the world, the target, the pool, the codes of the target's dimensions. */
    static Column[] cell(Column... more) {
        List<Column> columns = new ArrayList<>(List.of(col(AskedValues.WORLD), col(TARGET), col(POOL)));
        columns.add(col(AskedValues.CODES));
        columns.addAll(List.of(more));
        return columns.toArray(Column[]::new);
    }

    /** The runs of the targets that are summed up in this way. */
    Dataset<Row> of(Dataset<Row> asked, ValuePlan.Summary summary) {
        Column[] value = {col(AskedValues.TEXT), col(AskedValues.LOW), col(AskedValues.HIGH)};
        return byTarget(byPool(asked), summary)
                .groupBy(cell(value))
                .agg(sum(AskedValues.ROWS).as(AskedValues.ROWS));
    }

    private Dataset<Row> byPool(Dataset<Row> asked) {
        Column there = col(AskedValues.AREA)
                .equalTo(col(SOURCE_AREA))
                .and(col(AskedValues.PERIOD).equalTo(col(SOURCE_PERIOD)));
        Column nowhere =
                col(AskedValues.AREA).isNull().or(col(AskedValues.PERIOD).isNull());
        return asked.join(broadcast(sources(asked)), there, "left")
                .where(col(POOL).isNotNull().or(nowhere))
                .withColumn(POOL, coalesce(col(POOL), lit(NOWHERE)));
    }

    private Dataset<Row> sources(Dataset<Row> asked) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < pools.size(); i++) {
            for (At source : pools.get(i).sources()) {
                rows.add(RowFactory.create(source.area(), source.period().label(), i));
            }
        }
        return asked.sparkSession()
                .createDataFrame(
                        rows,
                        new StructType()
                                .add(SOURCE_AREA, DataTypes.StringType)
                                .add(SOURCE_PERIOD, DataTypes.StringType)
                                .add(POOL, DataTypes.IntegerType));
    }

    private Dataset<Row> byTarget(Dataset<Row> pooled, ValuePlan.Summary summary) {
        return pooled.select(
                        col(AskedValues.WORLD),
                        col(POOL),
                        col(AskedValues.TEXT),
                        col(AskedValues.LOW),
                        col(AskedValues.HIGH),
                        col(AskedValues.ROWS),
                        explode(wanted(summary)).as(WANTED))
                .select(col("*"), col(WANTED + "." + TARGET), col(WANTED + "." + AskedValues.CODES))
                .drop(WANTED);
    }

    /** For each question the targets it serves; null, and so nothing, for a question that serves none. */
    private Column wanted(ValuePlan.Summary summary) {
        Column wanted = lit(null);
        List<Question> questions = plan.questions();
        for (int i = 0; i < questions.size(); i++) {
            Column[] served = served(questions.get(i), summary);
            if (served.length > 0) {
                wanted = when(col(AskedValues.QUESTION).equalTo(i), array(served))
                        .otherwise(wanted);
            }
        }
        return wanted;
    }

    private Column[] served(Question question, ValuePlan.Summary summary) {
        List<String> dimensions = plan.dimensions(question);
        List<Column> served = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            Target target = targets.get(i);
            if (target.question().equals(question) && target.summary() == summary) {
                Column[] codes = target.by().stream()
                        .map(d -> col(AskedValues.CODES).getItem(dimensions.indexOf(d)))
                        .toArray(Column[]::new);
                Column kept = array(codes).cast(DataTypes.createArrayType(DataTypes.StringType));
                served.add(struct(lit(i).as(TARGET), kept.as(AskedValues.CODES)));
            }
        }
        return served.toArray(Column[]::new);
    }
}
