package org.sentinelle.compute.tally;

/**
 * What tallying read of a dataset. A tally is here what one request finds in one chunk.
 *
 * @param rows that the dataset has
 * @param years whose rows it has
 * @param rowsScanned those of its rows that were read; a row that was read twice counts twice
 * @param yearsScanned the years they belong to
 * @param tallies that were asked for
 * @param kept those of them that were there from before
 */
public record Scan(String dataset, long rows, int years, long rowsScanned, int yearsScanned, long tallies, long kept) {}
