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
import org.sentinelle.store.Encryption;
import org.sentinelle.store.FileHash;
import org.sentinelle.store.SealedJson;

/** Reads source files into the workspace's Parquet; a file that was read before, with the same mapping and code, is not read again. */
final class Ingestion {
    private static final String STATE = "ledger.json";
    private static final String ROWS = "rows";

    private final MainJob.Run run;
    private final WorkspaceFolder folder;
    private final Catalogue catalogue;
    private final Supplier<SparkSession> spark;
    private final Console console;

    Ingestion(MainJob.Run run, Supplier<SparkSession> spark, Console console) {
        this.run = run;
        this.folder = run.folder();
        this.catalogue = run.definitions().catalogue();
        this.spark = spark;
        this.console = console;
    }

    List<RowLedger> ingest() throws IOException {
        List<RowLedger> ledgers = new ArrayList<>();
        for (Inputs.Input input : run.inputs().files()) {
            Encryption encryption =
                    run.keys().of(catalogue.dataset(input.mapping().dataset()));
            RowLedger kept = upToDate(input, encryption);
            RowLedger ledger = kept != null ? kept : read(input, encryption);
            String again = kept != null ? " (read before)" : "";
            console.result(
                    ledger.source(),
                    asMap(ledger, madeBy(encryption)),
                    ledger.source() + ": " + account(ledger) + again);
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

    /** What besides the file decides which rows are accepted, and how they lie: all definitions, the code and the keys. */
    private String madeBy(Encryption encryption) {
        String code = run.definitions().hash() + "/" + CodeVersion.text();
        return encryption.isOn() ? code + "/" + encryption.ids() : code;
    }

    private RowLedger read(Inputs.Input input, Encryption encryption) throws IOException {
        SourceMapping mapping = input.mapping();
        Path home = FreshFolder.at(folder.landed(mapping.id()));
        Landed landed = Landing.land(input.file(), mapping, home.resolve("landed.parquet"), encryption);
        RowLedger ledger =
                new Harmoniser(spark.get(), catalogue, encryption).harmonise(landed, mapping, home.resolve(ROWS));
        Path list = home.resolve(SetAside.FILE);
        SetAside.list(home.resolve(ROWS).resolve(Harmoniser.QUARANTINED), ledger.fileName(), encryption, list);
        if (ledger.quarantinedRows() > 0) {
            console.note("The lines of " + ledger.fileName() + " that were set aside and why, for you alone: " + list);
        }
        SealedJson.write(home.resolve(STATE), asMap(ledger, madeBy(encryption)), encryption);
        return ledger;
    }

    private @Nullable RowLedger upToDate(Inputs.Input input, Encryption encryption) throws IOException {
        Path out = folder.landed(input.mapping().id());
        Path state = out.resolve(STATE);
        if (!Files.isRegularFile(state)
                || !Harmoniser.isWritten(accepted(folder, input.mapping().id()))) {
            return null;
        }
        Map<String, @Nullable Object> kept = SealedJson.read(state, encryption).orElse(null);
        if (kept == null) {
            console.note("The rows of source " + input.mapping().id() + " are not encrypted with the keys of this run;"
                    + " they are read again from " + input.file() + ".");
            return null;
        }
        boolean same = text(kept, "sha256").equals(FileHash.sha256(input.file()))
                && text(kept, "made-by").equals(madeBy(encryption));
        return same ? asLedger(kept) : null;
    }

    private static Map<String, @Nullable Object> asMap(RowLedger ledger, String madeBy) {
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
