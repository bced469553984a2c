package org.sentinelle.analyse.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.AnalysisRequest;
import org.sentinelle.analyse.Method;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;

/** A method run on columns that are called as their roles. */
final class MethodRun {
    private final Finding finding;

    private MethodRun(Finding finding) {
        this.finding = finding;
    }

    /** A NaN stands for a missing cell. */
    static MethodRun of(Method method, Map<String, String> options, Map<String, double[]> columns) {
        List<Table.Column> headers = new ArrayList<>();
        Map<String, List<String>> roles = new LinkedHashMap<>();
        List<List<Object>> rows = new ArrayList<>();
        columns.forEach((role, cells) -> {
            headers.add(new Table.Column(role, Table.Type.DECIMAL, ""));
            roles.put(role, List.of(role));
            for (int row = 0; row < cells.length; row++) {
                if (rows.size() <= row) {
                    rows.add(new ArrayList<>());
                }
                rows.get(row).add(Double.isNaN(cells[row]) ? null : (Double) cells[row]);
            }
        });
        AnalysisRequest request = new AnalysisRequest("trend.yaml", roles, options, Map.of());
        return new MethodRun(
                method.run(AnalysisInput.bind(method.declaration(), request, new Table("trend", headers, rows))));
    }

    Finding finding() {
        return finding;
    }

    Finding.Answered answered() {
        assertThat(finding).isInstanceOf(Finding.Answered.class);
        return (Finding.Answered) finding;
    }

    String reason() {
        assertThat(finding).isInstanceOf(Finding.Declined.class);
        return ((Finding.Declined) finding).reason();
    }

    Estimate estimate(String term) {
        return answered().estimates().stream()
                .filter(e -> e.term().equals(term))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No term " + term));
    }

    boolean has(String term) {
        return answered().estimates().stream().anyMatch(e -> e.term().equals(term));
    }

    Object summary(String name) {
        return answered().summary().get(name);
    }

    Table table(String name) {
        return answered().details().stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static double[] years(int first, int n) {
        double[] years = new double[n];
        Arrays.setAll(years, i -> first + i);
        return years;
    }
}
