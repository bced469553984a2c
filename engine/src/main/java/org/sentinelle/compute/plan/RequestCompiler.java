package org.sentinelle.compute.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Field;
import org.sentinelle.model.DatasetSchema.Role;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Filter.AnyOf;
import org.sentinelle.model.Filter.Condition;
import org.sentinelle.model.Filter.NoneOf;
import org.sentinelle.model.Filter.OneOf;
import org.sentinelle.model.Filter.Present;
import org.sentinelle.model.Measure.Component;

/**
 * Components into tally requests, with the margins that a dataset carries pinned: a dimension with a total is read at its
 * total unless the component filters on it or is broken down by it, and never at its total when broken down by it.
 */
public final class RequestCompiler {
    private final Catalogue catalogue;
    private final List<String> problems = new ArrayList<>();

    public RequestCompiler(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What is wrong with the components compiled so far, in words. */
    public List<String> problems() {
        return problems;
    }

    /** The request for one component, broken down by those of the dimensions that its dataset has. */
    public TallyRequest compile(String indicator, Component component, List<String> dimensions) {
        DatasetSchema schema = schema(component.dataset());
        List<String> by = dimensions.stream().filter(d -> has(schema, d)).toList();
        check(indicator, component, schema, by);
        Filter rows = component.where().and(new Filter(pins(component.where(), schema, by)));
        boolean partsKeptApart =
                component.complete() != null && by.contains(component.complete().field());
        return new TallyRequest(
                component.dataset(),
                component.sum(),
                new RowSelection(rows),
                by,
                partsKeptApart ? null : component.complete());
    }

    public DatasetSchema schema(String dataset) {
        DatasetSchema schema = catalogue.datasets().get(dataset);
        if (schema == null) {
            throw new IllegalArgumentException("No dataset is called " + dataset + "; there are "
                    + String.join(", ", catalogue.datasets().keySet()));
        }
        return schema;
    }

    /** The datasets that are public knowledge. */
    List<DatasetSchema> published() {
        return catalogue.datasets().values().stream()
                .filter(d -> d.disclosure() == DatasetSchema.Disclosure.PUBLISHED)
                .toList();
    }

    public static boolean has(DatasetSchema schema, String dimension) {
        return schema.withRole(Role.DIMENSION).stream().anyMatch(f -> f.name().equals(dimension));
    }

    private static List<Condition> pins(Filter where, DatasetSchema schema, List<String> by) {
        Set<String> filtered = where.fields();
        List<Condition> pins = new ArrayList<>();
        for (Field field : schema.withRole(Role.DIMENSION)) {
            String total = field.total();
            if (total != null && by.contains(field.name())) {
                pins.add(notTotal(field.name(), total));
            } else if (total != null && !filtered.contains(field.name())) {
                pins.add(new OneOf(field.name(), List.of(total)));
            }
        }
        return pins;
    }

    /** That none of these fields stands at its total. */
    static Filter belowTotals(DatasetSchema schema, Set<String> fields) {
        List<Condition> conditions = new ArrayList<>();
        for (Field field : schema.withRole(Role.DIMENSION)) {
            String total = field.total();
            if (total != null && fields.contains(field.name())) {
                conditions.add(notTotal(field.name(), total));
            }
        }
        return new Filter(conditions);
    }

    private static Condition notTotal(String field, String total) {
        return new AnyOf(List.of(
                new Filter(List.of(new NoneOf(field, List.of(total)))),
                new Filter(List.of(new Present(field, false)))));
    }

    private void check(String indicator, Component component, DatasetSchema schema, List<String> by) {
        for (String field : component.where().fields()) {
            if (schema.field(field).map(f -> f.role() == Role.MEASURE).orElse(true)) {
                problem(indicator, schema, "has no field '" + field + "' to filter on");
            }
        }
        String sum = component.sum();
        if (sum != null
                && schema.field(sum).filter(f -> f.role() == Role.MEASURE).isEmpty()) {
            problem(indicator, schema, "has no measure '" + sum + "' to sum");
        }
        if (component.complete() != null) {
            checkComplete(indicator, component, schema, by);
        }
    }

    private void checkComplete(String indicator, Component component, DatasetSchema schema, List<String> by) {
        String parts = component.complete() == null ? "" : component.complete().field();
        if (!has(schema, parts)) {
            problem(indicator, schema, "has no dimension '" + parts + "' whose parts could be complete");
            return;
        }
        boolean carriesTotal =
                schema.field(parts).filter(f -> f.total() != null).isPresent();
        if (carriesTotal && !by.contains(parts) && !component.where().fields().contains(parts)) {
            problem(
                    indicator,
                    schema,
                    "is read at the total of '" + parts + "', so its parts are never there; name them under 'where'");
        }
    }

    private void problem(String indicator, DatasetSchema schema, String what) {
        problems.add("Indicator " + indicator + ": dataset " + schema.id() + " " + what);
    }
}
