package org.sentinelle.protect.utility;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.CountCell.Vintage;
import org.sentinelle.result.LeafCell;

/** The true counts of the cells of an account, by adding up its leaves. */
final class TrueCounts {
    /** In the place of an agency's name: the rows name none. */
    static final String NO_AGENCY = "";

    private final Map<String, List<LeafCell>> byArea = new HashMap<>();
    private final Map<CountCell, Map<String, Long>> known = new HashMap<>();

    TrueCounts(List<LeafCell> truth) {
        truth.forEach(leaf ->
                byArea.computeIfAbsent(leaf.area(), area -> new ArrayList<>()).add(leaf));
    }

    long of(CountCell cell) {
        return byAgency(cell).values().stream().mapToLong(Long::longValue).sum();
    }

    /** By the agency that supplied them. */
    Map<String, Long> byAgency(CountCell cell) {
        return known.computeIfAbsent(cell, this::added);
    }

    private Map<String, Long> added(CountCell cell) {
        Map<String, Long> sums = new TreeMap<>();
        for (String area : cell.areas()) {
            for (LeafCell leaf : byArea.getOrDefault(area, List.of())) {
                if (isIn(cell, leaf)) {
                    String agency = leaf.contributor() == null ? NO_AGENCY : leaf.contributor();
                    sums.merge(agency, leaf.count(), Long::sum);
                }
            }
        }
        return sums;
    }

    private static boolean isIn(CountCell cell, LeafCell leaf) {
        return cell.days().contains(leaf.period())
                && isOf(cell.vintage(), leaf)
                && leaf.selections().containsAll(cell.in())
                && Collections.disjoint(leaf.selections(), cell.out())
                && cell.codes().entrySet().stream()
                        .allMatch(some ->
                                some.getValue().contains(leaf.stratum().codes().get(some.getKey())));
    }

    private static boolean isOf(Vintage vintage, LeafCell leaf) {
        return isThere(vintage.of(), leaf) && (vintage.without() == Vintage.NONE || !isThere(vintage.without(), leaf));
    }

    private static boolean isThere(int release, LeafCell leaf) {
        return leaf.first() <= release && release <= leaf.last();
    }
}
