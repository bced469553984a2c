package org.sentinelle.protect.rule;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.ProtectionPolicy.Contributors;
import org.sentinelle.model.ProtectionPolicy.Dominance;

/**
 * What each agency supplied of one count, x1 &gt;= x2 &gt;= ... with the sum X, and how far the count must stay open by the rules about
 * agencies. All persons whose rows name no agency count as supplied by one when it is asked who has most, and by none when
 * agencies are counted.
 *
 * <p>Each rule gives an upper protection level: by how much the largest possible value must lie above the true one. It is
 * rounded up, and is at least 1. Reference: A. Hundepool et al., Statistical Disclosure Control (Wiley, 2012), section 4.2,
 * doi:10.1002/9781118348239.
 *
 * @param named what each agency supplied, from the most to the least; those that supplied nobody are left out
 * @param unnamed how many persons the rows count that name no agency
 */
public record Contributions(List<Long> named, long unnamed) {
    private static final long PERCENT = 100;

    /**
     * The least p of the level of few agencies. A smaller p of the p-percent rule does not lower it, else a policy that also asks
     * for that rule would demand less.
     */
    private static final int LEAST_P = 10;

    /** The two whom the p-percent rule sets against each other. */
    private static final int LARGEST_TWO = 2;

    /** That a rule does not hold of the count. */
    private static final long SAFE = 0;

    public Contributions {
        named = named.stream()
                .filter(persons -> persons > 0)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** Of a count all of whose rows name their agency; without any agency no rule holds. */
    public static Contributions of(Collection<Long> named) {
        return new Contributions(List.copyOf(named), 0);
    }

    static Contributions of(RuleTable table, int cell) {
        Map<Integer, Long> byAgency = new HashMap<>();
        if (table.namesAgencies()) {
            for (int leaf : table.cells().get(cell).leaves()) {
                byAgency.merge(table.agencies()[leaf], table.truth()[leaf], Math::addExact);
            }
        }
        Long unnamed = byAgency.remove(RuleTable.UNNAMED);
        return new Contributions(List.copyOf(byAgency.values()), unnamed == null ? 0 : unnamed);
    }

    /** The rules that find the count sensitive, each with its level. */
    public Map<HiddenFor, Long> levels(Contributors rules) {
        Map<HiddenFor, Long> levels = new EnumMap<>(HiddenFor.class);
        levels.put(HiddenFor.FEW_AGENCIES, levelOfFew(rules));
        levels.put(HiddenFor.DOMINATED, levelOfDominance(rules.dominance()));
        levels.put(HiddenFor.ESTIMABLE, levelOfEstimate(rules.pPercent()));
        levels.values().removeIf(level -> level == SAFE);
        return levels;
    }

    /** Whether an agency that takes its own part off finds persons, but fewer than the threshold. */
    public boolean leaveFewOthers(int threshold) {
        return named.stream().mapToLong(own -> total() - own).anyMatch(others -> others > 0 && others < threshold);
    }

    private long total() {
        return parts().reduce(0, Math::addExact);
    }

    private LongStream parts() {
        return LongStream.concat(named.stream().mapToLong(Long::longValue), LongStream.of(unnamed));
    }

    /** Fewer than the least number contribute. The level is p % of X, p being that of the p-percent rule where it is above 10, else 10. */
    private long levelOfFew(Contributors rule) {
        if (total() == 0 || named.size() >= rule.minimum()) {
            return SAFE;
        }
        Integer own = rule.pPercent();
        long p = own == null ? LEAST_P : Math.max(LEAST_P, own);
        return level(Math.multiplyExact(p, total()), PERCENT);
    }

    /** (n, k): the n largest have more than k % of X. The level is 100/k (x1 + ... + xn) - X, at which they would have k %. */
    private long levelOfDominance(@Nullable Dominance rule) {
        if (rule == null) {
            return SAFE;
        }
        long above = Math.subtractExact(
                Math.multiplyExact(PERCENT, largest(rule.agencies())),
                Math.multiplyExact((long) rule.percent(), total()));
        return above > 0 ? level(above, rule.percent()) : SAFE;
    }

    /**
     * p %: the second largest, who takes its own part off, knows x1 closer than p %: X - x1 - x2 &lt; p/100 x1. The level is
     * p/100 x1 - (X - x1 - x2).
     */
    private long levelOfEstimate(@Nullable Integer p) {
        if (p == null) {
            return SAFE;
        }
        long rest = total() - largest(LARGEST_TWO);
        long above = Math.subtractExact(Math.multiplyExact((long) p, largest(1)), Math.multiplyExact(PERCENT, rest));
        return above > 0 ? level(above, PERCENT) : SAFE;
    }

    private long largest(int many) {
        return parts().map(part -> -part)
                .sorted()
                .limit(many)
                .map(part -> -part)
                .sum();
    }

    /** A quotient of whole numbers that are not negative, rounded up and at least 1. */
    private static long level(long numerator, long denominator) {
        return Math.max(1, (numerator + denominator - 1) / denominator);
    }
}
