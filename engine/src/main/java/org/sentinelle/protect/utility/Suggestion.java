package org.sentinelle.protect.utility;

/**
 * What would come of asking for coarser counts; suggested, never applied.
 *
 * @param wanted how many counts would be asked for
 * @param primaries how many of them a primary rule finds
 * @param shown how many would be shown
 * @param shownNow how many are shown of those asked for now
 * @param exact whether the coarser counts were protected; otherwise it is estimated that each primary takes as many others with it
 *     as it does now
 */
public record Suggestion(
        String dataset,
        String quantity,
        Coarsening coarsening,
        long wanted,
        long primaries,
        long shown,
        long shownNow,
        boolean exact) {

    /** The share of what is asked for that would be shown, in [0, 1]; nothing asked for counts as all. */
    public double shareShown() {
        return wanted == 0 ? 1 : (double) shown / wanted;
    }
}
