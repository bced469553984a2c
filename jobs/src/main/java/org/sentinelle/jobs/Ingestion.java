package org.sentinelle.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.sentinelle.harmonise.Harmoniser;
import org.sentinelle.harmonise.Landed;
import org.sentinelle.harmonise.Landing;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.SourceMapping;
import org.sentinelle.result.RowLedger;
import org.sentinelle.store.FileHash;
import org.sentinelle.store.JsonFile;

/** Reads source files into the workspace's Parquet; a file that was read before, with the same mapping and code, is not read again. */
final class Ingestion {
    private static final String STATE = "ledger.json";
    private static final String ROWS = "rows";

    private final WorkspaceFolder folder;
    private final Catalogue catalogue;
    /** What besides the file decides which rows are accepted: all definitions and the code. */
    private final String madeBy;

    private final Supplier<SparkSession> spark;

    Ingestion(WorkspaceFolder folder, Catalogue catalogue, String madeBy, Supplier<SparkSession> spark) {
        this.folder = folder;
        this.catalogue = catalogue;
        this.madeBy = madeBy;
        this.spark = spark;
    }

    List<RowLedger> ingest(Inputs inputs, Console console) throws IOException {
        List<RowLedger> ledgers = new ArrayList<>();
        for (Inputs.Input input : inputs.files()) {
            RowLedger kept = upToDate(input);
            RowLedger ledger = kept != null ? kept : read(input);
            String again = kept != null ? " (read before)" : "";
            console.result(ledger.source(), asMap(ledger), ledger.source() + ": " + account(ledger) + again);
            ledgers.add(ledger);
        }
        return List.copyOf(ledgers);
    }

    /** Where the accepted rows of a source lie. */
    static Path accepted(WorkspaceFolder folder, String source) {
        return folder.landed(source).resolve(ROWS).resolve(Harmoniser.ACCEPTED);
    }

    /** Rows in and what became of them, in one line. */
    static String account(RowLedger ledger) {
        List<String> reasons = new ArrayList<>();
        ledger.quarantined().forEach((reason, rows) -> reasons.add(reason + " " + grouped(rows)));
        return grouped(ledger.rowsIn()) + " rows in = " + grouped(ledger.accepted()) + " accepted + "
                + grouped(ledger.quarantinedRows()) + " quarantined"
                + (reasons.isEmpty() ? "" : " (" + String.join(", ", reasons) + ")") + " + "
                + grouped(ledger.collapsed()) + " exact duplicates collapsed";
    }

    private static String grouped(long rows) {
        return String.format(java.util.Locale.ROOT, "%,d", rows);
    }

    private RowLedger read(Inputs.Input input) throws IOException {
        SourceMapping mapping = input.mapping();
        Path home = FreshFolder.at(folder.landed(mapping.id()));
        Landed landed = Landing.land(input.file(), mapping, home.resolve("landed.parquet"));
        RowLedger ledger = new Harmoniser(spark.get(), catalogue).harmonise(landed, mapping, home.resolve(ROWS));
        JsonFile.write(home.resolve(STATE), asMap(ledger));
        return ledger;
    }

    private @Nullable RowLedger upToDate(Inputs.Input input) throws IOException {
        Path out = folder.landed(input.mapping().id());
        Path state = out.resolve(STATE);
        if (!Files.isRegularFile(state)
                || !Harmoniser.isWritten(accepted(folder, input.mapping().id()))) {
            return null;
        }
        Map<String, @Nullable Object> kept = JsonFile.read(state);
        boolean same = text(kept, "sha256").equals(FileHash.sha256(input.file()))
                && text(kept, "made-by").equals(madeBy);
        return same ? asLedger(kept) : null;
    }

    private Map<String, @Nullable Object> asMap(RowLedger ledger) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("source", ledger.source());
        map.put("dataset", ledger.dataset());
        map.put("file", ledger.fileName());
        map.put("sha256", ledger.sha256());
        map.put("rows-in", ledger.rowsIn());
        map.put("accepted", ledger.accepted());
        map.put("censored", ledger.censored());
        map.put("quarantined", ledger.quarantined());
        map.put("collapsed", ledger.collapsed());
        map.put("made-by", madeBy);
        return map;
    }

    private static RowLedger asLedger(Map<String, @Nullable Object> map) {
        SortedMap<String, Long> quarantined = new TreeMap<>();
        if (map.get("quarantined") instanceof Map<?, ?> reasons) {
            reasons.forEach((reason, rows) -> quarantined.put(String.valueOf(reason), ((Number) rows).longValue()));
        }
        return new RowLedger(
                text(map, "source"),
                text(map, "dataset"),
                text(map, "file"),
                text(map, "sha256"),
                number(map, "rows-in"),
                number(map, "accepted"),
                number(map, "censored"),
                quarantined,
                number(map, "collapsed"));
    }

    private static String text(Map<String, @Nullable Object> map, String key) {
        return String.valueOf(map.get(key));
    }

    private static long number(Map<String, @Nullable Object> map, String key) {
        return map.get(key) instanceof Number n ? n.longValue() : 0;
    }
}
