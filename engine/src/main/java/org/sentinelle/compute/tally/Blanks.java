package org.sentinelle.compute.tally;

/**
 * Rows that stand where a figure should, and hold none, by what their source says of it.
 *
 * @param notReported no reason given (SDMX status O)
 * @param suppressed a figure exists and its source does not show it (Q)
 * @param notRequested nobody asked for it (L)
 * @param notApplicable there can be none (M)
 */
public record Blanks(long notReported, long suppressed, long notRequested, long notApplicable) {
    public static final Blanks NONE = new Blanks(0, 0, 0, 0);

    public Blanks plus(Blanks other) {
        if (other.equals(NONE)) {
            return this;
        }
        return new Blanks(
                Math.addExact(notReported, other.notReported),
                Math.addExact(suppressed, other.suppressed),
                Math.addExact(notRequested, other.notRequested),
                Math.addExact(notApplicable, other.notApplicable));
    }

    /** Those behind which a figure may be: all but those that are not applicable. */
    public long lacking() {
        return notReported + suppressed + notRequested;
    }
}
