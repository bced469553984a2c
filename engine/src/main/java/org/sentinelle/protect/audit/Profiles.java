package org.sentinelle.protect.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.sentinelle.model.Filter;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.Problem;
import org.sentinelle.result.UnusableInput;

/**
 * The kinds of persons that a table tells apart at one place and time: a code of each dimension and which selections they are in,
 * in every combination that the selections' filters allow.
 */
final class Profiles {
    private static final int MOST_SELECTIONS = 10;

    private final List<String> dimensions;
    private final List<String> selections;
    private final List<Profile> all = new ArrayList<>();
    private final Map<List<Object>, int[]> found = new HashMap<>();

    /** One of them: its codes in the order of the dimensions, and the places of its selections. */
    private record Profile(List<String> codes, BitSet in) {}

    Profiles(SortedMap<String, ? extends SortedSet<String>> dimensions, SortedMap<String, Filter> selections) {
        this.dimensions = List.copyOf(dimensions.keySet());
        this.selections = List.copyOf(selections.keySet());
        List<Filter> filters = List.copyOf(selections.values());
        List<Map<String, String>> rows = FieldValues.rows(filters, dimensions.keySet());
        for (List<String> codes : crossed(List.copyOf(dimensions.values()))) {
            flags(codes, filters, rows).forEach(in -> all.add(new Profile(codes, in)));
        }
    }

    private static List<List<String>> crossed(List<? extends SortedSet<String>> codes) {
        List<List<String>> crossed = List.of(List.of());
        for (SortedSet<String> next : codes) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> before : crossed) {
                for (String code : next) {
                    List<String> more = new ArrayList<>(before);
                    more.add(code);
                    longer.add(more);
                }
            }
            crossed = longer;
        }
        return crossed;
    }

    private List<BitSet> flags(List<String> codes, List<Filter> filters, List<Map<String, String>> rows) {
        if (rows.isEmpty()) {
            return anything(filters.size());
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < codes.size(); i++) {
            row.put(dimensions.get(i), codes.get(i));
        }
        Set<BitSet> seen = new HashSet<>();
        List<BitSet> flags = new ArrayList<>();
        for (Map<String, String> more : rows) {
            BitSet in = met(new RowTest(row).with(more), filters);
            if (seen.add(in)) {
                flags.add(in);
            }
        }
        return flags;
    }

    private static BitSet met(RowTest row, List<Filter> filters) {
        BitSet in = new BitSet();
        for (int i = 0; i < filters.size(); i++) {
            in.set(i, row.meets(filters.get(i)));
        }
        return in;
    }

    private static List<BitSet> anything(int selections) {
        if (selections > MOST_SELECTIONS) {
            throw new UnusableInput(List.of(new Problem(
                    "the filters over one dataset",
                    0,
                    "There are more than " + MOST_SELECTIONS + ", over too many fields to try every combination.",
                    "Audit publications with fewer indicators over the dataset.")));
        }
        List<BitSet> flags = new ArrayList<>();
        for (long bits = 0; bits < 1L << selections; bits++) {
            flags.add(BitSet.valueOf(new long[] {bits}));
        }
        return flags;
    }

    int size() {
        return all.size();
    }

    /** The places of those whom a cell counts, by its codes and selections. */
    int[] inside(CountCell cell) {
        return found.computeIfAbsent(List.of(cell.codes(), cell.in(), cell.out()), key -> search(cell));
    }

    private int[] search(CountCell cell) {
        int[] places = new int[all.size()];
        int count = 0;
        for (int i = 0; i < places.length; i++) {
            if (counts(cell, all.get(i))) {
                places[count++] = i;
            }
        }
        return Arrays.copyOf(places, count);
    }

    private boolean counts(CountCell cell, Profile profile) {
        for (Map.Entry<String, SortedSet<String>> codes : cell.codes().entrySet()) {
            int place = dimensions.indexOf(codes.getKey());
            if (place < 0 || !codes.getValue().contains(profile.codes().get(place))) {
                return false;
            }
        }
        return cell.in().stream().allMatch(name -> profile.in().get(selections.indexOf(name)))
                && cell.out().stream().noneMatch(name -> profile.in().get(selections.indexOf(name)));
    }
}
