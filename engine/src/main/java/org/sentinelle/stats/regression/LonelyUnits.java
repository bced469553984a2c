package org.sentinelle.stats.regression;

/**
 * What a stratum of which only one primary sampling unit was drawn, and not all there are, adds to a variance, of which it says nothing
 * (T. Lumley, Complex Surveys, 2010, doi:10.1002/9780470580066; {@code survey.lonely.psu} in R).
 */
public enum LonelyUnits {
    /** There is no variance. */
    DECLINE,
    /** Nothing, as if it had been certain to be drawn. */
    CERTAINTY,
    /** The square of its distance from the middle of all units, which is too cautious. */
    ADJUST,
    /** As much as the mean of the other strata. */
    AVERAGE
}
