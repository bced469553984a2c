package org.sentinelle.analyse.mixed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.AnalysisRequest;
import org.sentinelle.analyse.Method;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;

/** A mixed model run on columns written in a test. */
final class MixedRun {
    private final Method method;
    private final String formula;
    private final int rows;
    private final Map<String, String> options = new LinkedHashMap<>();
    private final Map<String, List<String>> roles = new LinkedHashMap<>();
    private final Map<String, IntFunction<@Nullable Object>> columns = new LinkedHashMap<>();

    private MixedRun(Method method, String formula, int rows) {
        this.method = method;
        this.formula = formula;
        this.rows = rows;
    }

    static MixedRun linear(String formula, int rows) {
        return new MixedRun(new LinearMixedMethod(), formula, rows);
    }

    static MixedRun logistic(String formula, int rows) {
        return new MixedRun(new LogisticMixedMethod(), formula, rows);
    }

    MixedRun with(String column, IntFunction<@Nullable Object> cell) {
        columns.put(column, cell);
        return this;
    }

    MixedRun with(String column, double[] cells) {
        return with(column, i -> cells[i]);
    }

    MixedRun role(String role, String column) {
        roles.put(role, List.of(column));
        return this;
    }

    MixedRun option(String name, String written) {
        options.put(name, written);
        return this;
    }

    Finding finding() {
        List<Table.Column> headers = columns.keySet().stream()
                .map(name -> new Table.Column(name, Table.Type.TEXT, ""))
                .toList();
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            List<@Nullable Object> row = new ArrayList<>();
            for (IntFunction<@Nullable Object> column : columns.values()) {
                Object cell = column.apply(i);
                row.add(cell == null ? null : cell.toString());
            }
            cells.add(row);
        }
        AnalysisRequest request = new AnalysisRequest("test.yaml", formula, roles, options, Map.of());
        return method.run(AnalysisInput.bind(method.declaration(), request, new Table("test", headers, cells)));
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

    static Estimate estimate(Finding.Answered answered, String term) {
        return answered.estimates().stream()
                .filter(e -> e.term().equals(term))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No term " + term));
    }

    static double value(Finding.Answered answered, String term) {
        Double value = estimate(answered, term).estimate();
        assertThat(value).as(term).isNotNull();
        return value == null ? 0 : value;
    }
}
