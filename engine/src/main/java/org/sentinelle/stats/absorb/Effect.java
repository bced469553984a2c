package org.sentinelle.stats.absorb;

import java.util.Arrays;
import org.sentinelle.stats.regression.Clusters;

/** A constant for each level of something, such as the origin of a flow: which level each row has, counted from 0. */
public final class Effect {
    private final int[] of;
    private final int levels;

    private Effect(int[] of, int levels) {
        this.of = of;
        this.levels = levels;
    }

    /** An effect whose rows have levels from 0 to less than {@code levels}. */
    public static Effect of(int[] of, int levels) {
        if (Arrays.stream(of).anyMatch(level -> level < 0 || level >= levels)) {
            throw new IllegalArgumentException("A level is outside 0 to " + (levels - 1));
        }
        return new Effect(of.clone(), levels);
    }

    public int rows() {
        return of.length;
    }

    public int levels() {
        return levels;
    }

    public int level(int row) {
        return of[row];
    }

    /** The same in some rows, in their order; levels that are in none of them are gone, the others keep theirs. */
    public Effect at(int[] rows) {
        int[] number = new int[levels];
        for (int row : rows) {
            number[of[row]] = 1;
        }
        int size = 0;
        for (int level = 0; level < levels; level++) {
            number[level] = number[level] == 0 ? -1 : size++;
        }
        int[] numbers = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            numbers[i] = number[of[rows[i]]];
        }
        return new Effect(numbers, size);
    }

    /** Whether all rows of each level are in one cluster. */
    public boolean isNestedIn(Clusters clusters) {
        return new Clusters(of, levels).liesIn(clusters);
    }

    /** The rows in the order of their levels, those of one level in the order they have. */
    int[] order() {
        int[] next = new int[levels + 1];
        for (int level : of) {
            next[level + 1]++;
        }
        for (int level = 0; level < levels; level++) {
            next[level + 1] += next[level];
        }
        int[] order = new int[of.length];
        for (int i = 0; i < of.length; i++) {
            order[next[of[i]]++] = i;
        }
        return order;
    }
}
