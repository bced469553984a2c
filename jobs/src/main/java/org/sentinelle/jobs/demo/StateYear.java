package org.sentinelle.jobs.demo;

/**
 * What truly happened in a State in a year.
 *
 * @param trueVictims all victims, seen or not
 * @param detection the probability that a victim is noticed
 * @param presumed victims noticed
 * @param thenIdentified presumed victims of the year who were formally identified
 * @param identified all formally identified, with those whom nobody presumed before
 * @param registered presumed victims and those identified without having been presumed
 */
record StateYear(
        int year,
        Living living,
        long trueVictims,
        double detection,
        boolean referral,
        Counts presumed,
        Counts thenIdentified,
        Counts identified,
        Counts registered) {
    /** The figures of the covariates and population files. */
    record Living(long population, long gdpPerHead, long schoolingMonths, long emigrants) {}

    boolean identifiedAbovePresumed() {
        return identified.total() > presumed.total();
    }
}
