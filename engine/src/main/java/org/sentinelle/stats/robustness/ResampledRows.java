package org.sentinelle.stats.robustness;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Which rows make up each draw of a resampling: of one seed and draw always the same, wherever and in whatever order draws are made.
 *
 * @param group the group that each row belongs to, numbered from 0
 * @param groups how many there are
 */
public record ResampledRows(int[] group, int groups, long seed) {

    /**
     * A row of a draw.
     *
     * @param row of the data
     * @param copy how often its group was drawn before
     */
    public record Drawn(int[] row, int[] copy) {}

    /** Rows that each are a group of their own. */
    public static ResampledRows ofRows(int rows, long seed) {
        int[] group = new int[rows];
        Arrays.setAll(group, i -> i);
        return new ResampledRows(group, rows, seed);
    }

    /** Rows that are all one group. */
    public static ResampledRows together(int rows, long seed) {
        return new ResampledRows(new int[rows], 1, seed);
    }

    /** As many groups as there are, with replacement; each with all its rows. */
    public Drawn bootstrap(int draw) {
        SplittableRandom random = random(draw);
        int[][] members = members();
        int[] chosen = new int[groups];
        int size = 0;
        for (int g = 0; g < groups; g++) {
            chosen[g] = random.nextInt(groups);
            size += members[chosen[g]].length;
        }
        int[] row = new int[size];
        int[] copy = new int[size];
        int[] before = new int[groups];
        int at = 0;
        for (int g : chosen) {
            for (int member : members[g]) {
                row[at] = member;
                copy[at++] = before[g];
            }
            before[g]++;
        }
        return new Drawn(row, copy);
    }

    /** For each row the one whose value it gets: a permutation of the rows that take part, within their groups. */
    public int[] permutation(int draw, boolean[] takesPart) {
        SplittableRandom random = random(draw);
        int[] from = new int[group.length];
        Arrays.setAll(from, i -> i);
        for (int[] members : members()) {
            int[] rows = Arrays.stream(members).filter(i -> takesPart[i]).toArray();
            for (int last = rows.length - 1; last > 0; last--) {
                int other = random.nextInt(last + 1);
                int kept = from[rows[last]];
                from[rows[last]] = from[rows[other]];
                from[rows[other]] = kept;
            }
        }
        return from;
    }

    private int[][] members() {
        int[] sizes = new int[groups];
        for (int g : group) {
            sizes[g]++;
        }
        int[][] members = new int[groups][];
        Arrays.setAll(members, g -> new int[sizes[g]]);
        int[] filled = new int[groups];
        for (int i = 0; i < group.length; i++) {
            members[group[i]][filled[group[i]]++] = i;
        }
        return members;
    }

    /** Seed and draw are mixed apart, so that the streams of neighbouring draws do not overlap. */
    private SplittableRandom random(int draw) {
        return new SplittableRandom(new SplittableRandom(seed).nextLong() ^ new SplittableRandom(draw).nextLong());
    }
}
