package org.sentinelle.protect.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.CellKey;
import org.sentinelle.result.LeafCell;
import org.sentinelle.result.Ledger;

/** All cells that a leaf cell is counted in: itself, the margins of its stratum, the groups and longer periods around it. */
final class Lattice {
    private final List<Period> periods;
    private final List<Ledger.GroupMembers> groups;
    private final Map<LeafCell, List<CellKey>> above = new HashMap<>();

    Lattice(Ledger.Account account) {
        TreeSet<Period> all = new TreeSet<>(account.periods());
        account.truth().forEach(leaf -> all.add(leaf.period()));
        periods = List.copyOf(all);
        groups = account.groups();
    }

    List<CellKey> above(LeafCell leaf) {
        return above.computeIfAbsent(leaf, this::enumerate);
    }

    private List<CellKey> enumerate(LeafCell leaf) {
        List<Stratum> margins = margins(leaf.stratum());
        List<CellKey> cells = new ArrayList<>();
        for (Period period : periods) {
            if (!period.start().isAfter(leaf.period().start())
                    && !period.end().isBefore(leaf.period().end())) {
                for (String area : areas(leaf.area(), period)) {
                    margins.forEach(margin -> cells.add(new CellKey(leaf.indicator(), area, period, margin)));
                }
            }
        }
        return cells;
    }

    private List<String> areas(String area, Period period) {
        List<String> areas = new ArrayList<>(List.of(area));
        for (Ledger.GroupMembers members : groups) {
            if (members.period().equals(period) && members.areas().contains(area)) {
                areas.add(members.group());
            }
        }
        return areas;
    }

    /** The stratum with each subset of its dimensions left out. */
    private static List<Stratum> margins(Stratum stratum) {
        List<Map.Entry<String, String>> codes = List.copyOf(stratum.codes().entrySet());
        List<Stratum> margins = new ArrayList<>();
        for (int subset = 0; subset < 1 << codes.size(); subset++) {
            TreeMap<String, String> kept = new TreeMap<>();
            for (int d = 0; d < codes.size(); d++) {
                if ((subset >> d & 1) == 1) {
                    kept.put(codes.get(d).getKey(), codes.get(d).getValue());
                }
            }
            margins.add(new Stratum(kept));
        }
        return margins;
    }
}
