package org.sentinelle.protect.utility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.LeafCell;
import org.sentinelle.result.Ledger.Account;

/** An account as if coarser counts had been asked for; nothing is stated in it yet. */
record CoarserAccount(Account account, Coarsening coarsening) {

    Account made() {
        SortedMap<String, List<String>> dimensions = new TreeMap<>();
        Map<String, TreeSet<String>> codes = new TreeMap<>();
        account.dimensions().forEach((dimension, list) -> codes.put(dimension, new TreeSet<>(list)));
        coarsening.codes(codes).forEach((dimension, list) -> dimensions.put(dimension, List.copyOf(list)));
        return new Account(
                account.dataset(),
                account.quantity(),
                account.policy(),
                dimensions,
                Math.min(account.depth(), dimensions.size()),
                account.selections(),
                truth(),
                account.periods().stream()
                        .map(coarsening::period)
                        .distinct()
                        .sorted()
                        .toList(),
                account.groups(),
                account.releases(),
                List.copyOf(
                        new TreeSet<>(account.wanted().stream().map(this::cell).toList())),
                List.of(),
                List.of(),
                List.of());
    }

    private CountCell cell(CountCell cell) {
        return new CountCell(
                cell.areas(),
                coarsening.period(cell.days()),
                coarsening.codes(cell.codes()),
                cell.in(),
                cell.out(),
                cell.vintage());
    }

    private List<LeafCell> truth() {
        Map<LeafCell, Long> sums = new LinkedHashMap<>();
        for (LeafCell leaf : account.truth()) {
            sums.merge(withCount(coarser(leaf), 0), leaf.count(), Math::addExact);
        }
        List<LeafCell> truth = new ArrayList<>();
        sums.forEach((leaf, count) -> truth.add(withCount(leaf, count)));
        truth.sort(Comparator.comparing(LeafCell::area)
                .thenComparing(LeafCell::period)
                .thenComparing(LeafCell::stratum)
                .thenComparing(leaf -> leaf.selections().toString())
                .thenComparing(leaf -> String.valueOf(leaf.contributor()))
                .thenComparing(LeafCell::first)
                .thenComparing(LeafCell::last));
        return truth;
    }

    private LeafCell coarser(LeafCell leaf) {
        TreeMap<String, String> codes = new TreeMap<>();
        leaf.stratum().codes().forEach((dimension, code) -> {
            String coarse = coarsening.code(dimension, code);
            if (coarse != null) {
                codes.put(dimension, coarse);
            }
        });
        Period period = coarsening.period(leaf.period());
        return new LeafCell(
                leaf.area(),
                period,
                new Stratum(codes),
                leaf.selections(),
                leaf.contributor(),
                leaf.first(),
                leaf.last(),
                leaf.count());
    }

    private static LeafCell withCount(LeafCell leaf, long count) {
        return new LeafCell(
                leaf.area(),
                leaf.period(),
                leaf.stratum(),
                leaf.selections(),
                leaf.contributor(),
                leaf.first(),
                leaf.last(),
                count);
    }
}
