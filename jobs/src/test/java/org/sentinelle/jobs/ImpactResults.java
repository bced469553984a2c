package org.sentinelle.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the command wrote of impact designs, read back from its files. */
record ImpactResults(Path folder) {
    String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    String page(String design) throws IOException {
        return text(design + ".html")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    /** The rows of a CSV file by column. */
    List<Map<String, String>> rows(String file) throws IOException {
        List<String> lines = text(file).lines().toList();
        List<String> header = cells(lines.get(0));
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                row.put(header.get(i), cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
            cells.add(cell.replaceAll("^\"|\"$", ""));
        }
        return cells;
    }

    Map<String, String> row(String design, String part, String check) throws IOException {
        return rows(design + ".csv").stream()
                .filter(row -> row.get("part").equals(part) && row.get("check").equals(check))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + part + " " + check + " of " + design));
    }

    double overall(String design, String column) throws IOException {
        return Double.parseDouble(row(design, "overall", "").get(column));
    }

    String verdict(String design, String check) throws IOException {
        return row(design, "check", check).get("verdict");
    }

    String refusal(String design) throws IOException {
        return row(design, "refusal", "").get("verdict");
    }

    void near(String design, double effect, double within) throws IOException {
        assertThat(overall(design, "estimate")).as(design).isBetween(effect - within, effect + within);
    }
}
