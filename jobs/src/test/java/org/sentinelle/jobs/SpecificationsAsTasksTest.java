package org.sentinelle.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.AnalysisRequest;
import org.sentinelle.analyse.FindingView;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.Methods;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;
import org.sentinelle.store.JsonFile;

/** Specifications are fitted as tasks where there are many; what comes out is the same to the last bit. */
class SpecificationsAsTasksTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NAMES = List.of("y", "x", "a", "b", "c", "d", "e", "f", "g", "region");
    private static final Map<String, String> OPTIONS = Map.of(
            "optional", "a; b; c; d; e; f; g",
            "estimators", "linear-regression; linear-regression errors=CR1S",
            "joint-test", "bootstrap",
            "draws", "20");

    @TempDir
    private Path folder;

    @Test
    void a_curve_of_hundreds_as_spark_tasks_is_that_of_one_process() throws IOException {
        List<List<Object>> rows = rows();
        write(rows);
        CommandLineRun run =
                CommandLineRun.of("analyse", folder.resolve("curve.yaml").toString(), "--out", folder.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(folder.resolve("curve.svg")).exists();
        JsonFile.write(folder.resolve("here.json"), FindingView.asMap(inOneProcess(rows)));
        JsonNode tasks = JSON.readTree(folder.resolve("curve.json").toFile());
        JsonNode here = JSON.readTree(folder.resolve("here.json").toFile());
        assertThat(tasks.at("/summary/specifications").asInt()).isEqualTo(256);
        assertThat(here.properties())
                .isNotEmpty()
                .allSatisfy(part -> assertThat(tasks.get(part.getKey())).isEqualTo(part.getValue()));
    }

    private static List<List<Object>> rows() {
        SplittableRandom random = new SplittableRandom(4);
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            List<Object> row = new ArrayList<>();
            for (int column = 0; column + 1 < NAMES.size(); column++) {
                row.add(random.nextInt(1000) / 100.0);
            }
            row.add("r" + i % 7);
            rows.add(row);
        }
        return rows;
    }

    private void write(List<List<Object>> rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of(String.join(",", NAMES)));
        rows.forEach(row ->
                lines.add(String.join(",", row.stream().map(Object::toString).toList())));
        Files.write(folder.resolve("made.csv"), lines);
        List<String> analysis = new ArrayList<>(List.of(
                "id: curve",
                "method: specification-curve",
                "data: {file: made.csv}",
                "formula: y ~ x",
                "columns: {cluster: region}",
                "options:"));
        OPTIONS.forEach((name, written) -> analysis.add("  " + name + ": " + written));
        Files.write(folder.resolve("curve.yaml"), analysis);
    }

    private static Finding inOneProcess(List<List<Object>> rows) {
        Method method = Methods.find("specification-curve").orElseThrow();
        List<Table.Column> columns = NAMES.stream()
                .map(name -> new Table.Column(name, Table.Type.TEXT, ""))
                .toList();
        AnalysisRequest request =
                new AnalysisRequest("here.yaml", "y ~ x", Map.of("cluster", List.of("region")), OPTIONS, Map.of());
        return method.run(
                AnalysisInput.bind(method.declaration(), request, new Table("made", columns, new ArrayList<>(rows))));
    }
}
