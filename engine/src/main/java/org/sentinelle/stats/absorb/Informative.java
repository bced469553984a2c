package org.sentinelle.stats.absorb;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.sentinelle.stats.absorb.DroppedGroup.Why;

/**
 * The rows that say something of coefficients: those left when groups of one row are dropped, and for counts groups of zeros only, until
 * there are none.
 *
 * <p>A row that is alone in its group is fitted exactly by that group's constant; kept, it would only make errors look smaller than they
 * are. Dropping a row can leave another one alone. Of each group the number of its rows and the exclusive or of their numbers are kept,
 * which is the row itself once one is left, so that every row is looked at a few times only. Reference: S. Correia, Singletons, cluster-robust
 * standard errors and fixed effects: a bad mix, Duke University (2015).
 */
final class Informative {
    private final List<Effect> effects;
    private final BitSet kept;
    private final int[][] count;
    private final int[][] among;
    private final List<DroppedGroup> groups = new ArrayList<>();

    /** @param kept rows that are still there */
    Informative(List<Effect> effects, BitSet kept) {
        this.effects = effects;
        this.kept = (BitSet) kept.clone();
        this.count = effects.stream().map(e -> new int[e.levels()]).toArray(int[][]::new);
        this.among = effects.stream().map(e -> new int[e.levels()]).toArray(int[][]::new);
        kept.stream().forEach(this::put);
    }

    BitSet kept() {
        return (BitSet) kept.clone();
    }

    List<DroppedGroup> groups() {
        return List.copyOf(groups);
    }

    private void put(int row) {
        for (int g = 0; g < count.length; g++) {
            int level = effects.get(g).level(row);
            count[g][level]++;
            among[g][level] ^= row;
        }
    }

    private void drop(int row) {
        kept.clear(row);
        for (int g = 0; g < count.length; g++) {
            int level = effects.get(g).level(row);
            count[g][level]--;
            among[g][level] ^= row;
        }
    }

    void dropSingletons() {
        for (int g = 0; g < count.length; g++) {
            for (int level = 0; level < count[g].length; level++) {
                dropFrom(g, level);
            }
        }
    }

    /** Drops a group of one row, and then those that this leaves with one, and so on. */
    private void dropFrom(int effect, int level) {
        int g = effect;
        int l = level;
        List<int[]> waiting = new ArrayList<>();
        while (true) {
            if (count[g][l] == 1) {
                int row = among[g][l];
                groups.add(new DroppedGroup(g, l, Why.SINGLETON, 1));
                drop(row);
                for (int other = 0; other < count.length; other++) {
                    waiting.add(new int[] {other, effects.get(other).level(row)});
                }
            }
            if (waiting.isEmpty()) {
                return;
            }
            int[] next = waiting.remove(waiting.size() - 1);
            g = next[0];
            l = next[1];
        }
    }

    /** Drops singletons too where they are to be dropped. */
    void dropOnlyZeros(double[] y, boolean singletons) {
        int before;
        do {
            before = kept.cardinality();
            for (int g = 0; g < count.length; g++) {
                dropOnlyZeros(g, y);
            }
            if (singletons) {
                dropSingletons();
            }
        } while (kept.cardinality() < before);
    }

    private void dropOnlyZeros(int g, double[] y) {
        Effect effect = effects.get(g);
        boolean[] positive = new boolean[effect.levels()];
        kept.stream().filter(row -> y[row] > 0).forEach(row -> positive[effect.level(row)] = true);
        IntStream.range(0, positive.length)
                .filter(level -> !positive[level] && count[g][level] > 0)
                .forEach(level -> groups.add(new DroppedGroup(g, level, Why.ONLY_ZEROS, count[g][level])));
        for (int row = kept.nextSetBit(0); row >= 0; row = kept.nextSetBit(row + 1)) {
            if (!positive[effect.level(row)]) {
                drop(row);
            }
        }
    }
}
