package org.sentinelle.stats.trend;

import java.util.Arrays;
import java.util.List;

/**
 * The order statistics of all slopes (to_j - from_i) / (t_j - t_i), i &lt; j, of a series with rising times; with the
 * same values for both these are its slopes, with one bound for each they are the extremes that the bounds allow. Of
 * several series (the seasons) all slopes within each are put together.
 *
 * <p>Up to the pairs of {@value #LARGEST_SORTED} observations the slopes are sorted (at most 16 MB); beyond, one order statistic is
 * selected by its bits, 16 at a time, in four passes over the pairs with constant memory. Both give the same doubles.
 */
final class PairwiseSlopes {
    static final int LARGEST_SORTED = 2_000;

    private static final int DIGIT_BITS = 16;
    private static final int DIGITS = 1 << DIGIT_BITS;

    private final double[] t;
    private final double[] from;
    private final double[] to;
    /** Where the series that an observation belongs to ends. */
    private final int[] end;

    private final double[] sorted;

    private PairwiseSlopes(List<double[]> t, List<double[]> from, List<double[]> to, boolean sort) {
        this.t = joined(t);
        this.from = joined(from);
        this.to = joined(to);
        this.end = ends(t);
        this.sorted = sort ? inOrder() : new double[0];
    }

    static PairwiseSlopes of(double[] t, double[] from, double[] to) {
        return of(List.of(t), List.of(from), List.of(to));
    }

    static PairwiseSlopes of(List<double[]> t, List<double[]> from, List<double[]> to) {
        return new PairwiseSlopes(t, from, to, pairs(t) <= KendallScore.pairs(LARGEST_SORTED));
    }

    static PairwiseSlopes selecting(double[] t, double[] from, double[] to) {
        return new PairwiseSlopes(List.of(t), List.of(from), List.of(to), false);
    }

    static PairwiseSlopes sorting(double[] t, double[] from, double[] to) {
        return new PairwiseSlopes(List.of(t), List.of(from), List.of(to), true);
    }

    private static double[] joined(List<double[]> series) {
        return series.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    private static int[] ends(List<double[]> series) {
        int[] end = new int[series.stream().mapToInt(s -> s.length).sum()];
        int begin = 0;
        for (double[] one : series) {
            Arrays.fill(end, begin, begin + one.length, begin + one.length);
            begin += one.length;
        }
        return end;
    }

    private static long pairs(List<double[]> series) {
        return series.stream().mapToLong(s -> KendallScore.pairs(s.length)).sum();
    }

    private double[] inOrder() {
        double[] slopes = new double[Math.toIntExact(size())];
        int k = 0;
        for (int i = 0; i < t.length; i++) {
            for (int j = i + 1; j < end[i]; j++) {
                slopes[k++] = slope(i, j);
            }
        }
        Arrays.sort(slopes);
        return slopes;
    }

    long size() {
        long pairs = 0;
        for (int i = 0; i < end.length; i++) {
            pairs += end[i] - i - 1;
        }
        return pairs;
    }

    /** The k-th smallest slope, k from 1 to {@link #size}; a rank outside is moved to the nearest end. */
    double ranked(long k) {
        long rank = Math.max(1, Math.min(size(), k));
        return sorted.length > 0 ? sorted[(int) rank - 1] : select(rank);
    }

    /** The slope at a fractional rank, interpolated linearly between its neighbours. */
    double atRank(double rank) {
        double inside = Math.max(1, Math.min((double) size(), rank));
        long below = (long) Math.floor(inside);
        double low = ranked(below);
        return inside == below ? low : low + (inside - below) * (ranked(below + 1) - low);
    }

    /** The middle slope, or the mean of the two in the middle. */
    double median() {
        long half = size() / 2;
        return size() % 2 == 1 ? ranked(half + 1) : (ranked(half) + ranked(half + 1)) / 2;
    }

    private double select(long rank) {
        long prefix = 0;
        long remaining = rank;
        for (int shift = Long.SIZE - DIGIT_BITS; shift >= 0; shift -= DIGIT_BITS) {
            long[] counts = digitCounts(prefix, shift);
            int digit = 0;
            while (remaining > counts[digit]) {
                remaining -= counts[digit++];
            }
            prefix = (prefix << DIGIT_BITS) | digit;
        }
        return fromSortable(prefix);
    }

    /** How many of the slopes that begin with this prefix go on with each digit. */
    private long[] digitCounts(long prefix, int shift) {
        long[] counts = new long[DIGITS];
        int above = shift + DIGIT_BITS;
        for (int i = 0; i < t.length; i++) {
            for (int j = i + 1; j < end[i]; j++) {
                long bits = toSortable(slope(i, j));
                if (above == Long.SIZE || bits >>> above == prefix) {
                    counts[(int) (bits >>> shift) & (DIGITS - 1)]++;
                }
            }
        }
        return counts;
    }

    private double slope(int i, int j) {
        return (to[j] - from[i]) / (t[j] - t[i]) + 0.0;
    }

    /** Bits whose unsigned order is the order of the doubles. */
    private static long toSortable(double value) {
        long bits = Double.doubleToRawLongBits(value);
        return bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
    }

    private static double fromSortable(long bits) {
        return Double.longBitsToDouble(bits < 0 ? bits ^ Long.MIN_VALUE : ~bits);
    }
}
