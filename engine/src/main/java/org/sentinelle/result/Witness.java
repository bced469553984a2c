package org.sentinelle.result;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Proof that what readers know leaves cells open: two tables that agree with every statement, and between which each covered
 * cell differs by as much as the policy demands of it.
 *
 * @param covers the cells it proves
 * @param low where the lower table departs from the true one: number of the leaf in the account, difference; empty where the
 *     lower table is the true one
 * @param high likewise for the higher table
 * @param insider the agency from which it proves them, whose own leaves it leaves as they are; null for the public
 */
public record Witness(
        List<CountCell> covers,
        SortedMap<Integer, Long> low,
        SortedMap<Integer, Long> high,
        @Nullable String insider) {
    public Witness {
        covers = List.copyOf(covers);
        low = Collections.unmodifiableSortedMap(new TreeMap<>(low));
        high = Collections.unmodifiableSortedMap(new TreeMap<>(high));
    }
}
