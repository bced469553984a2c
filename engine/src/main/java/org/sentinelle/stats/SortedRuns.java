package org.sentinelle.stats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Quantiles of n whole numbers that come in rising order as runs of equal values, of which none is kept: type 7 of Hyndman
 * and Fan, the default of R, S and most spreadsheets.
 *
 * <p>Formula: with x<sub>0</sub> &le; ... &le; x<sub>n-1</sub>, rank r = (n - 1) p, j = floor(r) and g = r - j,
 *
 * <pre>Q(p) = x<sub>j</sub> + g (x<sub>j+1</sub> - x<sub>j</sub>)</pre>
 *
 * where n &ge; 1 is the number of values, p in [0, 1] a probability, and x in the unit of the result. Q(0) is the smallest
 * value, Q(1) the largest, Q(1/2) the median; of one value every quantile is that value, and ties need no rule.
 *
 * <p>Algorithm: p is the decimal number that its double is written as, so that 0.1 is one tenth; the rank and the
 * interpolation are exact decimals, and only the result is rounded, once, to the nearest double. It therefore depends on
 * nothing but the values, and never falls when a value or p rises. A program that multiplies in doubles may differ in the
 * last digits.
 *
 * <p>Reference: Hyndman and Fan (1996), Sample quantiles in statistical packages, The American Statistician 50, 361-365,
 * doi:10.1080/00031305.1996.10473566. Checked against quantile(type = 7) of R 4.2.2.
 */
public final class SortedRuns {
    private final long n;
    private final List<Place> places = new ArrayList<>();
    private long seen;
    private long last = Long.MIN_VALUE;

    /** Where one quantile lies, and its two neighbours once they have come. */
    private static final class Place {
        final long j;
        final BigDecimal g;
        long below;
        long above;

        Place(long n, double p) {
            BigDecimal r = BigDecimal.valueOf(p).multiply(BigDecimal.valueOf(n - 1));
            j = r.toBigInteger().longValueExact();
            g = r.subtract(BigDecimal.valueOf(j));
        }

        /** Takes the value that stands at the ranks from the first to the one before {@code end}. */
        void see(long value, long first, long end) {
            if (first <= j && j < end) {
                below = value;
                above = value;
            }
            if (j + 1 >= first && j + 1 < end) {
                above = value;
            }
        }

        double quantile() {
            BigDecimal x = BigDecimal.valueOf(below);
            return x.add(g.multiply(BigDecimal.valueOf(above).subtract(x))).doubleValue();
        }
    }

    /**
     * Of so many values, the quantiles of these probabilities.
     *
     * @throws IllegalArgumentException when there is no value, or a probability lies outside [0, 1]
     */
    public SortedRuns(long n, List<Double> probabilities) {
        if (n < 1) {
            throw new IllegalArgumentException("Quantiles need at least one value, there were " + n);
        }
        this.n = n;
        for (double p : probabilities) {
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("A probability must be inside [0, 1], was " + p);
            }
            places.add(new Place(n, p));
        }
    }

    /**
     * Takes in the next run.
     *
     * @throws IllegalArgumentException when the value is smaller than the one before, or more values come than announced
     */
    public void add(long value, long count) {
        if (value < last || count < 1 || count > n - seen) {
            throw new IllegalArgumentException(
                    "Runs must come in rising order, hold at least one value each, and together the " + n
                            + " announced");
        }
        long end = seen + count;
        for (Place place : places) {
            place.see(value, seen, end);
        }
        seen = end;
        last = value;
    }

    /**
     * The quantiles, in the order of the probabilities.
     *
     * @throws IllegalStateException before all values have come
     */
    public List<Double> quantiles() {
        if (seen < n) {
            throw new IllegalStateException("Of " + n + " values, " + seen + " have come");
        }
        return places.stream().map(Place::quantile).toList();
    }
}
