package org.sentinelle.protect.finding;

import java.util.Optional;

/**
 * How much freedom a model leaves. One with as many parameters as there are patterns repeats the table it was fitted to; one with
 * few more nearly does. Rule of thumb as from memory: as many residual degrees of freedom as a table cell needs cases.
 *
 * @param cases how many it was fitted to
 * @param patterns the different combinations of explanatory values among them; as many as cases where one of these is continuous
 * @param parameters estimated, the intercept and the dispersion included
 */
public record Fit(long cases, long patterns, long parameters) {
    Optional<WithheldReason> refusedTo(Readers readers) {
        long free = Math.min(cases, patterns) - parameters;
        if (free <= 0) {
            return Optional.of(WithheldReason.SATURATED);
        }
        return free < readers.policy().threshold()
                ? Optional.of(WithheldReason.FEW_DEGREES_OF_FREEDOM)
                : Optional.empty();
    }
}
