package org.sentinelle.result;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sentinelle.model.Filter;

/**
 * The true counts of one quantity of a confidential dataset, as finely as anything shown of it may be told apart.
 *
 * @param quantity {@link Ledger#ROWS} or the name of a measure
 * @param dimensions the codes of each dimension
 * @param selections the filters of indicators by name
 * @param leaves each with the selections that it is in
 * @param restated what public sources say of these counts
 */
public record CountTable(
        String dataset,
        String quantity,
        SortedMap<String, List<String>> dimensions,
        SortedMap<String, Filter> selections,
        List<LeafCell> leaves,
        List<LedgerStatement> restated) {
    public CountTable {
        TreeMap<String, List<String>> sorted = new TreeMap<>();
        dimensions.forEach((dimension, codes) -> sorted.put(dimension, List.copyOf(codes)));
        dimensions = Collections.unmodifiableSortedMap(sorted);
        selections = Collections.unmodifiableSortedMap(new TreeMap<>(selections));
        leaves = List.copyOf(leaves);
        restated = List.copyOf(restated);
    }
}
