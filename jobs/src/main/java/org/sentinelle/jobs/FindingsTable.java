package org.sentinelle.jobs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.TidyColumns;
import org.sentinelle.analyse.TidyContext;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.protect.gate.EstimateGate;
import org.sentinelle.protect.gate.ShownEstimate;
import org.sentinelle.protect.gate.Verdict;
import org.sentinelle.result.CasesOfTerm;
import org.sentinelle.result.Confidential;
import org.sentinelle.result.Table;
import org.sentinelle.result.Table.Column;
import org.sentinelle.result.Table.Type;
import org.sentinelle.store.ParquetTables;

/**
 * What analyses of rows found, in the publication: a row an estimate.
 *
 * @param policies of the confidential datasets
 */
record FindingsTable(List<RowAnalyses.Result> results, Map<String, ProtectionPolicy> policies) {
    static final String NAME = "findings";

    private static final String ANALYSIS = "analysis";

    FindingsTable {
        results = List.copyOf(results);
        policies = Map.copyOf(policies);
    }

    static List<Column> columns() {
        return Stream.concat(
                        Stream.of(new Column(ANALYSIS, Type.TEXT, "Id of the analysis")),
                        TidyColumns.glossary().stream())
                .toList();
    }

    Table table(String runId) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (RowAnalyses.Result result : results) {
            TidyContext context = new TidyContext(null, null, null, null, runId);
            for (List<@Nullable Object> tidy : TidyColumns.rows(context, result.shown())) {
                List<@Nullable Object> row = new ArrayList<>(tidy);
                row.add(0, result.spec().id());
                rows.add(row);
            }
        }
        return new Table(NAME, columns(), rows);
    }

    /** Reads the numbers of confidential analyses back from the written file and has them audited. */
    Verdict audit(Path file) throws java.io.IOException {
        Table written = ParquetTables.read(file);
        List<String> numbers = TidyColumns.glossary().stream()
                .filter(c -> c.type() != Type.TEXT && c.type() != Type.BOOLEAN)
                .map(Column::name)
                .toList();
        List<String> open = results.stream()
                .filter(r -> r.cases() == null)
                .map(r -> r.spec().id())
                .toList();
        List<ShownEstimate> shown = new ArrayList<>();
        for (List<@Nullable Object> row : written.rows()) {
            String analysis = String.valueOf(row.get(written.column(ANALYSIS)));
            if (!open.contains(analysis) && numbers.stream().anyMatch(n -> row.get(written.column(n)) != null)) {
                shown.add(new ShownEstimate(analysis, String.valueOf(row.get(written.column("term")))));
            }
        }
        return new EstimateGate(policies).audit(behind(), shown);
    }

    private Confidential<List<CasesOfTerm>> behind() {
        Confidential<List<CasesOfTerm>> all = Confidential.seal(new ArrayList<>());
        results.stream()
                .map(RowAnalyses.Result::cases)
                .filter(Objects::nonNull)
                .forEach(cases -> all.map(into -> cases.map(into::addAll)));
        return all;
    }
}
