package org.sentinelle.compute.plan;

import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.CodeList;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Field;
import org.sentinelle.model.DatasetSchema.Role;

/**
 * Everything that is asked of one dataset, answered by one pass over its rows.
 *
 * @param days whether rows with a day keep it; else they count under their month, the shortest period anybody asks for
 */
public record DatasetPlan(DatasetSchema schema, List<TallyRequest> requests, boolean days) {
    public DatasetPlan {
        requests = List.copyOf(requests);
    }

    /** A measure over the rows of a selection, or their number where the measure is null: what is added up in every cell. */
    public record Answer(RowSelection rows, @Nullable String sum) {}

    /** The distinct row selections; each is evaluated once per row. */
    public List<RowSelection> selections() {
        return requests.stream().map(TallyRequest::rows).distinct().toList();
    }

    /** The distinct sums and counts that the requests are made of. */
    public List<Answer> answers() {
        return requests.stream()
                .map(r -> new Answer(r.rows(), r.sum()))
                .distinct()
                .toList();
    }

    /** The dimensions of the finest cells: all that any request is broken down by or must find complete. */
    public List<String> dimensions() {
        return requests.stream()
                .flatMap(r -> Stream.concat(
                        r.by().stream(), Stream.ofNullable(r.complete()).map(c -> c.field())))
                .distinct()
                .sorted()
                .toList();
    }

    /** The fields that say what figures mean. */
    public List<String> facets() {
        return schema.withRole(Role.FACET).stream().map(Field::name).sorted().toList();
    }

    /** One combination of what the facets hold, as a text: {@code classification=ic-tip;unit=case}. */
    public String facetText(List<@Nullable String> values) {
        List<String> names = facets();
        StringJoiner text = new StringJoiner(";");
        for (int i = 0; i < names.size(); i++) {
            String value = values.get(i);
            text.add(names.get(i) + "=" + (value == null ? CodeList.UNKNOWN : value));
        }
        return text.toString();
    }

    /** The measure fields that any request adds up. */
    public List<String> measures() {
        return requests.stream()
                .map(TallyRequest::sum)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}
