package org.sentinelle.compute;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.sentinelle.model.DatasetSchema;

/** Everything that is asked of one dataset, answered by one pass over its rows. */
record DatasetPlan(DatasetSchema schema, List<TallyRequest> requests) {
    DatasetPlan {
        requests = List.copyOf(requests);
    }

    /** The distinct row selections; each is evaluated once per row. */
    List<RowSelection> selections() {
        return requests.stream().map(TallyRequest::rows).distinct().toList();
    }

    /** The dimensions of the finest cells: all that any request is broken down by or must find complete. */
    List<String> dimensions() {
        return requests.stream()
                .flatMap(r -> Stream.concat(
                        r.by().stream(), Stream.ofNullable(r.complete()).map(c -> c.field())))
                .distinct()
                .sorted()
                .toList();
    }

    /** The measure fields that any request adds up. */
    List<String> measures() {
        return requests.stream()
                .map(TallyRequest::sum)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}
