package org.sentinelle.compute.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sentinelle.compute.plan.ValueRequest.Distinct;
import org.sentinelle.compute.plan.ValueRequest.Quantile;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Role;

/**
 * Everything that is asked of one dataset and needs the values themselves, answered by one further pass over its rows.
 *
 * @param days whether rows with a day keep it; else they count under their month
 */
public record ValuePlan(DatasetSchema schema, List<ValueRequest> requests, boolean days) {
    /** Throws {@link IllegalArgumentException} when a request names what the dataset has not. */
    public ValuePlan {
        requests = requests.stream().distinct().toList();
        for (ValueRequest request : requests) {
            check(schema, request);
        }
    }

    /** The values of a field over the rows of a selection: what is carried out of every row. */
    public record Question(String field, RowSelection rows) {}

    /** How values are summed up. */
    public enum Summary {
        NUMBER,
        QUANTILES
    }

    /**
     * A question's values, summed up apart for the codes of some dimensions.
     *
     * @param requests those answered by it: one for a number, one for each probability for quantiles
     */
    public record Target(Question question, List<String> by, Summary summary, List<ValueRequest> requests) {
        /** The probabilities of the requests; none for a number. */
        public List<Double> probabilities() {
            return requests.stream()
                    .filter(r -> r.kind() instanceof Quantile)
                    .map(r -> ((Quantile) r.kind()).probability())
                    .toList();
        }
    }

    /** The distinct questions; each is asked once of every row. */
    public List<Question> questions() {
        return requests.stream().map(ValuePlan::question).distinct().toList();
    }

    /** The dimensions that a question's values are kept apart by: all that any of its requests is broken down by. */
    public List<String> dimensions(Question question) {
        return requests.stream()
                .filter(r -> question(r).equals(question))
                .flatMap(r -> r.by().stream())
                .distinct()
                .sorted()
                .toList();
    }

    public List<Target> targets() {
        Map<Target, List<ValueRequest>> grouped = requests.stream()
                .collect(Collectors.groupingBy(ValuePlan::unanswered, LinkedHashMap::new, Collectors.toList()));
        return grouped.entrySet().stream()
                .map(e -> new Target(
                        e.getKey().question(), e.getKey().by(), e.getKey().summary(), List.copyOf(e.getValue())))
                .toList();
    }

    /** Whether the field holds figures, each between two bounds. */
    public boolean isMeasure(String field) {
        return schema.field(field).filter(f -> f.role() == Role.MEASURE).isPresent();
    }

    /** What to say of the pass before it runs. */
    public SecondPass secondPass() {
        return new SecondPass(schema.id(), requests);
    }

    private static Question question(ValueRequest request) {
        return new Question(request.field(), request.rows());
    }

    private static Target unanswered(ValueRequest request) {
        Summary summary = request.kind() instanceof Distinct ? Summary.NUMBER : Summary.QUANTILES;
        return new Target(question(request), request.by(), summary, List.of());
    }

    private static void check(DatasetSchema schema, ValueRequest request) {
        if (!request.dataset().equals(schema.id())) {
            throw new IllegalArgumentException(
                    "A request on dataset " + request.dataset() + " is in the plan of dataset " + schema.id());
        }
        if (schema.field(request.field()).isEmpty()) {
            throw lacking(schema, "field", request.field(), "to look at the values of");
        }
        if (request.kind() instanceof Quantile
                && schema.field(request.field())
                        .filter(f -> f.role() == Role.MEASURE)
                        .isEmpty()) {
            throw lacking(schema, "measure", request.field(), "to take quantiles of");
        }
        for (String dimension : request.by()) {
            if (!RequestCompiler.has(schema, dimension)) {
                throw lacking(schema, "dimension", dimension, "to disaggregate by");
            }
        }
    }

    private static IllegalArgumentException lacking(DatasetSchema schema, String what, String name, String purpose) {
        return new IllegalArgumentException(
                "Dataset " + schema.id() + " has no " + what + " '" + name + "' " + purpose);
    }
}
