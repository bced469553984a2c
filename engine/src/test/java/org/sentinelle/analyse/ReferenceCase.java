package org.sentinelle.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;

/**
 * A case with expected numbers: analysis files beside a method's test, the table {@code paths.csv} that says which of
 * their outputs equals which expected number, and a folder with the data and {@code expected.json}.
 */
public final class ReferenceCase {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path definitions;
    private final Path material;
    private final JsonNode expected;
    private final Map<String, Finding> findings = new TreeMap<>();

    /**
     * @param definitions folder on the test class path with the analysis files
     * @param material folder with the data and the expected numbers
     */
    public ReferenceCase(String definitions, Path material) {
        this.definitions = resource(definitions);
        this.material = material;
        this.expected = read(material.resolve("expected.json"));
    }

    /** A folder that holds analysis files, data and expected numbers together. */
    public static ReferenceCase within(String folder) {
        return new ReferenceCase(folder, resource(folder));
    }

    /**
     * One line of {@code paths.csv}: an output of an analysis and the path of the number it must equal.
     *
     * @param where {@code column=value}, several of them joined by semicolons: the rows of the data to use; empty for all
     * @param options {@code option=value}, several of them joined by semicolons, instead of what the analysis file says
     * @param from {@code summary}, {@code estimates} or {@code details}
     * @param term the summary's name, the estimate's term, or {@code table[row]} of the details, counted from 0, where
     *     {@code table[*]} holds the column's first rows to an array of expected numbers
     */
    public record Line(
            String analysis, String where, String options, String from, String term, String column, String path) {
        @Override
        public String toString() {
            return analysis + (where.isEmpty() ? "" : " where " + where) + (options.isEmpty() ? "" : " with " + options)
                    + ": " + term + " " + column + " = " + path;
        }
    }

    public List<Line> lines() {
        return records(definitions.resolve("paths.csv")).stream()
                .map(r -> new Line(
                        r.getField("analysis"),
                        r.getField("where"),
                        r.findField("options").orElse(""),
                        r.getField("from"),
                        r.getField("term"),
                        r.getField("column"),
                        r.getField("path")))
                .toList();
    }

    /** The paths of all numbers that the case expects; null means not applicable. */
    Set<String> paths() {
        Set<String> paths = new TreeSet<>();
        collect(expected.path("values"), "", paths);
        return paths;
    }

    /** The paths that some line is held to. */
    Set<String> heldPaths() {
        Set<String> held = new TreeSet<>();
        for (Line line : lines()) {
            collect(expected.at("/values/" + line.path()), line.path(), held);
        }
        return held;
    }

    private static void collect(JsonNode node, String path, Set<String> paths) {
        String prefix = path.isEmpty() ? "" : path + "/";
        if (node.isObject()) {
            node.properties().forEach(e -> collect(e.getValue(), prefix + e.getKey(), paths));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), prefix + i, paths);
            }
        } else if (!node.isNull()) {
            paths.add(path);
        }
    }

    /** Holds an analysis' output to the expected number within the case's tolerance; null means not applicable. */
    public void check(Line line) {
        JsonNode want = expected.at("/values/" + line.path());
        assertThat(want.isMissingNode()).as("something at " + line.path()).isFalse();
        if (want.isNull()) {
            return;
        }
        if (line.term().endsWith("[*]")) {
            checkColumn(line, want);
        } else {
            check(line, got(line), want, line.path());
        }
    }

    private void checkColumn(Line line, JsonNode want) {
        String table = line.term().substring(0, line.term().indexOf('['));
        for (int i = 0; i < want.size(); i++) {
            Line cell = new Line(
                    line.analysis(),
                    line.where(),
                    line.options(),
                    line.from(),
                    table + "[" + i + "]",
                    line.column(),
                    line.path() + "/" + i);
            check(cell, got(cell), want.get(i), cell.path());
        }
    }

    private void check(Line line, @Nullable Object got, JsonNode want, String path) {
        if (want.isTextual()) {
            boolean infinite = want.asText().endsWith("Infinity");
            assertThat(got).as("%s, %s", line, want).isEqualTo(infinite ? null : want.asText());
            return;
        }
        assertThat(want.isNumber()).as("a number at " + path).isTrue();
        double number = ((Number) Objects.requireNonNull(got, line::toString)).doubleValue();
        double allowed = tolerance(path, "abs") + tolerance(path, "rel") * Math.abs(want.doubleValue());
        assertThat(Math.abs(number - want.doubleValue()))
                .as("%s: got %s, want %s", line, number, want)
                .isLessThanOrEqualTo(allowed);
    }

    /** The finding of one analysis file; where and options as in {@link Line}. */
    public Finding run(String analysis, String where, String options) {
        return findings.computeIfAbsent(analysis + "?" + where + "&" + options, key -> {
            AnalysisFile file =
                    AnalysisFile.read(definitions.resolve(analysis + ".yaml")).with(options);
            Table table = table(material.resolve(file.data()), where);
            Method method = Methods.find(file.method()).orElseThrow();
            return method.run(AnalysisInput.bind(method.declaration(), file.request(), table));
        });
    }

    /** The finding of one analysis file as it stands. */
    public Finding run(String analysis, String where) {
        return run(analysis, where, "");
    }

    private @Nullable Object got(Line line) {
        Finding finding = run(line.analysis(), line.where(), line.options());
        assertThat(finding).as(line.toString()).isInstanceOf(Finding.Answered.class);
        Finding.Answered answered = (Finding.Answered) finding;
        return switch (line.from()) {
            case "summary" -> {
                assertThat(answered.summary()).as(line.toString()).containsKey(line.term());
                yield answered.summary().get(line.term());
            }
            case "details" -> cell(answered, line);
            default -> {
                Estimate estimate = answered.estimates().stream()
                        .filter(e -> e.term().equals(line.term()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No term for " + line));
                yield FindingView.ESTIMATE_COLUMNS.get(line.column()).apply(estimate);
            }
        };
    }

    private static @Nullable Object cell(Finding.Answered answered, Line line) {
        int bracket = line.term().indexOf('[');
        Table table = answered.details().stream()
                .filter(t -> t.name().equals(line.term().substring(0, bracket)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No table for " + line));
        int row =
                Integer.parseInt(line.term().substring(bracket + 1, line.term().length() - 1));
        return table.rows().get(row).get(table.column(line.column()));
    }

    private double tolerance(String path, String kind) {
        double loosest = expected.at("/tolerance/" + kind).doubleValue();
        for (Map.Entry<String, JsonNode> override :
                expected.path("tolerance_overrides").properties()) {
            String pattern = "(.*/)?" + override.getKey().replace("*", ".*");
            if (path.matches(pattern)) {
                loosest = Math.max(loosest, override.getValue().path(kind).doubleValue());
            }
        }
        return loosest;
    }

    private static Table table(Path csv, String where) {
        List<NamedCsvRecord> records = records(csv).stream()
                .filter(r -> AnalysisFile.pairs(where).entrySet().stream()
                        .allMatch(e -> r.getField(e.getKey()).equals(e.getValue())))
                .toList();
        List<String> headers = records.get(0).getHeader();
        List<Table.Column> columns = headers.stream()
                .map(h -> new Table.Column(h, Table.Type.TEXT, ""))
                .toList();
        List<List<Object>> rows =
                records.stream().map(r -> List.<Object>copyOf(r.getFields())).toList();
        return new Table(csv.getFileName().toString(), columns, rows);
    }

    static List<NamedCsvRecord> records(Path csv) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path json) {
        try {
            return JSON.readTree(json.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path resource(String folder) {
        try {
            return Path.of(Objects.requireNonNull(ReferenceCase.class.getResource(folder), folder)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
