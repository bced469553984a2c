package org.sentinelle.protect.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sentinelle.model.ProtectionPolicy.Contributors;
import org.sentinelle.model.ProtectionPolicy.Dominance;

/**
 * What is demanded of the agencies behind a number, for contributions x1 &gt;= x2 &gt;= ... to X.
 *
 * <p>Refused where fewer agencies than the minimum contribute; where x1 + ... + xn &gt; k % of X; where X - x1 - x2 &lt; p % of x1
 * (SAFETY 1.2).
 */
public record AgencyRules(Contributors demanded) {
    private static final int WHOLE = 100;

    /** Why, or empty; no list means that the dataset names no agencies. */
    public Optional<WithheldReason> refuse(List<Long> contributions) {
        if (contributions.isEmpty()) {
            return Optional.empty();
        }
        List<Long> falling = contributions.stream()
                .filter(x -> x > 0)
                .sorted(Comparator.reverseOrder())
                .toList();
        if (falling.size() < demanded.minimum()) {
            return Optional.of(WithheldReason.FEW_AGENCIES);
        }
        if (isDominated(falling)) {
            return Optional.of(WithheldReason.DOMINANT_AGENCY);
        }
        return isEstimable(falling) ? Optional.of(WithheldReason.NEAR_AGENCY) : Optional.empty();
    }

    private boolean isDominated(List<Long> falling) {
        Dominance dominance = demanded.dominance();
        return dominance != null
                && WHOLE * sum(falling.stream().limit(dominance.agencies()).toList())
                        > dominance.percent() * sum(falling);
    }

    private boolean isEstimable(List<Long> falling) {
        Integer p = demanded.pPercent();
        return p != null
                && !falling.isEmpty()
                && WHOLE * sum(falling.stream().skip(2).toList()) < p * falling.get(0);
    }

    private static long sum(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }
}
