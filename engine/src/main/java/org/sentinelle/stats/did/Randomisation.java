package org.sentinelle.stats.did;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.sentinelle.stats.Alternative;

/**
 * The effect that was estimated among those that other assignments of the dates of treatment would have given.
 *
 * <p>Under the sharp null hypothesis that treatment adds tau to every treated outcome and nothing else, outcomes less tau are what they would
 * have been under any assignment. With an estimator that is linear in outcomes, assignment k gives e_k(tau) = a_k - tau b_k, a_k from the
 * outcomes and b_k from the indicator of the actual treatment in their place (1 for the actual assignment). p(tau) is the share of assignments
 * with |e_k| at least the actual |a_0 - tau|; where they are drawn, the actual one counts as one more. The interval is the range of tau around the
 * estimate with p(tau) above 1 - level, exact as p only changes where |e_k(tau)| = |a_0 - tau|.
 *
 * <p>References: R. Fisher (1935), The Design of Experiments; P. Rosenbaum (2002), Observational Studies, chapter 2; for difference in differences
 * with few groups T. Conley and C. Taber (2011), Review of Economics and Statistics 93(1), and J. MacKinnon and M. Webb (2020), J. of
 * Econometrics 218(2), doi 10.1016/j.jeconom.2020.04.024.
 *
 * @param estimate a_0
 * @param a of each assignment; NaN where it gives no estimate, which counts as further away
 * @param b likewise
 * @param isComplete whether the assignments are all there are, the actual one among them
 */
public record Randomisation(double estimate, double[] a, double[] b, boolean isComplete) {
    /** Estimates that differ by less than this share are the same. */
    private static final double SAME = 1e-9;

    /** p of the null hypothesis that there is no effect. */
    public double p(Alternative alternative) {
        long count = 0;
        double size = SAME * (Math.abs(estimate) + largest());
        for (double value : a) {
            boolean asFar = switch (alternative) {
                case TWO_SIDED -> Math.abs(value) >= Math.abs(estimate) - size;
                case GREATER -> value >= estimate - size;
                case LESS -> value <= estimate + size;
            };
            count += asFar || Double.isNaN(value) ? 1 : 0;
        }
        return share(count);
    }

    private double share(double count) {
        return isComplete ? count / a.length : (count + 1) / (a.length + 1);
    }

    private double largest() {
        return Arrays.stream(a).filter(Double::isFinite).map(Math::abs).max().orElse(0);
    }

    /**
     * The effects around the estimate that are not rejected, two-sided.
     *
     * @return low and high; infinite where no value on that side is rejected
     */
    public double[] interval(double level) {
        double[] changes = DoubleStream.concat(
                        IntStream.range(0, a.length).mapToDouble(k -> (a[k] - estimate) / (b[k] - 1)),
                        IntStream.range(0, a.length).mapToDouble(k -> (a[k] + estimate) / (b[k] + 1)))
                .filter(Double::isFinite)
                .sorted()
                .distinct()
                .toArray();
        double[] above = Arrays.stream(changes).filter(tau -> tau > estimate).toArray();
        double[] below = Arrays.stream(changes)
                .filter(tau -> tau < estimate)
                .map(tau -> -tau)
                .sorted()
                .map(tau -> -tau)
                .toArray();
        return new double[] {end(below, -1, alpha(level)), end(above, 1, alpha(level))};
    }

    /** The last change, going away from the estimate, before which p is above alpha. */
    private double end(double[] changes, int direction, double alpha) {
        double from = estimate;
        for (double change : changes) {
            if (p((from + change) / 2) <= alpha) {
                return from;
            }
            from = change;
        }
        double beyond = from + direction * (1 + Math.abs(from - estimate) + largest());
        return p(beyond) <= alpha ? from : direction * Double.POSITIVE_INFINITY;
    }

    private double p(double tau) {
        double actual = Math.abs(estimate - tau);
        long count = 0;
        for (int k = 0; k < a.length; k++) {
            double far = Math.abs(a[k] - tau * b[k]);
            count += far >= actual * (1 - SAME) || Double.isNaN(far) ? 1 : 0;
        }
        return share(count);
    }

    /** Whether so many assignments can give a p that is not above 1 - level. */
    public static boolean canReject(double assignments, double level) {
        return 1 / assignments <= alpha(level);
    }

    /** 1 - level, and as much more as rounding may take from it: 1 - 0.9 is to let 1/10 in. */
    private static double alpha(double level) {
        return (1 - level) * (1 + SAME);
    }
}
