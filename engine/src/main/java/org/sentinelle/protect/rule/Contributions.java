package org.sentinelle.protect.rule;

import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.ProtectionPolicy.Contributors;
import org.sentinelle.model.ProtectionPolicy.Dominance;

/**
 * What each agency supplied of one cell, x1 &gt;= x2 &gt;= ... with the sum X, and how far the cell must stay open by the rules about
 * agencies. All persons whose rows name no agency count as supplied by one when it is asked who has most, and by none when
 * agencies are counted.
 *
 * <p>Each rule gives an upper protection level: by how much the largest possible value must lie above the true one. It is
 * rounded up, and is at least 1. Reference: A. Hundepool et al., Statistical Disclosure Control (Wiley, 2012), section 4.2,
 * doi:10.1002/9781118348239.
 *
 * @param byAgency what each agency that supplied anything supplied, by its number
 */
record Contributions(SortedMap<Integer, Long> byAgency) {
    private static final long PERCENT = 100;

    /**
     * The least p of the level of few agencies. A smaller p of the p-percent rule does not lower it, else a policy that also asks
     * for that rule would demand less.
     */
    private static final int LEAST_P = 10;

    /** That a rule does not hold of the cell. */
    static final long SAFE = 0;

    Contributions {
        byAgency = Collections.unmodifiableSortedMap(new TreeMap<>(byAgency));
    }

    static Contributions of(RuleTable table, int cell) {
        TreeMap<Integer, Long> byAgency = new TreeMap<>();
        if (table.namesAgencies()) {
            for (int leaf : table.cells().get(cell).leaves()) {
                if (table.truth()[leaf] > 0) {
                    byAgency.merge(table.agencies()[leaf], table.truth()[leaf], Math::addExact);
                }
            }
        }
        return new Contributions(byAgency);
    }

    long total() {
        return byAgency.values().stream().reduce(0L, Math::addExact);
    }

    /**
     * Few agencies: fewer than the least number contribute. The level is p % of X, p being that of the p-percent
     * rule where it is above 10, else 10.
     *
     * @return the level, or {@link #SAFE}
     */
    long levelOfFew(Contributors rule) {
        long named = byAgency.keySet().stream()
                .filter(agency -> agency != RuleTable.UNNAMED)
                .count();
        if (total() == 0 || named >= rule.minimum()) {
            return SAFE;
        }
        Integer own = rule.pPercent();
        long p = own == null ? LEAST_P : Math.max(LEAST_P, own);
        return level(Math.multiplyExact(p, total()), PERCENT);
    }

    /**
     * (n, k): the n largest have more than k % of X. The level is 100/k (x1 + ... + xn) - X, at which they would have k %.
     *
     * @return the level, or {@link #SAFE}
     */
    long levelOfDominance(@Nullable Dominance rule) {
        if (rule == null) {
            return SAFE;
        }
        long largest = largest(rule.agencies());
        long above = Math.subtractExact(
                Math.multiplyExact(PERCENT, largest), Math.multiplyExact((long) rule.percent(), total()));
        return above > 0 ? level(above, rule.percent()) : SAFE;
    }

    /**
     * p %: the second largest, who takes its own part off, knows x1 closer than p %: X - x1 - x2 &lt; p/100 x1. The level is
     * p/100 x1 - (X - x1 - x2).
     *
     * @return the level, or {@link #SAFE}
     */
    long levelOfEstimate(@Nullable Integer p) {
        if (p == null) {
            return SAFE;
        }
        long rest = total() - largest(2);
        long above = Math.subtractExact(Math.multiplyExact((long) p, largest(1)), Math.multiplyExact(PERCENT, rest));
        return above > 0 ? level(above, PERCENT) : SAFE;
    }

    private long largest(int many) {
        long[] sorted =
                byAgency.values().stream().mapToLong(Long::longValue).sorted().toArray();
        return Arrays.stream(sorted, Math.max(0, sorted.length - many), sorted.length)
                .sum();
    }

    /** A quotient of whole numbers that are not negative, rounded up and at least 1. */
    private static long level(long numerator, long denominator) {
        return Math.max(1, (numerator + denominator - 1) / denominator);
    }
}
