package org.sentinelle.analyse.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.AnalysisRequest;
import org.sentinelle.analyse.Method;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;

/** A method with a formula, run on columns written in a test. */
final class GlmRun {
    private final Method method;
    private final String formula;
    private final Map<String, String> options = new LinkedHashMap<>();
    private final Map<String, List<String>> roles = new LinkedHashMap<>();
    private final Map<String, @Nullable Object[]> columns = new LinkedHashMap<>();

    private GlmRun(Method method, String formula) {
        this.method = method;
        this.formula = formula;
    }

    static GlmRun of(Method method, String formula) {
        return new GlmRun(method, formula);
    }

    GlmRun option(String name, String written) {
        options.put(name, written);
        return this;
    }

    GlmRun role(String role, String column) {
        roles.put(role, List.of(column));
        return this;
    }

    GlmRun with(String name, double... cells) {
        columns.put(name, Arrays.stream(cells).boxed().toArray());
        return this;
    }

    GlmRun cells(String name, @Nullable Object... cells) {
        columns.put(name, cells);
        return this;
    }

    Finding finding() {
        List<Table.Column> headers = columns.keySet().stream()
                .map(name -> new Table.Column(name, Table.Type.TEXT, ""))
                .toList();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        int count = columns.values().iterator().next().length;
        for (int row = 0; row < count; row++) {
            List<@Nullable Object> cells = new ArrayList<>();
            for (@Nullable Object[] column : columns.values()) {
                cells.add(column[row]);
            }
            rows.add(cells);
        }
        AnalysisRequest request = new AnalysisRequest("test.yaml", formula, roles, options, Map.of());
        return method.run(AnalysisInput.bind(method.declaration(), request, new Table("test", headers, rows)));
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

    String explanation() {
        return ((Finding.Declined) finding()).explanation();
    }

    Estimate estimate(String term) {
        return answered().estimates().stream()
                .filter(e -> e.term().equals(term))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No term " + term));
    }
}
