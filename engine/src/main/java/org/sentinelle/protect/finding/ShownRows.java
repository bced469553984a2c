package org.sentinelle.protect.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Ledger.Told;
import org.sentinelle.result.Table;

/** The rows of a table of details that are shown; of the others only what they are about. */
final class ShownRows {
    private final Table table;
    private final Readers readers;
    private final List<Withheld> withheld = new ArrayList<>();
    private final Set<Told> told = new LinkedHashSet<>();
    private final Table shown;
    private boolean lost;

    ShownRows(Table table, Studied studied, Readers readers) {
        this.table = table;
        this.readers = readers;
        Studied.Rows own = studied.behind().details().get(table.name());
        this.shown = own == null ? ofWhole(studied.whole()) : ofRows(own);
    }

    Table table() {
        return shown;
    }

    List<Withheld> withheld() {
        return withheld;
    }

    Set<Told> told() {
        return told;
    }

    /** Whether what is left would give the rest away. */
    boolean areLost() {
        return lost;
    }

    /** Nothing is said of the rows by themselves: all of them, or not even how many they are. */
    private Table ofWhole(Support whole) {
        Optional<WithheldReason> reason = whole.refusedTo(readers)
                .or(() -> whole.bearsRows() ? Optional.empty() : Optional.of(WithheldReason.OF_SINGLE_ROWS));
        if (reason.isEmpty()) {
            told.addAll(whole.tells());
            return table;
        }
        withheld.add(new Withheld("details " + table.name(), reason.get()));
        return new Table(table.name(), table.columns(), List.of());
    }

    private Table ofRows(Studied.Rows own) {
        if (own.supports().size() != table.rows().size()) {
            throw new IllegalArgumentException(
                    "Table " + table.name() + " has " + table.rows().size() + " rows, but something stands behind "
                            + own.supports().size());
        }
        Map<Integer, WithheldReason> refused = refused(own.supports());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            WithheldReason reason = refused.get(row);
            if (reason == null) {
                told.addAll(own.supports().get(row).tells());
                rows.add(table.rows().get(row));
            } else {
                withheld.add(new Withheld("details " + table.name() + " row " + (row + 1), reason));
                rows.add(CountedTable.labelsAlone(
                        table, own.labels(), table.rows().get(row)));
            }
        }
        return new Table(table.name(), table.columns(), rows);
    }

    private Map<Integer, WithheldReason> refused(List<Support> supports) {
        Map<Integer, WithheldReason> refused = new LinkedHashMap<>();
        Map<String, Long> cases = new LinkedHashMap<>();
        for (int row = 0; row < supports.size(); row++) {
            int number = row;
            supports.get(row).refusedTo(readers).ifPresent(reason -> refused.put(number, reason));
            if (supports.get(row) instanceof Support.Cases behind) {
                cases.put(Integer.toString(row), behind.cases());
            }
        }
        Set<String> names = new LinkedHashSet<>();
        refused.keySet().forEach(row -> names.add(Integer.toString(row)));
        Optional<Set<String>> all = new StrataComplement(readers.policy()).withheld(cases, names);
        lost = all.isEmpty();
        all.ifPresent(
                rows -> rows.forEach(row -> refused.putIfAbsent(Integer.parseInt(row), WithheldReason.COMPLEMENT)));
        return refused;
    }
}
