package org.sentinelle.compute.plan;

import java.util.List;

/**
 * One thing to find out about the values that a field takes over the rows of a dataset, in every place and stratum, and that
 * no adding up of smaller cells gives.
 *
 * @param field whose values; rows where it is null do not count
 * @param by the dimensions whose codes are kept apart, in alphabetical order; none for a total
 */
public record ValueRequest(String dataset, String field, Kind kind, RowSelection rows, List<String> by) {
    /** What to find out. */
    public sealed interface Kind {}

    /** How many different values there are. */
    public record Distinct() implements Kind {}

    /**
     * The quantile of a measure's figures, by type 7 of Hyndman and Fan; see {@link org.sentinelle.stats.SortedRuns}.
     *
     * @param probability in [0, 1]; one half is the median
     */
    public record Quantile(double probability) implements Kind {
        public Quantile {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException(
                        "A quantile's probability must be inside [0, 1], was " + probability);
            }
            probability = probability == 0 ? 0 : probability;
        }
    }

    public ValueRequest {
        by = by.stream().distinct().sorted().toList();
    }
}
