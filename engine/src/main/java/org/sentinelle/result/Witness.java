package org.sentinelle.result;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Proof that what is shown leaves cells open: two tables that agree with every statement, and in which each covered
 * cell differs by at least the threshold, the higher one reaching it.
 *
 * @param covers the cells it proves
 * @param low where the lower table departs from the true one: number of the leaf in the ledger, difference; empty where
 *     the lower table is the true one
 * @param high likewise for the higher table
 */
public record Witness(List<CellKey> covers, SortedMap<Integer, Long> low, SortedMap<Integer, Long> high) {
    public Witness {
        covers = List.copyOf(covers);
        low = Collections.unmodifiableSortedMap(new TreeMap<>(low));
        high = Collections.unmodifiableSortedMap(new TreeMap<>(high));
    }
}
