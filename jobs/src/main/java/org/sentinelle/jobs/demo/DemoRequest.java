package org.sentinelle.jobs.demo;

import java.util.List;

/**
 * What demonstration is wanted.
 *
 * @param rows data rows over all source files, about
 * @param languages of the pages, the first one first
 */
public record DemoRequest(long rows, long seed, List<String> languages) {
    public static final long FEWEST_ROWS = Scale.FEWEST_ROWS;
    public static final long USUAL_ROWS = 200_000;

    /** More would take days, and most likely was a slip of the keyboard. */
    public static final long MOST_ROWS = 1_000_000_000;

    public DemoRequest {
        languages = List.copyOf(languages);
        if (rows < FEWEST_ROWS || rows > MOST_ROWS) {
            throw new IllegalArgumentException(
                    "Rows must lie between " + FEWEST_ROWS + " and " + MOST_ROWS + ", was " + rows);
        }
    }
}
