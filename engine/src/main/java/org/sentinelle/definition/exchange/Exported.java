package org.sentinelle.definition.exchange;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A package and what its makers should know before they send it.
 *
 * @param leanedOn definitions that nobody asked for but that the others lean on
 * @param exampleRows lines of example rows by file
 */
public record Exported(MethodPackage made, SortedSet<ItemId> leanedOn, SortedMap<String, Integer> exampleRows) {
    public Exported {
        leanedOn = Collections.unmodifiableSortedSet(new TreeSet<>(leanedOn));
        exampleRows = Collections.unmodifiableSortedMap(new TreeMap<>(exampleRows));
    }
}
