package org.sentinelle.present.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.RowLedger;
import org.sentinelle.result.Table;

/** What became of the rows of each file, a row for each fate; the rows of a file but the censored ones add up to its own. */
public final class RowLedgerTable {
    public static final String NAME = "row_ledger";

    private static final String ACCEPTED = "accepted";
    private static final String CENSORED = "of-which-censored";
    private static final String QUARANTINED = "quarantined";
    private static final String COLLAPSED = "collapsed";

    private RowLedgerTable() {}

    private record Line(
            RowLedger ledger, String fate, @Nullable String reason, long rows) {}

    public static Table of(List<RowLedger> ledgers) {
        List<Line> lines = ledgers.stream()
                .sorted(Comparator.comparing(RowLedger::source)
                        .thenComparing(RowLedger::fileName)
                        .thenComparing(RowLedger::sha256))
                .flatMap(l -> lines(l).stream())
                .toList();
        Layout<Line> layout = new Layout<>();
        layout.text("source", "Id of the source", l -> l.ledger().source())
                .text("dataset", "Id of the dataset it feeds", l -> l.ledger().dataset())
                .text("file_name", "Name of the file", l -> l.ledger().fileName())
                .text("sha256", "SHA-256 of the file", l -> l.ledger().sha256())
                .text("fate", "accepted, of-which-censored, quarantined or collapsed", Line::fate)
                .text("reason", "Reason code of quarantined rows", Line::reason)
                .integer("rows", "Number of rows", Line::rows);
        return layout.table(NAME, lines);
    }

    private static List<Line> lines(RowLedger ledger) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(ledger, ACCEPTED, null, ledger.accepted()));
        lines.add(new Line(ledger, CENSORED, null, ledger.censored()));
        ledger.quarantined().forEach((reason, n) -> lines.add(new Line(ledger, QUARANTINED, reason, n)));
        lines.add(new Line(ledger, COLLAPSED, null, ledger.collapsed()));
        return lines;
    }

    private record File(String source, String dataset, String name, String sha256) {}

    private record Entry(File file, String fate, @Nullable String reason, long rows) {}

    /** The ledgers of a table that {@link #of} made; throws {@link IllegalArgumentException} for any other. */
    public static List<RowLedger> read(Table table) {
        Map<File, List<Entry>> byFile = new LinkedHashMap<>();
        for (Entry entry : Reading.all(table, RowLedgerTable::entry)) {
            byFile.computeIfAbsent(entry.file(), f -> new ArrayList<>()).add(entry);
        }
        List<RowLedger> ledgers = new ArrayList<>();
        byFile.forEach((file, entries) -> ledgers.add(ledger(file, entries)));
        return ledgers;
    }

    private static Entry entry(Reading row) {
        File file = new File(row.text("source"), row.text("dataset"), row.text("file_name"), row.text("sha256"));
        return new Entry(file, row.text("fate"), row.optionalText("reason"), row.integer("rows"));
    }

    private static RowLedger ledger(File file, List<Entry> entries) {
        TreeMap<String, Long> quarantined = new TreeMap<>();
        long in = 0;
        for (Entry entry : entries) {
            in += entry.fate().equals(CENSORED) ? 0 : entry.rows();
            if (entry.fate().equals(QUARANTINED) && entry.reason() != null) {
                quarantined.put(entry.reason(), entry.rows());
            }
        }
        return new RowLedger(
                file.source(),
                file.dataset(),
                file.name(),
                file.sha256(),
                in,
                rows(entries, ACCEPTED),
                rows(entries, CENSORED),
                quarantined,
                rows(entries, COLLAPSED));
    }

    private static long rows(List<Entry> entries, String fate) {
        return entries.stream()
                .filter(e -> e.fate().equals(fate))
                .mapToLong(Entry::rows)
                .sum();
    }
}
