package org.sentinelle.compute.tally.values;

import java.util.Set;
import org.sentinelle.compute.tally.At;
import org.sentinelle.model.Period;

/**
 * The rows that one output cell draws together. Pools may overlap: a State is in several groups, and moving windows share
 * months.
 *
 * @param area a State, or a group of them
 * @param period a period of the rows, or a longer one made of several
 * @param sources where the rows stand; a row at one of them is in the pool once
 */
public record Pool(String area, Period period, Set<At> sources) {
    public Pool {
        sources = Set.copyOf(sources);
    }

    /** Where its values are shown. */
    public At place() {
        return new At(area, period);
    }
}
