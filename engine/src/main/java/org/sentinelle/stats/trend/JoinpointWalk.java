package org.sentinelle.stats.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Walks through all places of m joinpoints, from left to right, and keeps the best.
 *
 * <p>The unknowns are the fit's values at its knots: the ends, and the joinpoints. Their normal equations are tridiagonal
 * and are eliminated from left to right as joinpoints are placed, so that each further one costs a constant effort whatever
 * the length of the series. A joinpoint between two observations ends one chain of knots and begins another. The sum of
 * squares of the observations passed never falls by adding observations, which cuts off what cannot become the best.
 */
final class JoinpointWalk {
    /** What the walk's sums may be off by, as a part of the straight line's: they are differences from it. */
    private static final double ROUNDING = 1e-12;

    /** Sums that differ by less than this part of themselves are ties; the earlier joinpoints are kept. */
    private static final double TIE = 1e-12;

    private final JoinpointSearch options;
    private final WeightedSeries series;
    private final SegmentSums sums;
    private final double slack;
    private final double[] passed;
    private final Join[] joins;
    private final int[] position;
    private final double[] pivot;
    private final double[] rightSide;
    private final double[] coupling;
    private final double[] explained;
    private final double[] value;
    private final boolean[] endsChain;
    private final double[][] profile;
    private double smallest = Double.POSITIVE_INFINITY;
    private Join[] best = {};

    /** A walk that also looks at sums up to (1 + slack) times the smallest, for the profile. */
    JoinpointWalk(JoinpointSearch options, WeightedSeries series, int m, double slack) {
        int n = series.length();
        int knots = 2 * m + 2;
        this.options = options;
        this.series = series;
        this.sums = SegmentSums.of(series);
        this.slack = slack;
        this.joins = new Join[m];
        this.position = new int[knots];
        this.pivot = new double[knots];
        this.rightSide = new double[knots];
        this.coupling = new double[knots];
        this.explained = new double[knots];
        this.value = new double[knots];
        this.endsChain = new boolean[knots];
        this.profile = new double[m][n];
        for (double[] row : profile) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        this.passed = new double[n];
        for (int i = 0; i < n; i++) {
            passed[i] = (i == 0 ? 0 : passed[i - 1]) + series.weight(i) * series.rest(i) * series.rest(i);
        }
    }

    /** The joinpoints with the smallest sum. */
    List<Join> run() {
        begin(0, 0, 0);
        place(0, 0);
        return List.of(best);
    }

    /** The smallest sums with one joinpoint held at an observation. */
    List<Double> profile(int join) {
        List<Double> row = new ArrayList<>();
        for (double sum : profile[join]) {
            row.add(sum);
        }
        return row;
    }

    private void place(int join, int knot) {
        int n = series.length();
        if (join == joins.length) {
            link(knot, n - 1);
            finish(knot + 1);
            return;
        }
        int from = join == 0 ? options.earliest(0) : joins[join - 1].right() + options.apart();
        int to = options.latest(join, joins.length, n);
        for (int at = from; at <= to; at++) {
            link(knot, at);
            if (passed[at] - explainedTo(knot + 1) > limit()) {
                return;
            }
            joins[join] = Join.on(at);
            place(join + 1, knot + 1);
            if (options.between() && at < to) {
                link(knot, at);
                joins[join] = Join.after(at);
                endsChain[knot + 1] = true;
                begin(knot + 2, at + 1, explainedTo(knot + 1));
                place(join + 1, knot + 2);
            }
        }
    }

    /** Begins a chain of knots at an observation. */
    private void begin(int knot, int at, double explainedBefore) {
        position[knot] = at;
        pivot[knot] = series.weight(at);
        rightSide[knot] = series.weight(at) * series.rest(at);
        explained[knot] = explainedBefore;
    }

    /** Adds the line from a knot to the next one and eliminates the former; the former's entries are kept without it. */
    private void link(int knot, int at) {
        int a = position[knot];
        double p = pivot[knot] + sums.first[a][at];
        double r = rightSide[knot] + sums.firstValue[a][at];
        double c = sums.cross[a][at];
        coupling[knot] = c;
        endsChain[knot] = false;
        position[knot + 1] = at;
        pivot[knot + 1] = sums.last[a][at] - c * c / p;
        rightSide[knot + 1] = sums.lastValue[a][at] - c * r / p;
        explained[knot + 1] = explained[knot] + r * r / p;
    }

    private double explainedTo(int knot) {
        return explained[knot] + rightSide[knot] * rightSide[knot] / pivot[knot];
    }

    private double limit() {
        return smallest * (1 + slack) + ROUNDING * passed[passed.length - 1];
    }

    private void finish(int lastKnot) {
        double sum = passed[passed.length - 1] - explainedTo(lastKnot);
        if (sum > limit() || !meet(lastKnot)) {
            return;
        }
        for (int join = 0; join < joins.length; join++) {
            if (joins[join].isOnObservation()) {
                int at = joins[join].left();
                profile[join][at] = Math.min(profile[join][at], sum);
            }
        }
        if (sum <= smallest + ROUNDING * passed[passed.length - 1]) {
            keepIfSmaller();
        }
    }

    private void keepIfSmaller() {
        double exact = JoinpointFit.of(series, List.of(joins)).rss();
        if (exact < smallest * (1 - TIE)) {
            smallest = exact;
            best = joins.clone();
        }
    }

    /** Whether lines that are fitted apart meet between the two observations where they should. */
    private boolean meet(int lastKnot) {
        if (!options.between()) {
            return true;
        }
        solve(lastKnot);
        int knot = 0;
        for (Join join : joins) {
            knot++;
            if (!join.isOnObservation()) {
                double atLeft = value[knot] - line(knot + 1, knot + 2, join.left());
                double atRight = line(knot - 1, knot, join.right()) - value[knot + 1];
                if (!(atLeft * atRight < 0)) {
                    return false;
                }
                knot++;
            }
        }
        return true;
    }

    private void solve(int lastKnot) {
        value[lastKnot] = rightSide[lastKnot] / pivot[lastKnot];
        for (int knot = lastKnot - 1; knot >= 0; knot--) {
            int a = position[knot];
            int b = position[knot + 1];
            value[knot] = endsChain[knot]
                    ? rightSide[knot] / pivot[knot]
                    : (rightSide[knot] + sums.firstValue[a][b] - coupling[knot] * value[knot + 1])
                            / (pivot[knot] + sums.first[a][b]);
        }
    }

    /** The line through two knots at an observation. */
    private double line(int from, int to, int at) {
        double slope = (value[to] - value[from]) / (series.time(position[to]) - series.time(position[from]));
        return value[from] + slope * (series.time(at) - series.time(position[from]));
    }
}
