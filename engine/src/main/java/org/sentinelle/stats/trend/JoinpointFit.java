package org.sentinelle.stats.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;
import org.sentinelle.stats.Limits;

/**
 * A continuous piecewise linear fit by weighted least squares with m joinpoints.
 *
 * <p>s&sup2; = RSS/(n - 2m - 2): two coefficients, and for each joinpoint a change of slope and its place.
 * BIC = log(RSS/n) + (2m + 2)/n log n. The average slope from a to b is (f(b) - f(a))/(b - a), which is the mean of the slopes
 * weighted by the lengths of their segments. All are linear in the fit's values at the knots, so their variances are those of
 * linear combinations. Joinpoints on observations count as known in them. At a joinpoint psi between two observations the fit
 * is two lines fitted apart, f_1 and f_2, that meet there, so that to first order
 * var(psi) = [var f_1(psi) + var f_2(psi)]/(slope_2 - slope_1)&sup2;, and the slopes allow for the unknown place.
 *
 * <p>Assumes independent errors with variances inverse to the weights. Edge cases: a joinpoint on an observation has no
 * standard error. References: Kim et al. (2000), doi 10.1002/(SICI)1097-0258(20000215)19:3&lt;335::AID-SIM336&gt;3.0.CO;2-Z;
 * Clegg et al. (2009), doi 10.1002/sim.3733; Muggeo (2003), doi 10.1002/sim.1545. Checked against R 4.2.2, lm and segmented
 * 1.6-2.
 */
public final class JoinpointFit {
    private final WeightedSeries series;
    private final List<Join> joins;
    private final List<JoinedLines> chains;
    private final double rss;

    private JoinpointFit(WeightedSeries series, List<Join> joins, List<JoinedLines> chains) {
        this.series = series;
        this.joins = List.copyOf(joins);
        this.chains = List.copyOf(chains);
        this.rss = chains.stream().mapToDouble(JoinedLines::rss).sum();
    }

    /** Fits the lines that meet at these joinpoints. */
    public static JoinpointFit of(WeightedSeries series, List<Join> joins) {
        List<JoinedLines> chains = new ArrayList<>();
        List<Integer> knots = new ArrayList<>(List.of(0));
        for (Join join : joins) {
            knots.add(join.left());
            if (!join.isOnObservation()) {
                chains.add(chain(series, knots));
                knots = new ArrayList<>(List.of(join.right()));
            }
        }
        knots.add(series.length() - 1);
        chains.add(chain(series, knots));
        return new JoinpointFit(series, joins, chains);
    }

    private static JoinedLines chain(WeightedSeries series, List<Integer> knots) {
        return new JoinedLines(
                series, knots.stream().mapToInt(Integer::intValue).toArray());
    }

    public List<Join> joins() {
        return joins;
    }

    public double rss() {
        return rss;
    }

    public double degreesOfFreedom() {
        return series.length() - 2.0 * joins.size() - 2;
    }

    public double bic() {
        double n = series.length();
        return Math.log(rss / n) + (2 * joins.size() + 2) / n * Math.log(n);
    }

    /** Where two lines meet, counted from 0. */
    public double joinpoint(int join) {
        Join place = joins.get(join);
        double left = series.time(place.left());
        if (place.isOnObservation()) {
            return left;
        }
        double gap = value(join + 1, left) - value(join, left);
        return left + gap / (slope(join) - slope(join + 1));
    }

    /** Null on an observation. */
    public @Nullable Double standardErrorOfJoinpoint(int join) {
        if (joins.get(join).isOnObservation()) {
            return null;
        }
        double psi = joinpoint(join);
        double variance = variance(combination(join, psi)) + variance(combination(join + 1, psi));
        return Math.sqrt(variance) / Math.abs(slope(join + 1) - slope(join));
    }

    /** The slope of a segment, counted from 0. */
    public double slope(int segment) {
        Place place = place(segment);
        JoinedLines chain = chains.get(place.chain());
        return series.slope() + chain.combined(chain.slopeShares(place.line()));
    }

    public double standardErrorOfSlope(int segment) {
        Place place = place(segment);
        JoinedLines chain = chains.get(place.chain());
        return Math.sqrt(rss / degreesOfFreedom() * chain.variance(chain.slopeShares(place.line())));
    }

    /** A segment's line at a time. */
    public double value(int segment, double time) {
        Place place = place(segment);
        JoinedLines chain = chains.get(place.chain());
        return series.line(time) + chain.combined(chain.shares(time, place.line()));
    }

    /** The fit at a time. */
    public double at(double time) {
        return value(segmentAt(time), time);
    }

    /** The mean of the slopes from one time to a later one. */
    public double averageSlope(double from, double to) {
        return (at(to) - at(from)) / (to - from);
    }

    public double standardErrorOfAverageSlope(double from, double to) {
        double[][] end = combination(segmentAt(to), to);
        double[][] start = combination(segmentAt(from), from);
        for (int chain = 0; chain < end.length; chain++) {
            for (int k = 0; k < end[chain].length; k++) {
                end[chain][k] -= start[chain][k];
            }
        }
        return Math.sqrt(variance(end)) / (to - from);
    }

    /** The t interval of an estimate. */
    public Limits interval(double estimate, double standardError, double level) {
        double t = TDistribution.of(degreesOfFreedom()).inverseSurvivalProbability((1 - level) / 2);
        return new Limits(estimate - t * standardError, estimate + t * standardError);
    }

    private int segmentAt(double time) {
        return (int) IntStream.range(0, joins.size())
                .filter(j -> joinpoint(j) < time)
                .count();
    }

    private record Place(int chain, int line) {}

    private Place place(int segment) {
        int chain = 0;
        int line = segment;
        while (line >= chains.get(chain).lines()) {
            line -= chains.get(chain).lines();
            chain++;
        }
        return new Place(chain, line);
    }

    /** What each coefficient of each chain adds to a segment's value at a time. */
    private double[][] combination(int segment, double time) {
        Place place = place(segment);
        double[][] shares = new double[chains.size()][];
        for (int chain = 0; chain < shares.length; chain++) {
            JoinedLines lines = chains.get(chain);
            shares[chain] = chain == place.chain() ? lines.shares(time, place.line()) : new double[lines.lines() + 1];
        }
        return shares;
    }

    private double variance(double[][] combination) {
        double sum = 0;
        for (int chain = 0; chain < combination.length; chain++) {
            sum += chains.get(chain).variance(combination[chain]);
        }
        return rss / degreesOfFreedom() * sum;
    }
}
