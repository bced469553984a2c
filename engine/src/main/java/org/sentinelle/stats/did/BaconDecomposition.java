package org.sentinelle.stats.did;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/**
 * What a regression with unit and time effects compares: its coefficient of being treated as a weighted mean of two-by-two comparisons.
 *
 * <p>With n_k the share of units of group k, D_k the share of times at which it is treated, n_kl = n_k/(n_k + n_l), V the variance of treatment
 * without unit and time effects, the weights are
 *
 * <ul>
 *   <li>k against never treated u: (n_k + n_u)^2 n_ku (1 - n_ku) D_k (1 - D_k) / V;
 *   <li>earlier k against later l before l is treated: ((n_k + n_l)(1 - D_l))^2 n_kl (1 - n_kl) (D_k - D_l)(1 - D_k) / (1 - D_l)^2 / V;
 *   <li>later l against earlier k once k is treated: ((n_k + n_l) D_k)^2 n_kl (1 - n_kl) D_l (D_k - D_l) / D_k^2 / V.
 * </ul>
 *
 * <p>The last use units as a comparison that are treated already: where effects grow, they count with the wrong sign. Always treated units are
 * an earlier k with D_k = 1. Weights sum to 1. Reference: A. Goodman-Bacon, J. of Econometrics 225:254-277 (2021), equations 7 and 10,
 * doi:10.1016/j.jeconom.2021.03.014. Checked against R's bacondecomp 0.1.1.
 *
 * @param twfe the coefficient
 * @param stdError by clusters, G/(G - 1) (n - 1)/(n - K), K counting times and the coefficient
 */
public record BaconDecomposition(List<Comparison> comparisons, double twfe, double stdError, int clusters) {
    public BaconDecomposition {
        comparisons = List.copyOf(comparisons);
    }

    /** Who is compared with whom. */
    public enum Kind {
        TREATED_WITH_NEVER,
        EARLIER_WITH_LATER,
        LATER_WITH_EARLIER,
        LATER_WITH_ALWAYS
    }

    /**
     * One comparison.
     *
     * @param treated the time from which those whose treatment changes are treated
     * @param other the same of those they are compared with; {@link Panel#NEVER} where they never are
     */
    public record Comparison(double treated, double other, Kind kind, double estimate, double weight) {}

    /** A group: the time from which it is treated, its share of units, the share of times treated, and its mean at each time. */
    private record Group(double first, double share, double treated, double[] mean) {}

    /** Of a balanced panel of equal weights; empty where nobody's treatment changes beside others. */
    public static Optional<BaconDecomposition> of(Panel panel) {
        Outcomes outcomes = Outcomes.of(panel);
        double[][] y = new double[panel.units().n()][panel.times().length];
        double[][] d = new double[y.length][panel.times().length];
        for (int u = 0; u < y.length; u++) {
            for (int t = 0; t < y[u].length; t++) {
                y[u][t] = outcomes.y(u, t);
                d[u][t] = panel.times()[t] >= panel.units().first()[u] ? 1 : 0;
            }
        }
        List<Group> groups = groups(panel, y, d);
        double[][] dLeft = demeaned(d);
        double variance = product(dLeft, dLeft) / panel.n();
        if (!(variance > 1e-12)) {
            return Optional.empty();
        }
        List<Comparison> comparisons = new ArrayList<>();
        for (int k = 0; k < groups.size(); k++) {
            for (int l = k + 1; l < groups.size(); l++) {
                comparisons.addAll(compared(groups.get(k), groups.get(l), panel.times(), variance));
            }
        }
        return Optional.of(withErrors(comparisons, panel, dLeft, demeaned(y)));
    }

    private static List<Group> groups(Panel panel, double[][] y, double[][] d) {
        double start = panel.times()[0];
        double end = panel.times()[panel.times().length - 1];
        double[] first = Arrays.stream(panel.units().first())
                .map(f -> f > end ? Panel.NEVER : Math.max(f, start))
                .toArray();
        return Arrays.stream(first)
                .distinct()
                .sorted()
                .mapToObj(f -> {
                    int[] members = IntStream.range(0, first.length)
                            .filter(u -> first[u] == f)
                            .toArray();
                    double[] mean = new double[y[0].length];
                    Arrays.setAll(
                            mean,
                            t -> IntStream.of(members)
                                    .mapToDouble(u -> y[u][t])
                                    .average()
                                    .orElse(0));
                    double treated = Arrays.stream(d[members[0]]).average().orElse(0);
                    return new Group(f, members.length / (double) first.length, treated, mean);
                })
                .toList();
    }

    private static double[][] demeaned(double[][] v) {
        double all = Arrays.stream(v).flatMapToDouble(Arrays::stream).average().orElse(0);
        double[] ofTime = new double[v[0].length];
        Arrays.setAll(
                ofTime,
                t -> Arrays.stream(v).mapToDouble(row -> row[t]).average().orElse(0));
        return Arrays.stream(v)
                .map(row -> {
                    double mean = Arrays.stream(row).average().orElse(0);
                    return IntStream.range(0, row.length)
                            .mapToDouble(t -> row[t] - mean - ofTime[t] + all)
                            .toArray();
                })
                .toArray(double[][]::new);
    }

    private static double product(double[][] a, double[][] b) {
        double sum = 0;
        for (int u = 0; u < a.length; u++) {
            sum += Influence.dot(a[u], b[u]);
        }
        return sum;
    }

    /** The comparisons of an earlier group with a later one. */
    private static List<Comparison> compared(Group early, Group late, double[] times, double variance) {
        double both = early.share + late.share;
        double mix = early.share * late.share / (both * both);
        List<Comparison> comparisons = new ArrayList<>();
        boolean never = late.first == Panel.NEVER;
        boolean always = early.first <= times[0];
        if (never && always) {
            return comparisons;
        }
        if (!always) {
            double spread = (early.treated - late.treated) * (1 - early.treated);
            double gain = change(early, late, early.first, t -> t < late.first, times);
            Kind kind = never ? Kind.TREATED_WITH_NEVER : Kind.EARLIER_WITH_LATER;
            comparisons.add(new Comparison(early.first, late.first, kind, gain, both * both * mix * spread / variance));
        }
        if (!never) {
            double spread = late.treated * (early.treated - late.treated);
            double gain = change(late, early, late.first, t -> t >= early.first, times);
            Kind kind = always ? Kind.LATER_WITH_ALWAYS : Kind.LATER_WITH_EARLIER;
            comparisons.add(new Comparison(late.first, early.first, kind, gain, both * both * mix * spread / variance));
        }
        return comparisons;
    }

    /** The difference of changes of mean outcomes at some date, within a window of times. */
    private static double change(Group changing, Group other, double date, DoublePredicate window, double[] times) {
        double[] sums = new double[2];
        int[] counts = new int[2];
        for (int t = 0; t < times.length; t++) {
            if (window.test(times[t])) {
                int after = times[t] >= date ? 1 : 0;
                sums[after] += changing.mean[t] - other.mean[t];
                counts[after]++;
            }
        }
        return sums[1] / counts[1] - sums[0] / counts[0];
    }

    private static BaconDecomposition withErrors(
            List<Comparison> comparisons, Panel panel, double[][] d, double[][] y) {
        double squares = product(d, d);
        double b = product(d, y) / squares;
        int g = panel.units().clusters();
        double[] scores = new double[g];
        for (int u = 0; u < d.length; u++) {
            for (int t = 0; t < d[u].length; t++) {
                scores[panel.units().cluster()[u]] += d[u][t] * (y[u][t] - b * d[u][t]);
            }
        }
        double n = panel.n();
        double factor = g / (g - 1.0) * (n - 1) / (n - 1 - panel.times().length);
        double error = Math.sqrt(factor * Influence.dot(scores, scores)) / squares;
        return new BaconDecomposition(comparisons, b, error, g);
    }
}
