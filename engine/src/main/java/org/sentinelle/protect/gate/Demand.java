package org.sentinelle.protect.gate;

/**
 * How open a cell must be.
 *
 * @param reach what its largest possible count comes to at least
 * @param width how far its largest and its smallest possible count are apart at least
 */
record Demand(long reach, long width) {
    static final Demand NONE = new Demand(0, 0);

    /** Of a count below the threshold. */
    static Demand ofSmall(long count, int threshold) {
        return new Demand(Math.max(threshold, Math.addExact(count, 1)), threshold);
    }

    /** Of a count that must not be estimated within an upper protection level. */
    static Demand ofLevel(long count, long level) {
        long atLeastOne = Math.max(1, level);
        return new Demand(Math.addExact(count, atLeastOne), atLeastOne);
    }

    Demand and(Demand other) {
        return new Demand(Math.max(reach, other.reach), Math.max(width, other.width));
    }
}
