package org.sentinelle.stats.mixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lambda'Z'WZ Lambda + I, kept as small dense blocks, one for each pair of groups that share a row, and its factor.
 *
 * <p>A block of Z'WZ is summed up over rows only when the weights change; another theta touches the blocks alone.
 */
final class CrossProducts {
    /** Multiplications a factorisation may take: some seconds. Crossed groupings reach it with 2,300 groups in the smaller. */
    static final double MOST_WORK = 4e9;

    private final List<Pair> pairs = new ArrayList<>();
    private final RandomDesign design;
    private final double[] a;
    private final SparseCholesky cholesky;

    /** Blocks of two terms, or of one with itself; {@code place} says where in A an entry goes, -1 for above the diagonal. */
    private record Pair(
            int left, int right, int[] block, double[] sums, int[] leftGroup, int[] rightGroup, int[] place) {}

    private CrossProducts(RandomDesign design, List<Pair> pairs, Pattern pattern) {
        this.design = design;
        this.pairs.addAll(pairs);
        this.a = new double[pattern.column().length];
        this.cholesky = new SparseCholesky(pattern.rowStart(), pattern.column());
    }

    private record Pattern(int[] rowStart, int[] column) {}

    /** Empty where the groupings are crossed in such a way that the factor takes too much work. */
    static Optional<CrossProducts> of(RandomDesign design) {
        List<Pair> pairs = new ArrayList<>();
        for (int left = 0; left < design.terms().size(); left++) {
            for (int right = 0; right <= left; right++) {
                pairs.add(pair(design, left, right));
            }
        }
        Pattern pattern = pattern(design, pairs);
        return SparseCholesky.work(pattern.rowStart(), pattern.column(), MOST_WORK) > MOST_WORK
                ? Optional.empty()
                : Optional.of(new CrossProducts(design, pairs, pattern));
    }

    private static Pair pair(RandomDesign design, int left, int right) {
        RandomTerm l = design.terms().get(left);
        RandomTerm r = design.terms().get(right);
        Map<Long, Integer> seen = new HashMap<>();
        int[] block = new int[l.groups().length];
        for (int i = 0; i < block.length; i++) {
            long key = (long) l.groups()[i] * r.size() + r.groups()[i];
            Integer known = seen.putIfAbsent(key, seen.size());
            block[i] = known == null ? seen.size() - 1 : known;
        }
        int[] leftGroup = new int[seen.size()];
        int[] rightGroup = new int[seen.size()];
        for (int i = 0; i < block.length; i++) {
            leftGroup[block[i]] = l.groups()[i];
            rightGroup[block[i]] = r.groups()[i];
        }
        int entries = seen.size() * l.columns() * r.columns();
        return new Pair(left, right, block, new double[entries], leftGroup, rightGroup, new int[entries]);
    }

    /** Counts the entries of each row, then puts them; the diagonal comes last because a term's own pair does. */
    private static Pattern pattern(RandomDesign design, List<Pair> pairs) {
        int[] rowStart = new int[design.size() + 1];
        pairs.forEach(pair -> eachEntry(design, pair, (row, column, at) -> rowStart[row + 1]++));
        for (int k = 0; k < design.size(); k++) {
            rowStart[k + 1] += rowStart[k];
        }
        int[] next = rowStart.clone();
        int[] columns = new int[rowStart[design.size()]];
        for (Pair pair : pairs) {
            Arrays.fill(pair.place(), -1);
            eachEntry(design, pair, (row, column, at) -> {
                columns[next[row]] = column;
                pair.place()[at] = next[row]++;
            });
        }
        return new Pattern(rowStart, columns);
    }

    private interface Entry {
        void at(int row, int column, int place);
    }

    private static void eachEntry(RandomDesign design, Pair pair, Entry entry) {
        int ql = design.terms().get(pair.left()).columns();
        int qr = design.terms().get(pair.right()).columns();
        for (int k = 0; k < pair.leftGroup().length; k++) {
            int row = design.at(pair.left(), pair.leftGroup()[k]);
            int column = design.at(pair.right(), pair.rightGroup()[k]);
            for (int c = 0; c < ql; c++) {
                for (int d = 0; d < qr; d++) {
                    if (column + d <= row + c) {
                        entry.at(row + c, column + d, (k * ql + c) * qr + d);
                    }
                }
            }
        }
    }

    /** Z'WZ for these weights. */
    void weigh(double[] w) {
        for (Pair pair : pairs) {
            double[][] zl = design.terms().get(pair.left()).z();
            double[][] zr = design.terms().get(pair.right()).z();
            double[] sums = pair.sums();
            Arrays.fill(sums, 0);
            for (int c = 0; c < zl.length; c++) {
                for (int d = 0; d < zr.length; d++) {
                    int from = c * zr.length + d;
                    for (int i = 0; i < w.length; i++) {
                        sums[pair.block()[i] * zl.length * zr.length + from] += w[i] * zl[c][i] * zr[d][i];
                    }
                }
            }
        }
    }

    /** The factor for this Lambda; it is overwritten by the next call. */
    SparseCholesky factor(double[][][] lambda) {
        for (Pair pair : pairs) {
            put(pair, lambda[pair.left()], lambda[pair.right()]);
            if (pair.left() == pair.right()) {
                eachEntry(design, pair, (row, column, at) -> {
                    if (row == column) {
                        a[pair.place()[at]]++;
                    }
                });
            }
        }
        if (!cholesky.factor(a)) {
            throw new IllegalStateException("The identity plus a square is not positive definite");
        }
        return cholesky;
    }

    /** The factor as it was last worked out. */
    SparseCholesky last() {
        return cholesky;
    }

    private void put(Pair pair, double[][] left, double[][] right) {
        int ql = left.length;
        int qr = right.length;
        double[] made = new double[ql * qr];
        for (int from = 0; from < pair.sums().length; from += ql * qr) {
            multiply(left, pair.sums(), from, right, made);
            for (int k = 0; k < made.length; k++) {
                if (pair.place()[from + k] >= 0) {
                    a[pair.place()[from + k]] = made[k];
                }
            }
        }
    }

    /** left' M right of lower triangular factors. */
    private static void multiply(double[][] left, double[] m, int from, double[][] right, double[] made) {
        int qr = right.length;
        for (int c = 0; c < left.length; c++) {
            for (int d = 0; d < qr; d++) {
                double sum = 0;
                for (int k = c; k < left.length; k++) {
                    for (int l = d; l < qr; l++) {
                        sum += left[k][c] * m[from + k * qr + l] * right[l][d];
                    }
                }
                made[c * qr + d] = sum;
            }
        }
    }
}
