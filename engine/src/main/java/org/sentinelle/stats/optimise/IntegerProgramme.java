package org.sentinelle.stats.optimise;

/**
 * A linear programme whose variables are integers.
 *
 * @param mostNodes real programmes that may be solved before the search ends
 */
public record IntegerProgramme(LinearProgramme relaxed, int mostNodes) {

    /** The best integer solution found within the limit; {@link Solution.None} where there is none, or none was found. */
    public Solution minimise() {
        try (Solver solver = Solver.whole(mostNodes)) {
            return relaxed.loaded(solver).minimise();
        }
    }
}
