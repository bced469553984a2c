package org.sentinelle.protect.gate;

import org.jspecify.annotations.Nullable;
import org.sentinelle.result.CellKey;

/**
 * A number of a confidential indicator, read back from a file that is about to be published.
 *
 * @param numerator null where the file shows none, as {@code denominator}
 */
public record ShownNumber(
        CellKey cell,
        double value,
        @Nullable Double numerator,
        @Nullable Double denominator) {}
