package org.sentinelle.protect.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.sentinelle.model.Period;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.CountCell.Vintage;

/**
 * Every count of a table that must be safe, the larger before those inside them: the States and groups, the periods, every subset
 * of dimensions up to the depth with one code each, and no selection, one, or two, each in or out.
 */
record Lattice(TableSpace space) {

    /** In some selections and out of others. */
    private record Selected(SortedSet<String> in, SortedSet<String> out) {
        static final Selected ANY = new Selected(new TreeSet<>(), new TreeSet<>());

        List<Selected> with(String selection) {
            SortedSet<String> more = new TreeSet<>(in);
            more.add(selection);
            SortedSet<String> less = new TreeSet<>(out);
            less.add(selection);
            return List.of(new Selected(more, out), new Selected(in, less));
        }
    }

    void cells(Vintage vintage, Consumer<CountCell> consumer) {
        List<SortedMap<String, SortedSet<String>>> coded = coded();
        List<Selected> selected = selected();
        for (SortedSet<String> areas : space.areaSets()) {
            for (Period period : space.periods()) {
                for (SortedMap<String, SortedSet<String>> codes : coded) {
                    selected.forEach(
                            s -> consumer.accept(new CountCell(areas, period, codes, s.in(), s.out(), vintage)));
                }
            }
        }
    }

    private List<SortedMap<String, SortedSet<String>>> coded() {
        List<SortedMap<String, SortedSet<String>>> all = new ArrayList<>();
        all.add(new TreeMap<>());
        for (Map.Entry<String, SortedSet<String>> dimension : space.dimensions().entrySet()) {
            for (SortedMap<String, SortedSet<String>> before : List.copyOf(all)) {
                if (before.size() < space.depth()) {
                    for (String code : dimension.getValue()) {
                        SortedMap<String, SortedSet<String>> more = new TreeMap<>(before);
                        more.put(dimension.getKey(), new TreeSet<>(List.of(code)));
                        all.add(more);
                    }
                }
            }
        }
        all.sort(Comparator.comparingInt(Map::size));
        return all;
    }

    private List<Selected> selected() {
        List<Selected> all = new ArrayList<>();
        all.add(Selected.ANY);
        for (String selection : space.selections()) {
            for (Selected before : List.copyOf(all)) {
                if (before.in().size() + before.out().size() < 2) {
                    all.addAll(before.with(selection));
                }
            }
        }
        all.sort(Comparator.comparingInt(s -> s.in().size() + s.out().size()));
        return all;
    }
}
