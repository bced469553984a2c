package org.sentinelle.compute.value;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.tally.Tally;
import org.sentinelle.model.Measure;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.ObsStatus;

/**
 * The value that figures come to, or why they come to none.
 *
 * <p>With numerator n in [n1, n2], denominator d in [d1, d2], all whole numbers, and the factor {@code per}:
 *
 * <ul>
 *   <li>total: [n1, n2];
 *   <li>proportion whose numerator's rows are the denominator's, with the remainder r = d - n in [r1, r2]: the value
 *       n / (n + r) rises with n and falls with r, and both vary freely, so [n1 / (n1 + r2), n2 / (n2 + r1)] is attained;
 *   <li>proportion otherwise, knowing only n &lt;= d: [n1 / d2, min(1, n2 / d1)];
 *   <li>rate and ratio: [n1 / d2, n2 / d1], by interval arithmetic.
 * </ul>
 *
 * <p>A denominator that is zero makes the quotient one that cannot exist, which is status M and not O: nothing is missing
 * from the reports, so asking again would not help. A denominator that may be zero leaves open whether it exists: status O.
 */
public record Valuation(ObsStatus status, @Nullable Bounds bounds, Set<String> flags) {

    public static Valuation of(Measure measure, Sums sums) {
        Tally n = sums.numerator();
        Tally d = sums.denominator();
        if (d == null) {
            return value(new Bounds(n.low(), n.high()));
        }
        boolean proportion = measure instanceof Measure.Proportion;
        long leastDenominator = proportion ? Math.max(d.low(), n.low()) : d.low();
        if (d.high() == 0) {
            return new Valuation(ObsStatus.M, null, Set.of(Flags.ZERO_DENOMINATOR));
        }
        if (leastDenominator == 0) {
            return new Valuation(ObsStatus.O, null, Set.of(Flags.DENOMINATOR_MAY_BE_ZERO));
        }
        if (proportion) {
            return value(
                    sums.remainder() == null
                            ? ofWhole(n, d, measure.per())
                            : ofParts(n, sums.remainder(), measure.per()));
        }
        return value(
                new Bounds(quotient(n.low(), d.high(), measure.per()), quotient(n.high(), d.low(), measure.per())));
    }

    private static Bounds ofParts(Tally n, Tally r, int per) {
        return new Bounds(
                quotient(n.low(), Math.addExact(n.low(), r.high()), per),
                quotient(n.high(), Math.addExact(n.high(), r.low()), per));
    }

    private static Bounds ofWhole(Tally n, Tally d, int per) {
        double high = n.high() >= d.low() ? per : quotient(n.high(), d.low(), per);
        return new Bounds(quotient(n.low(), d.high(), per), high);
    }

    private static double quotient(long part, long whole, int per) {
        return Math.multiplyExact(part, (long) per) / (double) whole;
    }

    private static Valuation value(Bounds bounds) {
        return new Valuation(ObsStatus.A, bounds, Set.of());
    }
}
