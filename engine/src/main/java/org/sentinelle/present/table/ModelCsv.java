package org.sentinelle.present.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Table;
import org.sentinelle.result.Table.Column;
import org.sentinelle.result.Table.Type;

/** A table of models for programs: plain numbers with all their digits, names as in the estimates, p in place of stars. */
public final class ModelCsv {
    private ModelCsv() {}

    /** @param label what every copy of it has to say; in a row of its own */
    public static Table table(String name, ModelTable models, String label) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("row", Type.TEXT, "Term of the models, or what is said of them as wholes"));
        columns.add(new Column(
                "quantity", Type.TEXT, "estimate, std_error or p_value; empty for what is said of whole models"));
        Set<String> names = new LinkedHashSet<>();
        models.models().forEach(m -> names.add(m.name()));
        names.forEach(model -> columns.add(new Column(model, Type.DECIMAL, "The model of this name")));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(row("dependent", null, models.models(), FittedModel::dependent));
        rows.add(row("method", null, models.models(), m -> m.finding().method()));
        for (ModelTable.TermRow term : models.terms()) {
            rows.add(row(term.term(), "estimate", term.estimates(), e -> e == null ? null : e.estimate()));
            rows.add(row(term.term(), "std_error", term.estimates(), e -> e == null ? null : e.stdError()));
            rows.add(row(term.term(), "p_value", term.estimates(), e -> e == null ? null : e.pValue()));
        }
        for (ModelTable.FactRow fact : models.facts()) {
            String row = fact.key().replace('-', '_') + (fact.of().isEmpty() ? "" : "[" + fact.of() + "]");
            rows.add(row(row, null, fact.values(), value -> value));
        }
        rows.add(row("label", null, models.models(), m -> label));
        return new Table(name, columns, rows);
    }

    private static <T> List<@Nullable Object> row(
            String name, @Nullable String quantity, List<T> cells, Function<T, @Nullable Object> made) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(name);
        row.add(quantity);
        cells.forEach(cell -> row.add(plain(made.apply(cell))));
        return row;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Integer whole ? (Object) whole.longValue() : value;
    }
}
