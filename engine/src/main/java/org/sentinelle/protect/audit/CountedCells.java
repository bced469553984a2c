package org.sentinelle.protect.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Period;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.protect.audit.Claim.Term;
import org.sentinelle.result.CellKey;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.CountCell.Vintage;
import org.sentinelle.result.Ledger.GroupMembers;
import org.sentinelle.result.TableKey;
import org.sentinelle.result.TableStructure;
import org.sentinelle.result.TableStructure.Part;
import org.sentinelle.result.TableStructure.Role;
import org.sentinelle.result.TableStructure.Table;

/** Which counts stand behind the numbers of one release, as its structure tells it. */
final class CountedCells {
    private final int release;
    private final Map<TableKey, SelectionNames> names;
    private final Map<TableKey, Table> tables = new HashMap<>();
    private final Map<String, List<Part>> parts = new HashMap<>();

    CountedCells(int release, TableStructure structure, Map<TableKey, SelectionNames> names) {
        this.release = release;
        this.names = names;
        structure.tables().forEach(t -> tables.put(new TableKey(t.dataset(), t.quantity()), t));
        structure
                .parts()
                .forEach(p -> parts.computeIfAbsent(p.indicator(), i -> new ArrayList<>())
                        .add(p));
    }

    /** Whether the number is made of confidential counts at all. */
    boolean speakOf(CellKey number) {
        return parts.containsKey(number.indicator());
    }

    int per(CellKey number) {
        return made(number).get(0).per();
    }

    ProtectionPolicy policy(TableKey key) {
        Table table = tables.get(key);
        return table == null ? ProtectionPolicy.DEFAULT : table.policy();
    }

    private List<Part> made(CellKey number) {
        return parts.getOrDefault(number.indicator(), List.of());
    }

    /** The counts in one role; null where the structure does not say which they are. */
    @Nullable
    List<Term> behind(CellKey number, Role role) {
        List<Term> terms = new ArrayList<>();
        for (Part part : made(number)) {
            if (part.role() == role) {
                TableKey key = new TableKey(part.dataset(), part.quantity());
                CountCell cell = cell(number, part, key);
                if (cell == null) {
                    return null;
                }
                terms.add(new Term(key, cell, 1));
            }
        }
        return terms;
    }

    private @Nullable CountCell cell(CellKey number, Part part, TableKey key) {
        Table table = tables.get(key);
        SelectionNames selections = names.get(key);
        if (table == null || selections == null) {
            return null;
        }
        SortedSet<String> in = selections.here(part.in(), table);
        SortedSet<String> areas = areas(number, table);
        SortedMap<String, SortedSet<String>> codes = codes(number, part, table);
        if (in == null || areas == null || codes == null) {
            return null;
        }
        Period days = part.days().getOrDefault(number.period(), number.period());
        return new CountCell(areas, days, codes, in, new TreeSet<>(), Vintage.of(release));
    }

    private static @Nullable SortedMap<String, SortedSet<String>> codes(CellKey number, Part part, Table table) {
        SortedMap<String, SortedSet<String>> codes = new TreeMap<>();
        for (Map.Entry<String, String> code : number.stratum().codes().entrySet()) {
            SortedMap<String, Set<String>> read = part.readAs().get(code.getKey());
            Set<String> some = read == null ? null : read.get(code.getValue());
            SortedSet<String> all = new TreeSet<>(some == null ? Set.of(code.getValue()) : some);
            List<String> known = table.dimensions().get(code.getKey());
            if (known == null || !known.containsAll(all)) {
                return null;
            }
            codes.put(code.getKey(), all);
        }
        return codes;
    }

    private static @Nullable SortedSet<String> areas(CellKey number, Table table) {
        List<GroupMembers> memberships = table.groups().stream()
                .filter(g -> g.group().equals(number.area()))
                .toList();
        if (memberships.isEmpty()) {
            return new TreeSet<>(Set.of(number.area()));
        }
        return memberships.stream()
                .filter(g -> g.period().equals(number.period()))
                .findFirst()
                .map(g -> (SortedSet<String>) new TreeSet<>(g.areas()))
                .orElse(null);
    }
}
