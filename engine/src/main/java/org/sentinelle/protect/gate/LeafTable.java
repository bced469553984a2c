package org.sentinelle.protect.gate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.protect.gate.GateFinding.Reason;
import org.sentinelle.result.LeafCell;
import org.sentinelle.result.Ledger;

/**
 * Whether the leaves of an account are a table: each once, each with the coordinates that the account says and no others, and of
 * each area in each of its periods one for every combination of codes. An empty cell that is left out could not be checked.
 */
final class LeafTable {
    private record Place(String area, Period period) {}

    private record Coordinates(Object place, Stratum stratum, Object rows, int first, int last) {}

    private final Ledger.Account account;
    private final Map<String, Set<String>> codes = new HashMap<>();
    private final Set<String> selections;

    LeafTable(Ledger.Account account) {
        this.account = account;
        account.dimensions().forEach((dimension, some) -> codes.put(dimension, new HashSet<>(some)));
        selections = new HashSet<>(account.selections());
    }

    /** Whether cells can be counted by it; all else that is wrong is only reported. */
    boolean check(Findings findings) {
        checkGroups(findings);
        boolean clear = areUnique(findings);
        for (LeafCell leaf : account.truth()) {
            if (!hasClearCoordinates(leaf)) {
                findings.add(Reason.LEAVES_UNCLEAR, text(leaf));
                clear = false;
            }
        }
        if (clear) {
            checkComplete(findings);
        }
        return clear;
    }

    private boolean areUnique(Findings findings) {
        Set<Coordinates> seen = new HashSet<>();
        boolean unique = true;
        for (LeafCell leaf : account.truth()) {
            String agency = leaf.contributor() == null ? "" : leaf.contributor();
            boolean isNew = seen.add(new Coordinates(
                    new Place(leaf.area(), leaf.period()),
                    leaf.stratum(),
                    Map.entry(leaf.selections(), agency),
                    leaf.first(),
                    leaf.last()));
            if (!isNew) {
                findings.add(Reason.LEAVES_UNCLEAR, text(leaf));
                unique = false;
            }
        }
        return unique;
    }

    private boolean hasClearCoordinates(LeafCell leaf) {
        Map<String, String> stratum = leaf.stratum().codes();
        return stratum.keySet().equals(codes.keySet())
                && stratum.entrySet().stream()
                        .allMatch(e -> codes.getOrDefault(e.getKey(), Set.of()).contains(e.getValue()))
                && selections.containsAll(leaf.selections())
                && leaf.first() <= account.releases();
    }

    private void checkComplete(Findings findings) {
        long combinations = 1;
        for (Set<String> some : codes.values()) {
            combinations = Math.multiplyExact(combinations, (long) some.size());
        }
        Map<Place, Set<Stratum>> strata = new HashMap<>();
        for (LeafCell leaf : account.truth()) {
            Set<Stratum> seen = strata.computeIfAbsent(new Place(leaf.area(), leaf.period()), p -> new HashSet<>());
            if (leaf.last() >= account.releases()) {
                seen.add(leaf.stratum());
            }
        }
        for (Map.Entry<Place, Set<Stratum>> entry : strata.entrySet()) {
            if (entry.getValue().size() < combinations) {
                Place place = entry.getKey();
                findings.add(
                        Reason.TABLE_INCOMPLETE,
                        place.area() + " " + place.period().label());
            }
        }
    }

    private void checkGroups(Findings findings) {
        Set<String> areas = new HashSet<>();
        account.truth().forEach(leaf -> areas.add(leaf.area()));
        Set<String> seen = new HashSet<>();
        for (Ledger.GroupMembers members : account.groups()) {
            String where = members.group() + " " + members.period().label();
            if (areas.contains(members.group()) || !seen.add(where)) {
                findings.add(Reason.GROUP_UNCLEAR, where);
            }
        }
    }

    private static String text(LeafCell leaf) {
        return leaf.area() + " " + leaf.period().label() + " (" + leaf.stratum().label() + ")";
    }
}
