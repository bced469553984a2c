package org.sentinelle.jobs;

import java.nio.file.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** Made-up persons of whom a regression asks: an outcome that is a number, one that happens or not, one that is a count. */
final class LargeFitRows {
    static final String FORMULA = " ~ age + income + schooling + distance + sex + region";

    private static final String[] REGIONS = {"central", "east", "islands", "north", "south", "southern", "west"};

    private LargeFitRows() {}

    /** Writes so many rows as a folder of Parquet files; the same rows each time. */
    static Path write(SparkSession spark, Path folder, long rows, int files) {
        Column region = functions.element_at(
                functions.array(literals()),
                functions
                        .pmod(functions.hash(functions.col("id")), functions.lit(7))
                        .plus(1));
        Dataset<Row> drawn = spark.range(0, rows, 1, files)
                .select(
                        functions
                                .floor(functions.rand(1).multiply(50))
                                .plus(15)
                                .cast("double")
                                .as("age"),
                        functions
                                .exp(functions.randn(2).multiply(0.5))
                                .multiply(1000)
                                .as("income"),
                        functions
                                .floor(functions.rand(3).multiply(13))
                                .cast("double")
                                .as("schooling"),
                        functions.randn(4).as("distance"),
                        functions
                                .when(functions.rand(5).lt(0.52), "F")
                                .otherwise("M")
                                .as("sex"),
                        region.as("region"),
                        functions.rand(6).as("u"),
                        functions.rand(7).as("v"),
                        functions.randn(8).as("e"),
                        functions
                                .pmod(functions.hash(functions.col("id"), functions.lit(1)), functions.lit(900))
                                .cast("string")
                                .as("village"));
        Column eta = functions
                .col("age")
                .multiply(-0.02)
                .plus(functions.col("income").multiply(0.0002))
                .minus(functions.col("schooling").multiply(0.05))
                .plus(functions.col("distance").multiply(0.3))
                .plus(functions.when(functions.col("sex").equalTo("F"), 0.4).otherwise(0))
                .plus(functions
                        .when(functions.col("region").equalTo("north"), 0.5)
                        .otherwise(0));
        drawn.withColumn("risk", eta.plus(functions.col("e")))
                .withColumn(
                        "victim",
                        functions
                                .col("u")
                                .lt(functions
                                        .lit(1)
                                        .divide(functions.exp(eta.multiply(-1)).plus(1)))
                                .cast("long"))
                .withColumn(
                        "offers",
                        functions
                                .floor(functions
                                        .exp(eta)
                                        .multiply(functions
                                                .log(functions.col("v"))
                                                .multiply(-1))
                                        .plus(functions.col("u")))
                                .cast("long"))
                .drop("u", "v", "e")
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(folder.toString());
        return folder;
    }

    private static Column[] literals() {
        Column[] regions = new Column[REGIONS.length];
        for (int i = 0; i < regions.length; i++) {
            regions[i] = functions.lit(REGIONS[i]);
        }
        return regions;
    }
}
