package org.sentinelle.compute.plan;

import java.util.List;

/** A value drawn from all rows of a cell together, which does not add up over cells. */
public record ValueRequest(String dataset, String field, Kind kind, RowSelection rows, List<String> by) {
    public ValueRequest {
        by = by.stream().distinct().sorted().toList();
    }

    /** What is drawn. */
    public sealed interface Kind {}

    /** How many different values the field holds. */
    public record Distinct() implements Kind {}

    /** The quantile of its figures. */
    public record Quantile(double probability) implements Kind {}
}
