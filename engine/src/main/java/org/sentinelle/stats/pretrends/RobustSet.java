package org.sentinelle.stats.pretrends;

import java.util.ArrayList;
import java.util.List;
import org.sentinelle.stats.optimise.Solution;
import org.sentinelle.stats.optimise.Solver;

/**
 * Values of l'tau that are compatible with an event study when trends differ no more than a restriction allows.
 *
 * <p>The identified set is where l'tau lies when b has no error; the confidence set holds it with the level's probability, and is the union over
 * the restriction's polyhedra of what {@link MomentTest} does not reject. Its ends are found on a grid of a tenth of a standard error and then
 * by bisection. Source: A. Rambachan and J. Roth (2023), Review of Economic Studies 90(5), doi 10.1093/restud/rdad018.
 *
 * @param identifiedLow NaN where no trend of the restriction fits the estimates before the reference period, as with M = 0
 * @param low NaN where every value is rejected, minus infinity where none is
 */
public record RobustSet(double identifiedLow, double identifiedHigh, double low, double high) {
    /** In standard errors: how far around the identified set the grid goes before it is made wider. */
    private static final double REACH = 20;

    private static final double STEP = 0.1;
    private static final int MOST_POINTS = 1_000;
    private static final int WIDENINGS = 6;
    private static final double TOLERANCE = 1e-9;

    /**
     * How it is found.
     *
     * @param level 1 - alpha
     * @param draws of the hybrid test; 0 for the conditional one
     */
    public record Search(double level, int draws, long seed) {}

    /** The sets for weights l. */
    public static RobustSet of(EventEstimates study, double[] l, List<Trends> trends, Search search) {
        RobustSet identified = identified(study, l, trends);
        boolean any = !Double.isNaN(identified.identifiedLow);
        double middle = any ? (identified.identifiedLow + identified.identifiedHigh) / 2 : study.estimate(l);
        double half = any ? (identified.identifiedHigh - identified.identifiedLow) / 2 : 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < trends.size(); i++) {
            try (MomentTest test = test(study, l, trends.get(i), search, i)) {
                double[] ends = new Scan(test, STEP * study.stdError(l)).ends(middle, half + REACH * study.stdError(l));
                low = Math.min(low, ends[0]);
                high = Math.max(high, ends[1]);
            }
        }
        boolean found = low <= high;
        return new RobustSet(
                identified.identifiedLow,
                identified.identifiedHigh,
                found ? low : Double.NaN,
                found ? high : Double.NaN);
    }

    /** The identified set alone. */
    static RobustSet identified(EventEstimates study, double[] l, List<Trends> trends) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Trends piece : trends) {
            double lowest = study.estimate(l) + least(study, l, piece, -1);
            double highest = study.estimate(l) - least(study, l, piece, 1);
            if (!Double.isNaN(lowest) && !Double.isNaN(highest)) {
                low = Math.min(low, Math.min(lowest, highest));
                high = Math.max(high, Math.max(lowest, highest));
            }
        }
        boolean any = low <= high;
        return new RobustSet(any ? low : Double.NaN, any ? high : Double.NaN, Double.NaN, Double.NaN);
    }

    /** Whether the confidence set holds a value. */
    static boolean holds(double theta, EventEstimates study, double[] l, List<Trends> trends, Search search) {
        for (int i = 0; i < trends.size(); i++) {
            try (MomentTest test = test(study, l, trends.get(i), search, i)) {
                if (test.accepts(theta)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static MomentTest test(EventEstimates study, double[] l, Trends piece, Search search, int place) {
        return new MomentTest(Moments.of(study, l, piece), 1 - search.level(), search.draws(), search.seed() + place);
    }

    public boolean isEmpty() {
        return Double.isNaN(low);
    }

    /** The least of sign * l'delta after the reference period with delta = b before it; NaN where the piece has no such delta. */
    private static double least(EventEstimates study, double[] l, Trends piece, int sign) {
        try (Solver solver = Solver.once()) {
            for (double weight : l) {
                solver.variable(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, sign * weight);
            }
            for (int i = 0; i < piece.rows().length; i++) {
                double[] row = piece.rows()[i];
                double before = 0;
                for (int t = 0; t < study.pre(); t++) {
                    before += row[t] * study.b()[t];
                }
                int made = solver.row(Double.NEGATIVE_INFINITY, piece.limits()[i] - before);
                for (int t = 0; t < l.length; t++) {
                    if (row[study.pre() + t] != 0) {
                        solver.coefficient(made, t, row[study.pre() + t]);
                    }
                }
            }
            return solver.minimise() instanceof Solution.Optimal optimal ? optimal.value() : Double.NaN;
        }
    }

    /** The outermost values that a test accepts. */
    private record Scan(MomentTest test, double step) {
        double[] ends(double middle, double reach) {
            double half = reach;
            for (int widening = 0; widening < WIDENINGS; widening++) {
                double gap = Math.max(step, 2 * half / MOST_POINTS);
                List<Double> accepted = new ArrayList<>();
                int points = (int) Math.ceil(half / gap);
                for (int k = -points; k <= points; k++) {
                    if (test.accepts(middle + k * gap)) {
                        accepted.add(middle + k * gap);
                    }
                }
                if (accepted.isEmpty()) {
                    return new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
                }
                double first = accepted.get(0);
                double last = accepted.get(accepted.size() - 1);
                if (first > middle - points * gap && last < middle + points * gap) {
                    return new double[] {edge(first, first - gap), edge(last, last + gap)};
                }
                half *= 4;
            }
            return new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
        }

        private double edge(double inside, double outside) {
            double in = inside;
            double out = outside;
            while (Math.abs(out - in) > TOLERANCE * step) {
                double between = (in + out) / 2;
                if (test.accepts(between)) {
                    in = between;
                } else {
                    out = between;
                }
            }
            return in;
        }
    }
}
