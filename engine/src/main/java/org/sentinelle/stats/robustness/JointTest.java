package org.sentinelle.stats.robustness;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.sentinelle.stats.robustness.CurveStatistics.Direction;

/**
 * Whether a specification curve could come of no effect at all: how many of the curves drawn under the null are at least as extreme as the one
 * observed.
 *
 * <p>Of B draws with c at least as extreme, the share is c / B, as Simonsohn, Simmons and Nelson (2020) have it, and p = (c + 1) / (B + 1), which is
 * never 0 (B. Phipson and G. Smyth, Statist. Appl. Genet. Molec. Biol. 9:39, 2010, doi:10.2202/1544-6115.1585). Where no sign was predicted the
 * median and Stouffer's Z count by their size, and the sign that dominates is found anew in each draw.
 */
public record JointTest(CurveStatistics observed, List<CurveStatistics> drawn, Direction direction) {
    /** What rounding makes of equal numbers. */
    private static final double SAME = 1e-12;

    /** Of one statistic. */
    public record Extreme(int count, int draws) {
        public double share() {
            return count / (double) draws;
        }

        public double p() {
            return (count + 1.0) / (draws + 1.0);
        }
    }

    public JointTest {
        drawn = List.copyOf(drawn);
    }

    public Extreme median() {
        return extreme(s -> directed(s.median()));
    }

    public Extreme shareOfSign() {
        return extreme(CurveStatistics::shareOfSign);
    }

    public Extreme shareSignificant() {
        return extreme(CurveStatistics::shareSignificant);
    }

    public Extreme stouffer() {
        return extreme(s -> directed(s.stouffer()));
    }

    private double directed(double value) {
        return switch (direction) {
            case DOMINANT -> Math.abs(value);
            case POSITIVE -> value;
            case NEGATIVE -> -value;
        };
    }

    private Extreme extreme(ToDoubleFunction<CurveStatistics> statistic) {
        double seen = statistic.applyAsDouble(observed);
        double least = seen - SAME * Math.abs(seen);
        int count = (int)
                drawn.stream().filter(s -> statistic.applyAsDouble(s) >= least).count();
        return new Extreme(count, drawn.size());
    }
}
