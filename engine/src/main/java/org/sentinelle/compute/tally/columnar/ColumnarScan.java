package org.sentinelle.compute.tally.columnar;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.ExprId;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.execution.ColumnarToRowExec;
import org.apache.spark.sql.execution.FileSourceScanExec;
import org.apache.spark.sql.execution.InputAdapter;
import org.apache.spark.sql.execution.ProjectExec;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.WholeStageCodegenExec;
import org.apache.spark.sql.execution.datasources.parquet.ParquetFileFormat;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The batches of columns that a Parquet scan hands to Spark's own operators, for rows that are nothing but such a scan: the
 * one class that enters Spark where no public interface does. Written for Spark 4.1; where the classes differ, its methods
 * throw {@link LinkageError}.
 */
final class ColumnarScan {
    private final KernelPlan plan;
    private final FileSourceScanExec scan;

    /** Where each column that the plan names stands in a batch. */
    private final Map<String, Integer> places;

    private ColumnarScan(KernelPlan plan, FileSourceScanExec scan, Map<String, Integer> places) {
        this.plan = plan;
        this.scan = scan;
        this.places = places;
    }

    /** The scan below the columns that a plan reads, or null where the rows are not, or not only, a scan of Parquet files. */
    static @Nullable ColumnarScan of(Dataset<Row> rows, KernelPlan plan) {
        List<String> names = new ArrayList<>(plan.textColumns());
        names.addAll(plan.numberColumns());
        if (!typesFit(rows, plan)) {
            return null;
        }
        SparkPlan executed = rows.select(
                        names.stream().distinct().map(functions::col).toArray(Column[]::new))
                .queryExecution()
                .executedPlan();
        FileSourceScanExec scan = scan(executed);
        boolean parquet = scan != null && scan.relation().fileFormat() instanceof ParquetFileFormat;
        if (scan == null || !parquet || !scan.supportsColumnar()) {
            return null;
        }
        Map<String, Integer> places = places(executed, scan);
        return places == null ? null : new ColumnarScan(plan, scan, places);
    }

    private static boolean typesFit(Dataset<Row> rows, KernelPlan plan) {
        Map<String, DataType> types = new HashMap<>();
        for (var field : rows.schema().fields()) {
            types.put(field.name(), field.dataType());
        }
        return plan.textColumns().stream().allMatch(c -> DataTypes.StringType.equals(types.get(c)))
                && plan.numberColumns().stream().allMatch(c -> DataTypes.LongType.equals(types.get(c)));
    }

    /** The scan below operators that only choose, order and name columns. */
    private static @Nullable FileSourceScanExec scan(SparkPlan plan) {
        SparkPlan at = plan;
        while (!(at instanceof FileSourceScanExec)) {
            if (at instanceof WholeStageCodegenExec whole) {
                at = whole.child();
            } else if (at instanceof ColumnarToRowExec rows) {
                at = rows.child();
            } else if (at instanceof InputAdapter input) {
                at = input.child();
            } else if (at instanceof ProjectExec project) {
                at = project.child();
            } else {
                return null;
            }
        }
        return (FileSourceScanExec) at;
    }

    private static @Nullable Map<String, Integer> places(SparkPlan plan, FileSourceScanExec scan) {
        Map<ExprId, ExprId> renamed = new HashMap<>();
        SparkPlan at = plan;
        while (at != scan) {
            if (at instanceof ProjectExec project) {
                for (NamedExpression column : CollectionConverters.asJava(project.projectList())) {
                    if (column instanceof Alias alias && alias.child() instanceof AttributeReference of) {
                        renamed.put(alias.exprId(), of.exprId());
                    } else if (!(column instanceof AttributeReference)) {
                        return null;
                    }
                }
            }
            at = at.children().head();
        }
        return places(plan, renamed, CollectionConverters.asJava(scan.output()));
    }

    private static @Nullable Map<String, Integer> places(
            SparkPlan plan, Map<ExprId, ExprId> renamed, List<Attribute> read) {
        Map<ExprId, Integer> byId = new HashMap<>();
        read.forEach(column -> byId.put(column.exprId(), byId.size()));
        Map<String, Integer> places = new HashMap<>();
        for (Attribute column : CollectionConverters.asJava(plan.output())) {
            ExprId id = column.exprId();
            while (renamed.containsKey(id)) {
                id = renamed.get(id);
            }
            Integer place = byId.get(id);
            if (place == null) {
                return null;
            }
            places.put(column.name(), place);
        }
        return places;
    }

    /** The batches, in at most so many tasks. */
    JavaRDD<ColumnarBatch> batches(int tasks) {
        return scan.executeColumnar().toJavaRDD().coalesce(tasks);
    }

    /** The work of one task. */
    Task task(Limits limits) {
        return new Task(
                plan,
                limits,
                plan.texts().stream().map(this::place).toList(),
                plan.measures().stream().map(this::measure).toList());
    }

    private int place(String column) {
        return java.util.Objects.requireNonNull(places.get(column));
    }

    private MeasurePlaces measure(KernelPlan.MeasureColumns columns) {
        return new MeasurePlaces(
                place(columns.low()),
                place(columns.high()),
                columns.status().isEmpty() ? MeasurePlaces.NONE : place(columns.status()));
    }

    /**
     * What a task may hold, and hand over, before it gives up.
     *
     * @param longs numbers of eight bytes in memory
     */
    record Limits(long longs, long bytes) implements Serializable {}

    private record MeasurePlaces(int low, int high, int status) implements Serializable {
        private static final int NONE = -1;

        MeasureSums.Vectors of(ColumnarBatch batch) {
            ColumnVector why = status == NONE ? null : batch.column(status);
            return new MeasureSums.Vectors(batch.column(low), batch.column(high), why);
        }
    }

    /** Adds up the batches of a task; where columns stand is all that it knows of the scan. */
    record Task(KernelPlan plan, Limits limits, List<Integer> texts, List<MeasurePlaces> measures)
            implements Serializable {
        TaskSums run(Iterator<ColumnarBatch> batches) {
            CellKernel kernel = new CellKernel(plan, limits.longs());
            boolean going = true;
            try {
                while (going && batches.hasNext()) {
                    going = kernel.add(batch(batches.next()));
                }
            } catch (LinkageError otherSpark) {
                return TaskSums.refused(TaskSums.Refusal.OTHER_SPARK);
            }
            TaskSums sums = kernel.sums();
            return sums.bytes().length > limits.bytes() ? TaskSums.refused(TaskSums.Refusal.TOO_LARGE) : sums;
        }

        private CellKernel.Batch batch(ColumnarBatch batch) {
            List<ColumnVector> columns = texts.stream().map(batch::column).toList();
            List<MeasureSums.Vectors> bounds =
                    measures.stream().map(m -> m.of(batch)).toList();
            return new CellKernel.Batch(batch.numRows(), columns, bounds);
        }
    }
}
