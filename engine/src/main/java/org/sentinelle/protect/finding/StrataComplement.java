package org.sentinelle.protect.finding;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.model.ProtectionPolicy.Zeros;

/**
 * Which parts of a whole must be withheld, given those that must be anyway, so that the whole does not give them away.
 *
 * <p>Whoever knows the whole and all other parts knows what the m withheld parts have together, S. Each of them then lies
 * between 0 and S, or between 1 and S - (m - 1) where it is known that no withheld part is empty. The largest value must reach the
 * threshold k, and the values must span k: so S &gt;= k, or S - m &gt;= k. The smallest of the parts that are not withheld yet
 * are added until it is so; empty ones hide nothing and are not counted.
 */
record StrataComplement(ProtectionPolicy policy) {

    /**
     * All parts to withhold; empty where not even all of them are enough, so that the whole must go.
     *
     * @param cases those of each part
     * @param refused the parts that are withheld anyway
     */
    Optional<Set<String>> withheld(Map<String, Long> cases, Set<String> refused) {
        TreeSet<String> withheld = new TreeSet<>(refused);
        withheld.retainAll(cases.keySet());
        if (withheld.stream().allMatch(part -> isOpen(cases, part))) {
            return Optional.of(withheld);
        }
        TreeMap<String, Long> others = new TreeMap<>(cases);
        others.keySet().removeAll(withheld);
        others.values().removeIf(size -> size == 0);
        while (!isSafe(cases, withheld)) {
            Optional<String> next = others.entrySet().stream()
                    .min(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            withheld.add(next.get());
            others.remove(next.get());
        }
        return Optional.of(withheld);
    }

    /** Whether everybody may know that the part is empty. */
    private boolean isOpen(Map<String, Long> cases, String part) {
        return policy.zeros() == Zeros.SHOW && cases.getOrDefault(part, 0L) == 0;
    }

    private boolean isSafe(Map<String, Long> cases, Set<String> withheld) {
        long together = withheld.stream()
                .mapToLong(part -> cases.getOrDefault(part, 0L))
                .sum();
        long filled = withheld.stream()
                .filter(part -> cases.getOrDefault(part, 0L) > 0)
                .count();
        long known = policy.zeros() == Zeros.SHOW ? filled : 0;
        return filled > 1 && together - known >= policy.threshold();
    }
}
