package org.sentinelle.result;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Ledger.Told;

/**
 * Which counts of confidential datasets somebody who sees a value can work out from it.
 *
 * @param numerator the count above the line, if it is one
 * @param denominator the count below the line, if it is one of a confidential dataset
 * @param others further counts that the value is made of
 * @param beyond so many times the threshold must be counted for the value to be shown; 1 for most, more where a value is that of
 *     few persons among many, as a quantile is
 * @param distinct whether the value is itself a number, of different things among those counted
 */
public record Telling(
        @Nullable Told numerator, @Nullable Told denominator, List<Told> others, double beyond, boolean distinct) {
    public Telling {
        others = List.copyOf(others);
    }
}
