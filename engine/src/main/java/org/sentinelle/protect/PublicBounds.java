package org.sentinelle.protect;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.model.ProtectionPolicy.Zeros;
import org.sentinelle.protect.pattern.TableSystem.Sensitive;
import org.sentinelle.result.LedgerStatement;

/**
 * What is no secret any more: counts that earlier publications or public sources state, and those that they bound below the
 * threshold, as a source does that writes "fewer than 5". Such a bound may not become narrower, except that where empty cells are
 * shown a hidden one is not empty; what lies inside it is as open as the source left it.
 */
final class PublicBounds {
    private final Set<LeafSet> stated = new HashSet<>();
    private final Map<LeafSet, long[]> small = new HashMap<>();
    private final BitSet empty = new BitSet();
    private final Map<Integer, Set<LeafSet>> smallAround = new HashMap<>();

    PublicBounds(Leaves leaves, List<LedgerStatement> known, ProtectionPolicy policy) {
        int threshold = policy.threshold();
        long least = policy.zeros() == Zeros.SHOW ? 1 : 0;
        for (LedgerStatement statement : known) {
            if (statement.terms().size() == 1 && statement.terms().get(0).coefficient() == 1) {
                LeafSet sum = new LeafSet(leaves.of(statement.terms().get(0).cell()));
                if (statement.low() == statement.high()) {
                    stated.add(sum);
                }
                if (statement.high() == 0) {
                    Arrays.stream(sum.leaves()).forEach(empty::set);
                } else if (statement.low() < statement.high() && statement.high() < threshold) {
                    long[] limits = small.computeIfAbsent(sum, s -> new long[] {least, Long.MAX_VALUE});
                    limits[0] = Math.max(limits[0], statement.low());
                    limits[1] = Math.min(limits[1], statement.high());
                    Arrays.stream(sum.leaves())
                            .forEach(leaf -> smallAround
                                    .computeIfAbsent(leaf, l -> new HashSet<>())
                                    .add(sum));
                }
            }
        }
    }

    /** The leaves that are known to be empty. */
    BitSet empty() {
        return empty;
    }

    /** Whether it is stated exactly. */
    boolean states(LeafSet sum) {
        return stated.contains(sum);
    }

    /** What can still be demanded of a sum; null where nothing can. */
    @Nullable
    Sensitive limited(Sensitive sum) {
        LeafSet set = new LeafSet(sum.leaves());
        long[] limits = small.get(set);
        if (stated.contains(set)) {
            return null;
        }
        if (limits != null) {
            return new Sensitive(sum.leaves(), limits[1], limits[1] - limits[0], sum.insider());
        }
        return isInside(sum.leaves()) ? null : sum;
    }

    private boolean isInside(int[] leaves) {
        return leaves.length > 0
                && smallAround.getOrDefault(leaves[0], Set.of()).stream()
                        .anyMatch(around -> Arrays.stream(leaves)
                                .allMatch(leaf -> Arrays.binarySearch(around.leaves(), leaf) >= 0));
    }
}
