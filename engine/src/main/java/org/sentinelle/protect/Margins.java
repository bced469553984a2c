package org.sentinelle.protect;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.CellKey;
import org.sentinelle.result.LeafCell;

/** Splits a cell by each subset of the dimensions, from its total down to its leaves. */
record Margins(List<LeafCell> leaves, SortedMap<CellKey, List<Integer>> lattice) {

    /** Adds the cell, and all its parts by the dimensions that are left; cells without a leaf are left out. */
    void add(CellKey cell, List<Integer> within, List<String> dimensions) {
        if (within.isEmpty()) {
            return;
        }
        lattice.put(cell, within);
        for (int d = 0; d < dimensions.size(); d++) {
            String dimension = dimensions.get(d);
            List<String> finer = dimensions.subList(d + 1, dimensions.size());
            byCode(within, dimension).forEach((code, part) -> add(narrow(cell, dimension, code), part, finer));
        }
    }

    static Stratum narrow(Stratum stratum, String dimension, String code) {
        SortedMap<String, String> codes = new TreeMap<>(stratum.codes());
        codes.put(dimension, code);
        return new Stratum(codes);
    }

    private static CellKey narrow(CellKey cell, String dimension, String code) {
        return new CellKey(cell.indicator(), cell.area(), cell.period(), narrow(cell.stratum(), dimension, code));
    }

    private SortedMap<String, List<Integer>> byCode(List<Integer> within, String dimension) {
        SortedMap<String, List<Integer>> parts = new TreeMap<>();
        for (int leaf : within) {
            String code = leaves.get(leaf).stratum().codes().getOrDefault(dimension, "");
            parts.computeIfAbsent(code, c -> new ArrayList<>()).add(leaf);
        }
        return parts;
    }
}
