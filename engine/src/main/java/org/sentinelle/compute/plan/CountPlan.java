package org.sentinelle.compute.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Restates;
import org.sentinelle.model.DatasetSchema.Role;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Filter.Condition;

/**
 * What must be tallied of one quantity of a confidential dataset so that every count shown of it can be accounted for: the rows
 * by all dimensions that anything is broken down by or filtered on, at once.
 *
 * <p>A condition on a dimension is looked up in the codes of a cell. The others, the open ones, are asked of the rows: for m of
 * them there is one request for each of the 2^m ways in which they hold or do not.
 *
 * @param sum the measure that is added up, or null to count rows
 * @param dimensions all dimensions, in alphabetical order
 * @param contributor the field that names the agency of a row; null where the dataset has none
 * @param selections the filters by name
 * @param requests each with the open conditions that hold for its rows
 * @param restated what published datasets say of these counts
 */
public record CountPlan(
        DatasetSchema schema,
        @Nullable String sum,
        List<String> dimensions,
        @Nullable String contributor,
        SortedMap<String, Filter> selections,
        Map<TallyRequest, Set<Condition>> requests,
        List<TallyRequest> restated) {
    /** With more there would be too many requests; a dataset that needs them is not accounted for. */
    static final int MOST_OPEN = 6;

    /** One count of a dataset by some dimensions over the rows of a filter. */
    public record Asked(String dataset, @Nullable String sum, Filter rows, List<String> by) {
        static Asked of(TallyRequest request) {
            return new Asked(request.dataset(), request.sum(), request.rows().keep(), request.by());
        }
    }

    /** Everything that is asked of one quantity of one dataset; null where the dataset carries totals or needs too many requests. */
    static @Nullable CountPlan of(DatasetSchema schema, @Nullable String sum, Collection<Asked> asked) {
        if (schema.fields().stream().anyMatch(f -> f.total() != null)) {
            return null;
        }
        SortedSet<String> dimensions = new TreeSet<>();
        SortedMap<String, Filter> selections = new TreeMap<>();
        Set<Condition> open = new TreeSet<>(Comparator.comparing(Condition::toString));
        for (Asked one : asked) {
            dimensions.addAll(one.by());
            if (!one.rows().conditions().isEmpty()) {
                selections.put(RowText.of(one.rows()), one.rows());
            }
        }
        for (Filter filter : selections.values()) {
            CodeConditions.collect(filter, schema, dimensions, open);
        }
        if (open.size() > MOST_OPEN) {
            return null;
        }
        String contributor =
                schema.contributor() == null ? null : schema.contributor().name();
        List<String> by = new ArrayList<>(dimensions);
        if (contributor != null) {
            by.add(contributor);
        }
        return new CountPlan(
                schema,
                sum,
                List.copyOf(dimensions),
                contributor,
                selections,
                requests(schema, sum, by, open),
                List.of());
    }

    /** The same with what published datasets say of these counts, by the dimensions of both. */
    CountPlan restatedBy(Collection<DatasetSchema> published) {
        List<TallyRequest> others = new ArrayList<>();
        SortedSet<String> wider = new TreeSet<>(dimensions);
        for (DatasetSchema other : published) {
            Restates restates = other.restates();
            if (restates != null
                    && restates.dataset().equals(schema.id())
                    && restates.quantity().equals(sum == null ? Restates.ROWS : sum)) {
                List<String> by = other.withRole(Role.DIMENSION).stream()
                        .map(DatasetSchema.Field::name)
                        .toList();
                wider.addAll(by);
                others.add(new TallyRequest(other.id(), restates.measure(), new RowSelection(Filter.ALL), by, null));
            }
        }
        return new CountPlan(schema, sum, List.copyOf(wider), contributor, selections, finer(wider), others);
    }

    private Map<TallyRequest, Set<Condition>> finer(SortedSet<String> wider) {
        Map<TallyRequest, Set<Condition>> finer = new LinkedHashMap<>();
        requests.forEach((request, holding) -> {
            List<String> by = new ArrayList<>(wider);
            if (contributor != null) {
                by.add(contributor);
            }
            finer.put(new TallyRequest(request.dataset(), request.sum(), request.rows(), by, null), holding);
        });
        return finer;
    }

    private static Map<TallyRequest, Set<Condition>> requests(
            DatasetSchema schema, @Nullable String sum, List<String> by, Set<Condition> open) {
        List<Condition> conditions = List.copyOf(open);
        Map<TallyRequest, Set<Condition>> requests = new LinkedHashMap<>();
        for (int hold = 0; hold < 1 << conditions.size(); hold++) {
            List<Condition> rows = new ArrayList<>();
            Set<Condition> holding = new TreeSet<>(Comparator.comparing(Condition::toString));
            for (int i = 0; i < conditions.size(); i++) {
                Condition condition = conditions.get(i);
                boolean holds = (hold >> i & 1) == 1;
                rows.add(holds ? condition : new Filter.Not(new Filter(List.of(condition))));
                if (holds) {
                    holding.add(condition);
                }
            }
            requests.put(new TallyRequest(schema.id(), sum, new RowSelection(new Filter(rows)), by, null), holding);
        }
        return requests;
    }

    public String dataset() {
        return schema.id();
    }

    /** The names of the selections that rows with these codes, for which these open conditions hold, are in. */
    public SortedSet<String> selectionsOf(Map<String, String> codes, Set<Condition> holding) {
        SortedSet<String> in = new TreeSet<>();
        selections.forEach((name, filter) -> {
            if (CodeConditions.holds(filter, codes, holding)) {
                in.add(name);
            }
        });
        return in;
    }

    /** Whether a request counts this quantity. */
    public boolean counts(TallyRequest request) {
        return request.dataset().equals(schema.id()) && Objects.equals(request.sum(), sum);
    }
}
