package org.sentinelle.definition.exchange.comparison;

import org.jspecify.annotations.Nullable;

/**
 * A field in which two definitions of one thing differ.
 *
 * @param path the field's keys from the outside in: {@code measure/numerator/where}
 * @param ours what it is here, or null where it is not there
 * @param theirs what it is in the other definition, or null where it is not there
 * @param breaksComparison whether figures made by the one may no longer be laid beside figures made by the other
 * @param why what the difference does, in a sentence
 */
public record Difference(
        String path, @Nullable String ours, @Nullable String theirs, boolean breaksComparison, String why) {}
