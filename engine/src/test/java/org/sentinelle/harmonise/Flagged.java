package org.sentinelle.harmonise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.SharedSpark;
import org.sentinelle.model.Absence;
import org.sentinelle.model.Area;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Field;
import org.sentinelle.model.DatasetSchema.Role;
import org.sentinelle.model.LocalisedText;
import org.sentinelle.model.Period.Grain;
import org.sentinelle.model.SourceMapping;
import org.sentinelle.model.SourceMapping.Bound;
import org.sentinelle.model.SourceMapping.CodeField;
import org.sentinelle.model.SourceMapping.Contradictions;
import org.sentinelle.model.SourceMapping.CountField;
import org.sentinelle.model.SourceMapping.PeriodField;
import org.sentinelle.model.SourceMapping.StatusColumn;
import org.sentinelle.model.SourceMapping.TextField;
import org.sentinelle.result.RowLedger;
import org.sentinelle.result.Table;
import org.sentinelle.store.Encryption;
import org.sentinelle.store.ParquetTables;

/** A file of monthly figures in which words and a column of flags say why a figure is not there, and a facet what it counts. */
record Flagged(Path folder) {
    private static final String HEADER = "area,month,unit,value,flag\n";
    private static final LocalisedText LABEL = LocalisedText.english("made by hand");

    private static final Map<String, Absence> WORDS = Map.of(
            "N/A",
            Absence.NOT_APPLICABLE,
            ":",
            Absence.NOT_REPORTED,
            "not asked",
            Absence.NOT_REQUESTED,
            "-1",
            Absence.SUPPRESSED);

    private static final Map<String, Absence> FLAGS =
            Map.of("L", Absence.NOT_REQUESTED, "M", Absence.NOT_APPLICABLE, "Q", Absence.SUPPRESSED);

    static DatasetSchema dataset() {
        List<Field> fields = List.of(
                new Field("area", Role.AREA, "areas", null, LABEL),
                new Field("month", Role.PERIOD, null, null, LABEL, false, false, Grain.MONTH),
                new Field("unit", Role.FACET, null, null, LABEL),
                new Field("count", Role.MEASURE, null, null, LABEL));
        return new DatasetSchema(
                "flagged", LABEL, DatasetSchema.Disclosure.PUBLISHED, fields, List.of(), "made by hand");
    }

    private static SourceMapping mapping(@Nullable StatusColumn status) {
        return new SourceMapping(
                "flagged-file",
                "flagged",
                LABEL,
                "a test",
                "none",
                "flagged*.csv",
                new SourceMapping.Format("UTF-8", ','),
                List.of(HEADER.strip().split(",")),
                List.of(),
                List.of(
                        new CodeField("area", "area", Map.of(), Map.of(), null, null, null),
                        new PeriodField("month", "month", Grain.MONTH),
                        new TextField("unit", "unit"),
                        new CountField("count", "value", Map.of("<5", new Bound(0, 4)), WORDS, status, null)),
                Contradictions.QUARANTINE,
                null,
                "0");
    }

    private static Catalogue catalogue() {
        Map<String, Area> areas = Stream.of("AAA", "BBB")
                .map(code -> new Area(code, LABEL, true))
                .collect(Collectors.toMap(Area::code, Function.identity(), (a, b) -> a, TreeMap::new));
        return new Catalogue(
                areas,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of("flagged", dataset()),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());
    }

    /** What became of rows whose column of flags is read. */
    Outcome withFlags(String... rows) throws IOException {
        return harmonise(mapping(new StatusColumn("flag", FLAGS)), rows);
    }

    /** What became of rows whose column of flags is not read. */
    Outcome withoutFlags(String... rows) throws IOException {
        return harmonise(mapping(null), rows);
    }

    private Outcome harmonise(SourceMapping mapping, String... rows) throws IOException {
        Path csv = Files.writeString(folder.resolve("flagged.csv"), HEADER + String.join("\n", rows) + "\n");
        Landed landed = Landing.land(csv, mapping, folder.resolve("landed.parquet"), Encryption.NONE);
        Path out = folder.resolve("rows");
        RowLedger ledger = new Harmoniser(SharedSpark.session(), catalogue()).harmonise(landed, mapping, out);
        return new Outcome(ledger, out);
    }

    record Outcome(RowLedger ledger, Path folder) {
        Path acceptedFolder() {
            return folder.resolve("accepted");
        }

        /** Line, lower and upper bound, status. */
        List<String> accepted() throws IOException {
            Table table = Reports.accepted(folder);
            int low = table.column("count_low");
            return table.rows().stream()
                    .map(row -> row.get(table.column("line")) + ": " + row.get(low) + ".." + row.get(low + 1) + " "
                            + row.get(table.column("count_status")))
                    .toList();
        }

        /** Line, reason, column. */
        List<String> setAside() throws IOException {
            Table table = ParquetTables.read(folder.resolve("quarantined/part-00000.parquet"));
            return table.rows().stream()
                    .map(row -> row.get(0) + " " + row.get(1) + " " + row.get(2))
                    .toList();
        }
    }
}
