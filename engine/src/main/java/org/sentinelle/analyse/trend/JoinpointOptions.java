package org.sentinelle.analyse.trend;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.stats.trend.JoinpointSearch;

/**
 * The options of {@link Joinpoint}.
 *
 * @param number of joinpoints, null where the criterion chooses
 * @param most joinpoints looked for, null where the method chooses
 * @param from null for the first time
 * @param to null for the last time
 */
record JoinpointOptions(
        boolean log,
        JoinpointSearch search,
        @Nullable Long number,
        @Nullable Long most,
        double level,
        @Nullable Double from,
        @Nullable Double to) {
    /** Choices of joinpoints that are compared in some seconds. */
    private static final double MOST_CHOICES = 1e8;

    /** The options for observations at these rising times. */
    static JoinpointOptions of(AnalysisInput input, double[] time) {
        int ends = Math.toIntExact(input.whole(JoinpointDeclaration.ENDS));
        Double earliest = input.numberOrNull(JoinpointDeclaration.EARLIEST);
        Double latest = input.numberOrNull(JoinpointDeclaration.LATEST);
        long tooEarly = earliest == null
                ? 0
                : Arrays.stream(time).filter(t -> t < earliest).count();
        long tooLate =
                latest == null ? 0 : Arrays.stream(time).filter(t -> t > latest).count();
        JoinpointSearch search = new JoinpointSearch(
                (int) Math.max(ends, tooEarly),
                (int) Math.max(ends, tooLate),
                Math.toIntExact(input.whole(JoinpointDeclaration.APART)),
                input.choice(JoinpointDeclaration.PLACES).equals(JoinpointDeclaration.BETWEEN));
        return new JoinpointOptions(
                input.choice(JoinpointDeclaration.SCALE).equals(JoinpointDeclaration.LOG),
                search,
                input.wholeOrNull(JoinpointDeclaration.NUMBER),
                input.wholeOrNull(JoinpointDeclaration.MAX_JOINPOINTS),
                input.number(JoinpointDeclaration.LEVEL),
                input.numberOrNull(JoinpointDeclaration.FROM),
                input.numberOrNull(JoinpointDeclaration.TO));
    }

    /** The most joinpoints that are looked for in n observations, as far as there is room for them. */
    int most(int n) {
        if (number != null || most != null) {
            long asked = Math.max(number == null ? 0 : number, most == null ? 0 : most);
            return (int) Math.min(search.room(n), asked);
        }
        int usual = Math.min(search.room(n), usual(n));
        while (isTooLong(n, usual)) {
            usual--;
        }
        return usual;
    }

    boolean isTooLong(int n, int joinpoints) {
        return search.choices(n, joinpoints) > MOST_CHOICES;
    }

    /** A rule in use for cancer rates: from 7 observations on one more for every five, at most 5. */
    private static int usual(int n) {
        return n < 7 ? 0 : Math.min(5, (n - 2) / 5);
    }

    /** What is asked for by number, null where nothing is. */
    @Nullable
    Long asked() {
        return number == null ? most : number;
    }
}
