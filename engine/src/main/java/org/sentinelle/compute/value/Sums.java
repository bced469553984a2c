package org.sentinelle.compute.value;

import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.tally.Tally;

/**
 * The figures a value is made of; those of several areas add.
 *
 * @param denominator null for totals
 * @param remainder the denominator without the numerator; null unless the numerator is certainly a part of it
 */
public record Sums(
        Tally numerator,
        @Nullable Tally denominator,
        @Nullable Tally remainder) {
    public Sums plus(Sums other) {
        return new Sums(
                numerator.plus(other.numerator), sum(denominator, other.denominator), sum(remainder, other.remainder));
    }

    public boolean anyCensored() {
        return numerator.censoredRows() > 0 || (denominator != null && denominator.censoredRows() > 0);
    }

    private static @Nullable Tally sum(@Nullable Tally one, @Nullable Tally other) {
        return one == null || other == null ? null : one.plus(other);
    }
}
