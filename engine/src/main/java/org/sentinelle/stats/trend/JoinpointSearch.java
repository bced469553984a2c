package org.sentinelle.stats.trend;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * The m joinpoints of a continuous piecewise linear fit that have the smallest weighted residual sum of squares.
 *
 * <p>On observations every choice is compared (Lerman 1980, doi 10.2307/2346413). Between them the sum has no minimum inside
 * the gap of two observations but where the lines fitted apart, left and right of the gap, meet in it (Hudson 1966, doi
 * 10.1080/01621459.1966.10482198); so it is enough to compare, for each joinpoint, all observations and all such gaps, and the
 * minimum is global.
 *
 * <p>Limits: the first joinpoint has at least {@code before} observations before it, the last {@code behind} behind it; of two
 * joinpoints the last observation at or before the later is at least {@code apart} observations behind the first
 * observation at or after the earlier. The limits of a joinpoint by Lerman's inversion of F are the outermost
 * observations tau at which RSS(tau) &lt;= RSS (1 + F_{1,df}(level)/df), df = n - 2m - 2, RSS(tau) the smallest sum with
 * that joinpoint held at tau.
 *
 * <p>Edge cases: of equal sums the earlier joinpoints are taken. Checked against every choice of joinpoints and a fine grid
 * of times for short series, and R 4.2.2 (lm, segmented 1.6-2).
 *
 * @param before observations, at least 1
 * @param behind observations, at least 1
 * @param apart observations, at least 1
 * @param between whether joinpoints may lie between observations
 */
public record JoinpointSearch(int before, int behind, int apart, boolean between) {
    public JoinpointSearch {
        if (before < 1 || behind < 1 || apart < 1) {
            throw new IllegalArgumentException(
                    "Distances must be at least 1, were " + before + ", " + behind + " and " + apart);
        }
    }

    /** The most joinpoints that n observations have room for, leaving one degree of freedom. */
    public int room(int n) {
        int free = n - 1 - before - behind;
        int byDistance = free < 0 ? 0 : free / apart + 1;
        return Math.max(0, Math.min(byDistance, (n - 3) / 2));
    }

    /** The earliest observation, counted from 0, that the given one of m joinpoints may lie at. */
    public int earliest(int join) {
        return before + join * apart;
    }

    /** The latest observation of n, counted from 0, that the given one of m joinpoints may lie at. */
    public int latest(int join, int m, int n) {
        return n - 1 - behind - (m - 1 - join) * apart;
    }

    /** How many choices of m joinpoints there are, about. */
    public double choices(int n, int m) {
        double places = (double) n - before - behind - (apart - 1.0) * (m - 1);
        double count = between ? Math.pow(2, m) : 1;
        for (int i = 0; i < m; i++) {
            count *= Math.max(1, places - i) / (i + 1);
        }
        return count;
    }

    /** The best m joinpoints. */
    public List<Join> best(WeightedSeries series, int m) {
        return new JoinpointWalk(this, series, m, 0).run();
    }

    /**
     * The first and last observation at which each of the best m joinpoints may lie.
     *
     * @return for each joinpoint two observations, counted from 0; none for a joinpoint between observations
     */
    public List<List<Integer>> limits(WeightedSeries series, int m, double level) {
        double df = series.length() - 2.0 * m - 2;
        double slack = FDistribution.of(1, df).inverseSurvivalProbability(1 - level) / df;
        JoinpointWalk walk = new JoinpointWalk(this, series, m, slack);
        List<Join> best = walk.run();
        double most = JoinpointFit.of(series, best).rss() * (1 + slack);
        return IntStream.range(0, m)
                .mapToObj(join ->
                        best.get(join).isOnObservation() ? within(walk.profile(join), most) : List.<Integer>of())
                .toList();
    }

    private static List<Integer> within(List<Double> profile, double most) {
        int first = 0;
        while (profile.get(first) > most) {
            first++;
        }
        int last = profile.size() - 1;
        while (profile.get(last) > most) {
            last--;
        }
        return List.of(first, last);
    }
}
