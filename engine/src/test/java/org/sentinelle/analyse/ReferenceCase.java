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
import java.util.TreeMap;
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

    /** One line of {@code paths.csv}: an output of an analysis and the path of the number it must equal. */
    public record Line(String analysis, String where, String from, String term, String column, String path) {
        @Override
        public String toString() {
            return analysis + (where.isEmpty() ? "" : " where " + where) + ": " + term + " " + column + " = " + path;
        }
    }

    public List<Line> lines() {
        return records(definitions.resolve("paths.csv")).stream()
                .map(r -> new Line(
                        r.getField("analysis"),
                        r.getField("where"),
                        r.getField("from"),
                        r.getField("term"),
                        r.getField("column"),
                        r.getField("path")))
                .toList();
    }

    /** Runs the line's analysis and holds its output to the expected number within the case's tolerance. */
    public void check(Line line) {
        double got = got(line);
        double want = expected(line.path());
        double allowed = tolerance(line.path(), "abs") + tolerance(line.path(), "rel") * Math.abs(want);
        assertThat(Math.abs(got - want))
                .as("%s: got %s, want %s", line, got, want)
                .isLessThanOrEqualTo(allowed);
    }

    /** The finding of one analysis file; where is empty or {@code column=value}. */
    public Finding run(String analysis, String where) {
        return findings.computeIfAbsent(analysis + "?" + where, key -> {
            AnalysisFile file = AnalysisFile.read(definitions.resolve(analysis + ".yaml"));
            Table table = table(material.resolve(file.data()), where);
            Method method = Methods.find(file.method()).orElseThrow();
            return method.run(AnalysisInput.bind(method.declaration(), file.request(), table));
        });
    }

    private double got(Line line) {
        Finding.Answered answered = (Finding.Answered) run(line.analysis(), line.where());
        Object value = line.from().equals("summary")
                ? answered.summary().get(line.term())
                : answered.estimates().stream()
                        .filter(e -> e.term().equals(line.term()))
                        .map(e ->
                                FindingView.ESTIMATE_COLUMNS.get(line.column()).apply(e))
                        .findFirst()
                        .orElseThrow();
        return ((Number) Objects.requireNonNull(value, line::toString)).doubleValue();
    }

    private double expected(String path) {
        JsonNode node = expected.at("/values/" + path);
        assertThat(node.isNumber()).as("a number at " + path).isTrue();
        return node.doubleValue();
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
                .filter(r -> where.isEmpty()
                        || r.getField(where.substring(0, where.indexOf('=')))
                                .equals(where.substring(where.indexOf('=') + 1)))
                .toList();
        List<String> headers = records.get(0).getHeader();
        List<Table.Column> columns = headers.stream()
                .map(h -> new Table.Column(h, Table.Type.TEXT, ""))
                .toList();
        List<List<Object>> rows =
                records.stream().map(r -> List.<Object>copyOf(r.getFields())).toList();
        return new Table(csv.getFileName().toString(), columns, rows);
    }

    private static List<NamedCsvRecord> records(Path csv) {
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
