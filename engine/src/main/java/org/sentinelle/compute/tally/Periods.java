package org.sentinelle.compute.tally;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.when;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.Period;

/** The periods that the rows of a dataset stand at, each written form read once. */
public final class Periods {
    /** How long a day is when written, and the month in it. */
    private static final int DAY_LENGTH = 10;

    private static final int MONTH_LENGTH = 7;

    private final String dataset;
    private final Map<String, Period> read = new HashMap<>();

    public Periods(String dataset) {
        this.dataset = dataset;
    }

    /** The written period that a row counts under: a day counts under its month, unless days are kept. */
    public static Column column(DatasetSchema schema, boolean days) {
        Column written = col(schema.period().name());
        return days
                ? written
                : when(length(written).equalTo(DAY_LENGTH), substring(written, 1, MONTH_LENGTH))
                        .otherwise(written);
    }

    /** The period; throws {@link IllegalArgumentException} without repeating what stands there. */
    Period read(String written) {
        return read.computeIfAbsent(written, this::parse);
    }

    /** What to say where a row has no area or no period. */
    public IllegalArgumentException lacking() {
        return new IllegalArgumentException(
                "Dataset " + dataset + " holds rows without an area or a period; set them aside before computing");
    }

    private Period parse(String written) {
        try {
            return Period.parse(written);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("Dataset " + dataset
                    + " holds periods that cannot be read; they are written 2010, 2010-S1, 2010-Q3, 2010-07, 2010-07-14"
                    + " or 2010-03-01/2011-02-28");
        }
    }
}
