package org.sentinelle.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;

/** A method run on columns written in a test, each called by its role. */
public final class TableRun {
    private final Method method;
    private final Map<String, String> options = new LinkedHashMap<>();
    private final Map<String, @Nullable Object[]> columns = new LinkedHashMap<>();

    private TableRun(Method method) {
        this.method = method;
    }

    public static TableRun of(Method method) {
        return new TableRun(method);
    }

    public TableRun option(String name, String written) {
        options.put(name, written);
        return this;
    }

    /** A column of numbers, a further one where the role has one already; null is a missing cell. */
    public TableRun numbers(String role, @Nullable Number... cells) {
        return column(role, cells);
    }

    /** A column of text; null is a missing cell. */
    public TableRun texts(String role, @Nullable String... cells) {
        return column(role, cells);
    }

    public Finding finding() {
        List<Table.Column> headers = columns.keySet().stream()
                .map(role -> new Table.Column(role, Table.Type.TEXT, ""))
                .toList();
        Map<String, List<String>> roles = new LinkedHashMap<>();
        columns.keySet()
                .forEach(name -> roles.computeIfAbsent(name.split(" ")[0], role -> new ArrayList<>())
                        .add(name));
        AnalysisRequest request = new AnalysisRequest("test.yaml", roles, options, Map.of());
        Table table = new Table("test", headers, rows());
        return method.run(AnalysisInput.bind(method.declaration(), request, table));
    }

    public Finding.Answered answered() {
        Finding finding = finding();
        assertThat(finding).isInstanceOf(Finding.Answered.class);
        return (Finding.Answered) finding;
    }

    public Finding.Declined declined() {
        Finding finding = finding();
        assertThat(finding).isInstanceOf(Finding.Declined.class);
        return (Finding.Declined) finding;
    }

    public Estimate estimate(String term) {
        return answered().estimates().stream()
                .filter(e -> e.term().equals(term))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No term " + term));
    }

    public List<String> terms() {
        return answered().estimates().stream().map(Estimate::term).toList();
    }

    private TableRun column(String role, @Nullable Object[] cells) {
        String name = role;
        for (int further = 2; columns.containsKey(name); further++) {
            name = role + " " + further;
        }
        columns.put(name, cells);
        return this;
    }

    private List<List<@Nullable Object>> rows() {
        int count = columns.values().iterator().next().length;
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            List<@Nullable Object> cells = new ArrayList<>();
            for (@Nullable Object[] column : columns.values()) {
                cells.add(column[row]);
            }
            rows.add(cells);
        }
        return rows;
    }
}
