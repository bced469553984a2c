package org.sentinelle.stats.trend;

import java.util.List;
import java.util.stream.IntStream;
import org.sentinelle.stats.Alternative;

/**
 * The range of a Mann-Kendall test where each value is only known to lie between two bounds.
 *
 * <p>A pair i &lt; j contributes between sign(low_j - high_i) and sign(high_j - low_i): +1 where the order is certainly
 * up, -1 where it is certainly down, a range where it is open. S lies between the sums of the two. These are outer
 * bounds: every table within the bounds has its S inside, but the ends need not be reached by one table.
 *
 * <p>The variance is largest where only exact equal values are tied. Ties that the bounds allow lower it by at most
 * M (2t+5) / 9, M the pairs that may be tied and t the most values that may all be equal, because a group of t ties
 * lowers it by t(t-1)/2 * (2t+5)/9. So |z| lies between the smallest |S| over the largest variance and the largest |S|
 * over the smallest; where the smallest variance is not positive, the upper end is open.
 *
 * <p>O(n^2) pairs. With points for bounds it equals {@link MannKendall}. No published reference: the bounds follow from
 * the definition and are checked by enumeration.
 *
 * @param sLow smallest possible S
 * @param sHigh largest possible S
 * @param undecidedPairs pairs whose contribution to S is open
 * @param varianceLow lower bound of the variance of S, may be zero or less
 * @param varianceHigh upper bound of it
 */
public record IntervalMannKendall(
        int n, long sLow, long sHigh, long undecidedPairs, double varianceLow, double varianceHigh) {

    /** What can be said at a level of significance whatever the true values are. */
    public enum Verdict {
        INCREASING,
        DECREASING,
        NO_EVIDENCE,
        UNDECIDED
    }

    /** The range for bounds given in time order, low[i] &lt;= high[i], all finite. */
    public static IntervalMannKendall of(double[] low, double[] high) {
        int n = low.length;
        long sLow = 0;
        long sHigh = 0;
        long undecided = 0;
        long mayTie = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                int least = (int) Math.signum(low[j] - high[i]);
                int most = (int) Math.signum(high[j] - low[i]);
                sLow += least;
                sHigh += most;
                undecided += least == most ? 0 : 1;
                mayTie += least <= 0 && most >= 0 ? 1 : 0;
            }
        }
        double certain = certainTies(low, high).variance();
        double untied = new KendallScore(n, 0, 0, 0).varianceWithoutTies();
        double smallest = undecided == 0 ? certain : untied - mayTie * (2.0 * deepestOverlap(low, high) + 5) / 9;
        return new IntervalMannKendall(n, sLow, sHigh, undecided, smallest, certain);
    }

    /** The range of the sum of the scores of several independent series, at least one. */
    public static IntervalMannKendall sum(List<IntervalMannKendall> series) {
        return series.stream()
                .reduce((a, b) -> new IntervalMannKendall(
                        a.n + b.n,
                        a.sLow + b.sLow,
                        a.sHigh + b.sHigh,
                        a.undecidedPairs + b.undecidedPairs,
                        Math.max(0, a.varianceLow) + Math.max(0, b.varianceLow),
                        a.varianceHigh + b.varianceHigh))
                .orElseThrow();
    }

    /** The verdict of a test with these options at significance {@code alpha}; its exact p is not available here. */
    public Verdict verdict(MannKendall test, double alpha) {
        if (rejects(test, Alternative.GREATER, alpha, sLow)) {
            return Verdict.INCREASING;
        }
        if (rejects(test, Alternative.LESS, alpha, sHigh)) {
            return Verdict.DECREASING;
        }
        boolean mayRise = mayReject(test, Alternative.GREATER, alpha, sHigh);
        boolean mayFall = mayReject(test, Alternative.LESS, alpha, sLow);
        return mayRise || mayFall ? Verdict.UNDECIDED : Verdict.NO_EVIDENCE;
    }

    private boolean rejects(MannKendall test, Alternative direction, double alpha, long s) {
        return varianceHigh > 0 && rejectsAt(test, direction, alpha, test.z(s, varianceHigh));
    }

    private boolean mayReject(MannKendall test, Alternative direction, double alpha, long s) {
        if (!(varianceLow > 0)) {
            return asks(test, direction) && s * sign(direction) > 0;
        }
        return rejectsAt(test, direction, alpha, test.z(s, varianceLow));
    }

    private static boolean rejectsAt(MannKendall test, Alternative direction, double alpha, double z) {
        return asks(test, direction)
                && z * sign(direction) > 0
                && test.alternative().normalP(z) < alpha;
    }

    private static boolean asks(MannKendall test, Alternative direction) {
        return test.alternative() == Alternative.TWO_SIDED || test.alternative() == direction;
    }

    private static int sign(Alternative direction) {
        return direction == Alternative.GREATER ? 1 : -1;
    }

    /** A score of the right length that knows only the ties among values that are points. */
    private static KendallScore certainTies(double[] low, double[] high) {
        double[] points = IntStream.range(0, low.length)
                .filter(i -> low[i] == high[i])
                .mapToDouble(i -> low[i])
                .toArray();
        return new KendallScore(low.length, 0, 0, KendallScore.of(points).tieCorrection());
    }

    /** The most intervals that share one point; some interval's lower end is such a point. */
    private static int deepestOverlap(double[] low, double[] high) {
        int deepest = 0;
        for (double point : low) {
            int depth = 0;
            for (int i = 0; i < low.length; i++) {
                depth += low[i] <= point && point <= high[i] ? 1 : 0;
            }
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }
}
