package org.sentinelle.jobs;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.sentinelle.analyse.RowParts;
import org.sentinelle.analyse.formula.RowBlock;
import org.sentinelle.result.Table;
import org.sentinelle.result.Table.Type;

/** Rows of Parquet files as Spark's partitions, each worked on where it is read; only what was worked out of each comes back. */
record SparkRowParts(String name, Dataset<Row> rows) implements RowParts {
    /** Of a file, what one task reads: some hundred thousand rows, so that states are few and tasks are many. */
    private static final String PART_BYTES = "16m";

    /** A session in which parts follow from the files alone, whatever the number of cores: sums then repeat to the last digit. */
    static SparkSession session(SparkSession spark) {
        SparkSession own = spark.newSession();
        own.conf().set("spark.sql.files.maxPartitionBytes", PART_BYTES);
        own.conf().set("spark.sql.files.minPartitionNum", "1");
        return own;
    }

    @Override
    public Table header() {
        return new Table(
                name,
                Arrays.stream(rows.schema().fields())
                        .map(f -> new Table.Column(f.name(), isNumber(f) ? Type.DECIMAL : Type.TEXT, ""))
                        .toList(),
                List.of());
    }

    private static boolean isNumber(StructField field) {
        return field.dataType() instanceof NumericType;
    }

    @Override
    public <S extends Serializable> List<S> each(List<String> columns, Work<S> work) {
        boolean[] numbers = new boolean[columns.size()];
        Column[] read = new Column[numbers.length];
        for (int j = 0; j < numbers.length; j++) {
            numbers[j] = isNumber(rows.schema().apply(columns.get(j)));
            read[j] = functions.col("`" + columns.get(j) + "`").cast(numbers[j] ? "double" : "string");
        }
        return rows.select(read)
                .queryExecution()
                .toRdd()
                .toJavaRDD()
                .mapPartitions(part -> {
                    Iterator<RowBlock> blocks = new RowBlocks(part, columns, numbers);
                    return List.of(work.of(blocks)).iterator();
                })
                .collect();
    }
}
