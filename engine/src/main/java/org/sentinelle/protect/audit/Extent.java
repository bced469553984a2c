package org.sentinelle.protect.audit;

/**
 * What a count adds up, by columns that are not fixed, and what the others and the lower limits of these give.
 *
 * @param most where whoever can be in the count is
 * @param least where whoever can be out of it is
 */
record Extent(Sum most, double givenMost, Sum least, double givenLeast) {
    boolean isFixed() {
        return most.length() == 0 && least.length() == 0;
    }

    /** What a count cannot be below: persons who went are taken from it, but never more than were there. */
    double floor() {
        return least.isRising() ? givenLeast : 0;
    }
}
