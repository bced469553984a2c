package org.sentinelle.harmonise;

import static org.apache.spark.sql.functions.broadcast;

import java.util.List;
import java.util.SortedMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A table of spellings too long for a chain of comparisons, sent to every worker and joined to the rows.
 *
 * @param code the column that holds the code after the join, null where the spelling is not in the table
 * @param cell the foreign cell whose folded text is looked up
 * @param codes folded spelling to code
 */
record SpellingLookup(String code, Cell cell, SortedMap<String, String> codes) {
    /** Every row once, with the code beside it. */
    Dataset<Row> join(SparkSession spark, Dataset<Row> rows) {
        String spelling = code + "_spelling";
        StructType schema = new StructType().add(spelling, DataTypes.StringType).add(code, DataTypes.StringType);
        List<Row> table = codes.entrySet().stream()
                .map(e -> RowFactory.create(e.getKey(), e.getValue()))
                .toList();
        Dataset<Row> known = spark.createDataFrame(table, schema);
        Column same = cell.folded().equalTo(known.col(spelling));
        return rows.join(broadcast(known), same, "left").drop(spelling);
    }
}
