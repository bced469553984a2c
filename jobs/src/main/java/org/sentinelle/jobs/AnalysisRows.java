package org.sentinelle.jobs;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.AnalysisSpec;
import org.sentinelle.model.AnalysisSpec.FileData;
import org.sentinelle.model.AnalysisSpec.IndicatorData;
import org.sentinelle.model.Period;
import org.sentinelle.present.table.ObservationTable;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Problem;
import org.sentinelle.result.Table;
import org.sentinelle.result.Table.Column;
import org.sentinelle.result.Table.Type;
import org.sentinelle.result.UnusableInput;
import org.sentinelle.store.ParquetTables;
import org.sentinelle.store.Publications;

/** The rows that an analysis file names, as a table; those of a dataset are {@link DatasetRows}. */
final class AnalysisRows {
    private AnalysisRows() {}

    static Table of(AnalysisSpec.Data data, Path workspace) throws IOException {
        if (data instanceof FileData named) {
            return file(named.file());
        }
        return indicator((IndicatorData) data, WorkspaceFolder.at(workspace));
    }

    private static Table file(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw unusable(
                    file, "There is no such file.", "Name it under data in the analysis file, seen from that file.");
        }
        return file.getFileName().toString().endsWith(".parquet") ? ParquetTables.read(file) : csv(file);
    }

    /** The file's cells as text; an empty cell is missing. */
    private static Table csv(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            List<String> header = List.of();
            for (NamedCsvRecord record : reader) {
                header = record.getHeader();
                List<@Nullable Object> row = new ArrayList<>();
                for (String cell : record.getFields()) {
                    row.add(cell.isBlank() ? null : cell.strip());
                }
                while (row.size() < header.size()) {
                    row.add(null);
                }
                if (row.size() > header.size()) {
                    throw unusable(
                            file,
                            "Line " + record.getStartingLineNumber() + " has more cells than the header.",
                            "Put quotes around cells that hold a comma.");
                }
                rows.add(row);
            }
            if (rows.isEmpty()) {
                throw unusable(file, "The file has no rows.", "It needs a header and one row an observation.");
            }
            return new Table(
                    file.getFileName().toString(),
                    header.stream().map(h -> new Column(h, Type.TEXT, "")).toList(),
                    rows);
        }
    }

    /** The released totals of an indicator in the workspace's current publication, one row an area and period. */
    private static Table indicator(IndicatorData data, WorkspaceFolder folder) throws IOException {
        Publications publications = new Publications(folder.publications());
        String current = publications
                .current()
                .orElseThrow(() -> new Failure(
                        ExitCode.WRONG_USAGE,
                        "Nothing was published in " + folder.root() + " yet. Run: sentinelle run --workspace "
                                + folder.root()));
        Table written = ParquetTables.read(
                publications.folder(current).resolve("tables").resolve("observations.parquet"));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Set<Period.Grain> grains = EnumSet.noneOf(Period.Grain.class);
        for (Observation o : ObservationTable.read(written)) {
            Bounds bounds = o.bounds();
            if (isAsked(o, data) && bounds != null) {
                rows.add(java.util.Arrays.asList(
                        o.area(),
                        o.period().label(),
                        year(o.period()),
                        Integer.toString(o.period().start().getMonthValue()),
                        o.value(),
                        bounds.low(),
                        bounds.high()));
                grains.add(o.period().grain());
            }
        }
        if (grains.size() > 1) {
            throw unusable(
                    folder.root(),
                    data.indicator() + " has values of periods of several lengths, which make no one series.",
                    "Say from and to which period, so that one length is left.");
        }
        if (rows.isEmpty()) {
            throw unusable(
                    folder.root(),
                    "The current publication has no value of " + data.indicator() + " for the areas and periods asked.",
                    "sentinelle catalogue list names the indicators.");
        }
        return new Table(
                data.indicator(),
                List.of(
                        new Column("area", Type.TEXT, "State or group"),
                        new Column("period", Type.TEXT, "Period, as in SDMX"),
                        new Column("year", Type.DECIMAL, "Year; where shorter periods begin in it, as its decimals"),
                        new Column("season", Type.TEXT, "Number of the month in which the period begins"),
                        new Column("value", Type.DECIMAL, "Value where it is one number"),
                        new Column("value_low", Type.DECIMAL, "Smallest value that the figures allow"),
                        new Column("value_high", Type.DECIMAL, "Largest value that the figures allow")),
                rows);
    }

    /** When the period begins, in years: 2010.5 for the third quarter of 2010. */
    private static double year(Period period) {
        return period.year() + (period.start().getMonthValue() - 1) / 12.0;
    }

    private static boolean isAsked(Observation o, IndicatorData data) {
        return o.indicator().equals(data.indicator())
                && o.panel() == Observation.Panel.ALL
                && o.stratum().isTotal()
                && (data.areas().isEmpty() || data.areas().contains(o.area()))
                && (data.from() == null || data.from().compareTo(o.period()) <= 0)
                && (data.to() == null || data.to().compareTo(o.period()) >= 0);
    }

    private static UnusableInput unusable(Path file, String what, String remedy) {
        return new UnusableInput(List.of(new Problem(file.toString(), 0, what, remedy)));
    }
}
