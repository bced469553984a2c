package org.sentinelle.protect.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.Ledger.Told;
import org.sentinelle.result.Table;

/**
 * Rows made of confidential counts, for an analysis.
 *
 * @param labels the columns that no count went into: names, times, populations
 * @param counts by row, every count that its other cells are made of, those that are missing or censored included; empty where they
 *     are all public
 */
public record CountedTable(Table rows, Set<String> labels, List<List<Told>> counts) {
    public CountedTable {
        labels = Set.copyOf(labels);
        counts = counts.stream().map(List::copyOf).toList();
        if (counts.size() != rows.rows().size()) {
            throw new IllegalArgumentException("Table " + rows.name() + " has "
                    + rows.rows().size() + " rows, but counts are named for " + counts.size());
        }
    }

    /** What stands behind a number that all rows come together in. */
    public Support support() {
        List<Told> all = counts.stream().flatMap(List::stream).distinct().toList();
        return all.isEmpty() ? new Support.Open() : new Support.Counts(all);
    }

    /** The rows as readers know them: of one whose counts are not all stated as they are the labels alone. */
    public Table asStated(ProtectionPolicy policy, Ledger ledger) {
        Readers readers = Readers.of(policy, ledger);
        List<List<@Nullable Object>> stated = new ArrayList<>();
        for (int row = 0; row < counts.size(); row++) {
            List<@Nullable Object> cells = rows.rows().get(row);
            stated.add(readers.know(counts.get(row)) ? cells : labelsAlone(rows, labels, cells));
        }
        return new Table(rows.name(), rows.columns(), stated);
    }

    static List<@Nullable Object> labelsAlone(Table table, Set<String> labels, List<@Nullable Object> row) {
        List<@Nullable Object> bare = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            bare.add(labels.contains(table.columns().get(i).name()) ? row.get(i) : null);
        }
        return Collections.unmodifiableList(bare);
    }
}
