package org.sentinelle.analyse.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.AnalysisRequest;
import org.sentinelle.analyse.Method;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;

/** Runs a method on columns named by their roles, and reads what it found. */
final class TrendRun {
    private final Method method;
    private final Map<String, String> options;
    private final Map<String, List<?>> columns = new LinkedHashMap<>();

    private TrendRun(Method method, Map<String, String> options) {
        this.method = method;
        this.options = options;
    }

    static TrendRun of(Method method, Map<String, String> options) {
        return new TrendRun(method, options);
    }

    TrendRun with(String role, List<?> cells) {
        columns.put(role, cells);
        return this;
    }

    TrendRun with(String role, double... cells) {
        return with(role, DoubleStream.of(cells).boxed().toList());
    }

    Finding finding() {
        List<Table.Column> headers = new ArrayList<>();
        Map<String, List<String>> roles = new LinkedHashMap<>();
        columns.keySet().forEach(role -> {
            headers.add(new Table.Column(role, Table.Type.TEXT, ""));
            roles.put(role, List.of(role));
        });
        List<List<Object>> rows = new ArrayList<>();
        int length = columns.values().iterator().next().size();
        for (int row = 0; row < length; row++) {
            int at = row;
            rows.add(new ArrayList<>(Arrays.asList(
                    columns.values().stream().map(cells -> cells.get(at)).toArray())));
        }
        AnalysisRequest request = new AnalysisRequest("trend.yaml", roles, options, Map.of());
        return method.run(AnalysisInput.bind(method.declaration(), request, new Table("trend", headers, rows)));
    }

    Finding.Answered answered() {
        Finding finding = finding();
        assertThat(finding).isInstanceOf(Finding.Answered.class);
        return (Finding.Answered) finding;
    }

    String reason() {
        Finding finding = finding();
        assertThat(finding).isInstanceOf(Finding.Declined.class);
        return ((Finding.Declined) finding).reason();
    }

    static Estimate estimate(Finding.Answered finding, String term) {
        return finding.estimates().stream()
                .filter(e -> e.term().equals(term))
                .findFirst()
                .orElseThrow();
    }
}
