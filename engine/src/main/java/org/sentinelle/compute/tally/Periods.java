package org.sentinelle.compute.tally;

import java.util.HashMap;
import java.util.Map;
import org.sentinelle.model.Period;

/** The periods that the rows of a dataset stand at, each written form read once. */
final class Periods {
    private final String dataset;
    private final Map<String, Period> read = new HashMap<>();

    Periods(String dataset) {
        this.dataset = dataset;
    }

    /** The period; throws {@link IllegalArgumentException} without repeating what stands there. */
    Period read(String written) {
        return read.computeIfAbsent(written, this::parse);
    }

    /** What to say where a row has no area or no period. */
    IllegalArgumentException lacking() {
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
