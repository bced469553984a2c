package org.sentinelle.compute.tally;

/**
 * How the rows of a dataset were added up.
 *
 * @param reason why it was done row by row; empty where it was not
 */
public record ScanReport(String dataset, Path path, String reason) {
    /** The two ways, which give the same tallies. */
    public enum Path {
        /** From the batches of columns that a Parquet scan hands over. */
        COLUMNS,
        /** By Spark's own operators, from any source. */
        ROWS
    }
}
