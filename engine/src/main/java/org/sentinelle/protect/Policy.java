package org.sentinelle.protect;

import org.jspecify.annotations.Nullable;

/**
 * What a workspace demands of confidential counts.
 *
 * @param threshold counts below it, zero included, are neither shown nor derivable: the values that remain possible for
 *     such a cell span at least the threshold, and reach it
 */
public record Policy(int threshold) {
    /** The threshold where a workspace names none: the smallest that is defensible for case data of trafficking. */
    public static final Policy DEFAULT = new Policy(10);

    public Policy {
        if (threshold < 2) {
            throw new IllegalArgumentException("A threshold of " + threshold + " protects nobody; use 10 or more");
        }
    }

    /** The stricter of this policy's threshold and the indicator's own. */
    public int thresholdFor(@Nullable Integer ofIndicator) {
        return ofIndicator == null ? threshold : Math.max(threshold, ofIndicator);
    }
}
