package org.sentinelle.stats.mixed;

import java.util.Arrays;

/**
 * A = LL' of a sparse positive definite matrix whose pattern stays while its numbers change.
 *
 * <p>Row by row, each from the rows that the elimination tree says it depends on: T. Davis, Direct Methods for Sparse Linear Systems
 * (2006), chapter 4, doi:10.1137/1.9780898718881. Groups of one grouping do not meet, so L has no entry between them; nested groupings,
 * the finest first, leave no new entries either; crossed ones fill the triangle of the smaller.
 */
final class SparseCholesky {
    private final int n;
    private final int[] rowStart;
    private final int[] column;
    private final int[] patternStart;
    private final int[] pattern;
    private final int[] start;
    private final int[] row;
    private final double[] l;

    /**
     * Works the pattern of L out.
     *
     * @param rowStart where each row of the lower triangle of A begins
     * @param column of each entry; the last of a row is the diagonal
     */
    SparseCholesky(int[] rowStart, int[] column) {
        this.n = rowStart.length - 1;
        this.rowStart = rowStart;
        this.column = column;
        int[] parent = tree();
        this.patternStart = new int[n + 1];
        int[] counts = new int[n];
        for (int k = 0; k < n; k++) {
            counts[k]++;
        }
        this.pattern = patterns(parent, counts);
        this.start = new int[n + 1];
        for (int j = 0; j < n; j++) {
            start[j + 1] = start[j] + counts[j];
        }
        this.row = new int[start[n]];
        this.l = new double[start[n]];
    }

    /** How much work it takes to find L, in multiplications; no more than {@code most} of it is looked at. */
    static double work(int[] rowStart, int[] column, double most) {
        int n = rowStart.length - 1;
        int[] parent = tree(n, rowStart, column);
        int[] mark = new int[n];
        int[] counts = new int[n];
        Arrays.fill(mark, -1);
        double work = 0;
        for (int k = 0; k < n && work <= most; k++) {
            mark[k] = k;
            for (int p = rowStart[k]; p < rowStart[k + 1]; p++) {
                for (int i = column[p]; mark[i] != k; i = parent[i]) {
                    mark[i] = k;
                    work += ++counts[i];
                }
            }
        }
        return work;
    }

    private int[] tree() {
        return tree(n, rowStart, column);
    }

    /** The parent of each column in the elimination tree; -1 for roots. */
    private static int[] tree(int n, int[] rowStart, int[] column) {
        int[] parent = new int[n];
        int[] ancestor = new int[n];
        for (int k = 0; k < n; k++) {
            parent[k] = -1;
            ancestor[k] = -1;
            for (int p = rowStart[k]; p < rowStart[k + 1]; p++) {
                int i = column[p];
                while (i != -1 && i < k) {
                    int next = ancestor[i];
                    ancestor[i] = k;
                    if (next == -1) {
                        parent[i] = k;
                    }
                    i = next;
                }
            }
        }
        return parent;
    }

    /** The columns of the entries of each row of L before the diagonal, rising. */
    private int[] patterns(int[] parent, int[] counts) {
        int[] mark = new int[n];
        Arrays.fill(mark, -1);
        int[] all = new int[Math.max(16, 2 * column.length)];
        int size = 0;
        for (int k = 0; k < n; k++) {
            mark[k] = k;
            patternStart[k] = size;
            for (int p = rowStart[k]; p < rowStart[k + 1]; p++) {
                for (int i = column[p]; mark[i] != k; i = parent[i]) {
                    mark[i] = k;
                    counts[i]++;
                    if (size == all.length) {
                        all = Arrays.copyOf(all, 2 * size);
                    }
                    all[size++] = i;
                }
            }
            Arrays.sort(all, patternStart[k], size);
        }
        patternStart[n] = size;
        return Arrays.copyOf(all, size);
    }

    /** Factors A, whose numbers stand in the order of the pattern; false where it is not positive definite. */
    boolean factor(double[] a) {
        int[] next = Arrays.copyOf(start, n);
        double[] x = new double[n];
        for (int k = 0; k < n; k++) {
            for (int p = rowStart[k]; p < rowStart[k + 1]; p++) {
                x[column[p]] = a[p];
            }
            double d = x[k];
            x[k] = 0;
            for (int p = patternStart[k]; p < patternStart[k + 1]; p++) {
                int i = pattern[p];
                double lki = x[i] / l[start[i]];
                x[i] = 0;
                int end = next[i]++;
                for (int e = start[i] + 1; e < end; e++) {
                    x[row[e]] -= l[e] * lki;
                }
                d -= lki * lki;
                row[end] = k;
                l[end] = lki;
            }
            if (!(d > 0)) {
                return false;
            }
            row[next[k]] = k;
            l[next[k]++] = Math.sqrt(d);
        }
        return true;
    }

    /** ln |A|. */
    double logDeterminant() {
        double sum = 0;
        for (int j = 0; j < n; j++) {
            sum += Math.log(l[start[j]]);
        }
        return 2 * sum;
    }

    /** The diagonal of L. */
    double diagonal(int j) {
        return l[start[j]];
    }

    /** L^-1 V for V with this many numbers a row, in place. */
    void forward(double[] v, int width) {
        for (int j = 0; j < n; j++) {
            int own = j * width;
            double d = l[start[j]];
            for (int c = 0; c < width; c++) {
                v[own + c] /= d;
            }
            for (int e = start[j] + 1; e < start[j + 1]; e++) {
                int other = row[e] * width;
                for (int c = 0; c < width; c++) {
                    v[other + c] -= l[e] * v[own + c];
                }
            }
        }
    }

    /** L^-T v, in place. */
    void backward(double[] v) {
        for (int j = n - 1; j >= 0; j--) {
            double sum = v[j];
            for (int e = start[j] + 1; e < start[j + 1]; e++) {
                sum -= l[e] * v[row[e]];
            }
            v[j] = sum / l[start[j]];
        }
    }
}
