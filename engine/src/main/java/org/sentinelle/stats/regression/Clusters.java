package org.sentinelle.stats.regression;

import java.util.Arrays;

/** Which cluster each row is in, by numbers from 0 to less than {@code size}. */
public final class Clusters {
    private final int[] of;
    private final int size;

    public Clusters(int[] of, int size) {
        this.of = of.clone();
        this.size = size;
    }

    /** Every row by itself. */
    public static Clusters ofRows(int n) {
        int[] of = new int[n];
        Arrays.setAll(of, i -> i);
        return new Clusters(of, n);
    }

    public int size() {
        return size;
    }

    /** The number of rows of the largest. */
    public int largest() {
        return Arrays.stream(rows()).mapToInt(rows -> rows.length).max().orElse(0);
    }

    public int n() {
        return of.length;
    }

    public int of(int row) {
        return of[row];
    }

    int[] numbers() {
        return of.clone();
    }

    /** The rows of each cluster. */
    int[][] rows() {
        int[] sizes = new int[size];
        for (int cluster : of) {
            sizes[cluster]++;
        }
        int[][] rows = new int[size][];
        Arrays.setAll(rows, g -> new int[sizes[g]]);
        for (int i = of.length - 1; i >= 0; i--) {
            rows[of[i]][--sizes[of[i]]] = i;
        }
        return rows;
    }

    /** Rows that share both. */
    public Clusters and(Clusters other) {
        long[] pairs = new long[of.length];
        Arrays.setAll(pairs, i -> (long) of[i] * other.size + other.of[i]);
        long[] distinct = Arrays.stream(pairs).sorted().distinct().toArray();
        int[] both = new int[of.length];
        Arrays.setAll(both, i -> Arrays.binarySearch(distinct, pairs[i]));
        return new Clusters(both, distinct.length);
    }

    /** Whether all rows of any one of these are in one cluster of the other. */
    public boolean liesIn(Clusters other) {
        int[] home = new int[size];
        Arrays.fill(home, -1);
        for (int i = 0; i < of.length; i++) {
            if (home[of[i]] >= 0 && home[of[i]] != other.of[i]) {
                return false;
            }
            home[of[i]] = other.of[i];
        }
        return true;
    }
}
