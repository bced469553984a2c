package org.sentinelle.result;

import org.jspecify.annotations.Nullable;

/**
 * How much of an aggregate's area stands behind it.
 *
 * @param reporting States that contributed a figure
 * @param expected States that belong to the area in the period
 * @param otherAreas countries and areas that are no States and contributed as well
 * @param populationShare population of the contributing areas over that of all members, in [0, 1]; null where unknown
 */
public record Coverage(
        int reporting,
        int expected,
        int otherAreas,
        @Nullable Double populationShare) {
    /** Nothing is said: beside a confidential count it would tell where nobody was counted. */
    public static final Coverage WITHHELD = new Coverage(0, 0, 0, null);

    public boolean isWithheld() {
        return equals(WITHHELD);
    }
}
