package org.sentinelle.stats.absorb;

/**
 * A level of an effect whose rows say nothing of the coefficients.
 *
 * @param effect its number
 * @param level as the data have it
 * @param rows how many rows went with it
 */
public record DroppedGroup(int effect, int level, Why why, int rows) {
    /** Why a group goes. */
    public enum Why {
        /** Its constant fits its only row, whatever the coefficients. */
        SINGLETON,
        /** Its constant is minus infinity, whatever the coefficients. */
        ONLY_ZEROS
    }
}
