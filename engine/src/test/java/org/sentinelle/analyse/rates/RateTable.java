package org.sentinelle.analyse.rates;

import static org.assertj.core.api.Assertions.assertThat;

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

/** A table whose headers are the roles that its columns play, for tests. */
record RateTable(List<String> lines) {
    static RateTable of(String... lines) {
        return new RateTable(List.of(lines));
    }

    Finding run(Method method, Map<String, String> options) {
        List<String> headers = cells(lines.get(0));
        Map<String, List<String>> roles = new LinkedHashMap<>();
        headers.forEach(header -> roles.put(header, List.of(header)));
        List<Table.Column> columns = headers.stream()
                .map(header -> new Table.Column(header, Table.Type.TEXT, ""))
                .toList();
        List<List<Object>> rows = lines.stream()
                .skip(1)
                .map(line -> cells(line).stream().<Object>map(cell -> cell).toList())
                .toList();
        AnalysisRequest request = new AnalysisRequest("rates.yaml", roles, options, Map.of());
        return method.run(AnalysisInput.bind(method.declaration(), request, new Table("rates", columns, rows)));
    }

    Finding.Answered answered(Method method, Map<String, String> options) {
        Finding finding = run(method, options);
        assertThat(finding).isInstanceOf(Finding.Answered.class);
        return (Finding.Answered) finding;
    }

    String reason(Method method) {
        Finding finding = run(method, Map.of());
        assertThat(finding).isInstanceOf(Finding.Declined.class);
        return ((Finding.Declined) finding).reason();
    }

    static Estimate estimate(Finding.Answered finding, String term) {
        return finding.estimates().stream()
                .filter(e -> e.term().equals(term))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No term " + term));
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split(",", -1));
    }
}
