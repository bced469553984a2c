package org.sentinelle.stats.hypothesis;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * p values adjusted for being m together: each is the least level of the whole family at which its test rejects.
 *
 * <p>Of p sorted upwards, p(1) to p(m):
 * <ul>
 *   <li>{@link #BONFERRONI}: m p, the chance of any false rejection, whatever the dependence;
 *   <li>{@link #HOLM}: the largest of (m - j + 1) p(j) up to i; the same chance, never larger (Holm 1979, jstor.org/stable/4615733);
 *   <li>{@link #HOCHBERG}: the smallest of (m - j + 1) p(j) from i on, for independent or positively dependent tests (Hochberg 1988,
 *       doi:10.1093/biomet/75.4.800);
 *   <li>{@link #BH}: the smallest of m p(j) / j from i on, the expected share of false among rejections, for independent or positively
 *       dependent tests (Benjamini and Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x);
 *   <li>{@link #BY}: BH times 1 + 1/2 + ... + 1/m, whatever the dependence (Benjamini and Yekutieli 2001, doi:10.1214/aos/1013699998).
 * </ul>
 * None exceeds 1. Checked against R 4.2.2 {@code p.adjust}.
 */
public enum MultipleTests {
    BONFERRONI,
    HOLM,
    HOCHBERG,
    BH,
    BY;

    /** The adjusted p, in the order given; m is at least their number. */
    public double[] adjusted(double[] p, int m) {
        if (m < p.length) {
            throw new IllegalArgumentException("A family of " + m + " cannot hold " + p.length + " tests");
        }
        Integer[] upwards = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .toArray(Integer[]::new);
        double[] adjusted = new double[p.length];
        boolean fromBelow = this == HOLM || this == BONFERRONI;
        double before = fromBelow ? 0 : 1;
        for (int step = 0; step < p.length; step++) {
            int rank = fromBelow ? step : p.length - 1 - step;
            double own = Math.min(1, factor(rank + 1, m) * p[upwards[rank]]);
            before = this == BONFERRONI ? own : fromBelow ? Math.max(before, own) : Math.min(before, own);
            adjusted[upwards[rank]] = before;
        }
        return adjusted;
    }

    private double factor(int rank, int m) {
        return switch (this) {
            case BONFERRONI -> m;
            case HOLM, HOCHBERG -> m - rank + 1.0;
            case BH -> (double) m / rank;
            case BY -> IntStream.rangeClosed(1, m).mapToDouble(i -> 1.0 / i).sum() * m / rank;
        };
    }
}
