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
import org.sentinelle.analyse.Replicates;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;

/** A method with a formula, run on a table written in a test. */
public final class FormulaRun {
    private final Method method;
    private final String formula;
    private final Map<String, List<? extends @Nullable Object>> cells = new LinkedHashMap<>();
    private final Map<String, List<String>> roles = new LinkedHashMap<>();
    private final Map<String, String> options = new LinkedHashMap<>();

    public FormulaRun(Method method, String formula) {
        this.method = method;
        this.formula = formula;
    }

    public FormulaRun column(String header, List<? extends @Nullable Object> values) {
        cells.put(header, values);
        return this;
    }

    public FormulaRun numbers(String header, double... values) {
        return column(header, Arrays.stream(values).boxed().toList());
    }

    public FormulaRun role(String role, String... headers) {
        roles.put(role, List.of(headers));
        return this;
    }

    public FormulaRun option(String name, String written) {
        options.put(name, written);
        return this;
    }

    public Finding finding() {
        return finding(Replicates.inTurn());
    }

    public Finding finding(Replicates replicates) {
        List<Table.Column> headers = cells.keySet().stream()
                .map(h -> new Table.Column(h, Table.Type.TEXT, ""))
                .toList();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        int count = cells.values().iterator().next().size();
        for (int row = 0; row < count; row++) {
            List<@Nullable Object> line = new ArrayList<>();
            for (List<? extends @Nullable Object> column : cells.values()) {
                line.add(column.get(row));
            }
            rows.add(line);
        }
        AnalysisRequest request = new AnalysisRequest("test.yaml", formula, roles, options, Map.of());
        return method.run(
                AnalysisInput.bind(method.declaration(), request, new Table("test", headers, rows)), replicates);
    }

    public Finding.Answered answered() {
        Finding finding = finding();
        assertThat(finding).isInstanceOf(Finding.Answered.class);
        return (Finding.Answered) finding;
    }

    public String declined() {
        Finding finding = finding();
        assertThat(finding).isInstanceOf(Finding.Declined.class);
        return ((Finding.Declined) finding).reason();
    }

    public String explanation() {
        return ((Finding.Declined) finding()).explanation();
    }

    public Estimate estimate(String term) {
        return answered().estimates().stream()
                .filter(e -> e.term().equals(term))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No term " + term));
    }
}
