package org.sentinelle.protect.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.sentinelle.protect.pattern.TableSystem.Candidate;
import org.sentinelle.protect.pattern.TableSystem.Known;
import org.sentinelle.protect.pattern.TableSystem.Sensitive;

/**
 * A table system in an order of its own, so that the order in which somebody lists candidates, statements or sums decides
 * nothing: candidates by size, sensitive sums by count. It tells which of them each leaf is in.
 */
final class Layout {
    final long[] truth;
    private final int[] contributors;
    private final BitSet changed;
    final boolean hiddenAreNotEmpty;
    final List<Candidate> candidates;
    final List<Known> known;
    final List<Sensitive> sums;

    /** The number that the caller knows each candidate, or each sum, by. */
    final int[] candidateNumbers;

    final int[] sumNumbers;

    final long[] candidateTruth;
    final long[] sumTruth;
    final long[] knownTruth;

    /** For each leaf what it is in, in ascending order. */
    final int[][] candidatesOf;

    final int[][] sumsOf;

    /** Beside each sum of {@link #sumsOf} whether the leaf adds to it, 1, or is taken off, -1. */
    final int[][] signsOf;

    final int[][] knownOf;

    /** Beside each statement of {@link #knownOf} how often it counts the leaf. */
    final long[][] coefficientsOf;

    Layout(TableSystem table) {
        truth = table.truth();
        contributors = table.contributors();
        changed = table.changed();
        hiddenAreNotEmpty = table.hiddenAreNotEmpty();
        candidateNumbers = order(table.candidates(), Comparator.comparing(Candidate::leaves, Layout::bySize));
        candidates = pick(table.candidates(), candidateNumbers);
        sumNumbers = order(
                table.sensitive(),
                Comparator.<Sensitive>comparingLong(this::total)
                        .thenComparing(Sensitive::leaves, Layout::bySize)
                        .thenComparing(Sensitive::less, Layout::bySize)
                        .thenComparingInt(Sensitive::insider)
                        .thenComparingLong(Sensitive::reach)
                        .thenComparingLong(Sensitive::width));
        sums = pick(table.sensitive(), sumNumbers);
        known = table.known().stream()
                .sorted(Comparator.comparing(Known::leaves, Layout::bySize)
                        .thenComparing(Known::coefficients, Arrays::compare)
                        .thenComparingLong(Known::low)
                        .thenComparingLong(Known::high))
                .toList();
        candidateTruth = candidates.stream().mapToLong(c -> total(c.leaves())).toArray();
        sumTruth = sums.stream().mapToLong(this::total).toArray();
        knownTruth = known.stream().mapToLong(this::total).toArray();
        candidatesOf = of(candidates, Candidate::leaves);
        sumsOf = of(sums, s -> s.all().toArray());
        signsOf = signs();
        knownOf = of(known, Known::leaves);
        coefficientsOf = coefficients();
    }

    /** Whether an insider knows the leaf. */
    boolean isOf(int insider, int leaf) {
        return insider == Sensitive.WATCHER ? changed.get(leaf) : contributors[leaf] == insider;
    }

    /** By how much a table must be able to exceed the truth. */
    long up(int sum) {
        return Math.max(0, sums.get(sum).reach() - sumTruth[sum]);
    }

    /** By how much a table that exceeds the truth proves the sum open beside the truth itself. */
    long amount(int sum) {
        return Math.max(up(sum), sums.get(sum).width());
    }

    /** Whether the candidate is an empty one that is shown as such: nothing in it can be moved. */
    boolean isPlainZero(int candidate) {
        Candidate c = candidates.get(candidate);
        return c.mayShow() && c.low() == 0 && c.high() == 0;
    }

    /** Whether readers know that it is not empty even where it is hidden. */
    boolean isKnownNotEmpty(int candidate) {
        return hiddenAreNotEmpty && candidateTruth[candidate] > 0;
    }

    /** The leaves inside something in {@code shown} that is empty. */
    BitSet settled(BitSet shown) {
        BitSet settled = new BitSet(truth.length);
        shown.stream()
                .filter(this::isPlainZero)
                .forEach(c -> Arrays.stream(candidates.get(c).leaves()).forEach(settled::set));
        return settled;
    }

    /** Whether the leaf is shown by itself, as it is. */
    boolean isPinned(int leaf, BitSet shown) {
        int[] in = candidatesOf[leaf];
        return in.length > 0
                && shown.get(in[0])
                && candidates.get(in[0]).leaves().length == 1
                && candidates.get(in[0]).low() == candidates.get(in[0]).high();
    }

    /** The sums by whom they must stay open against. */
    SortedMap<Integer, BitSet> byInsider(BitSet some) {
        SortedMap<Integer, BitSet> byInsider = new TreeMap<>();
        some.stream()
                .forEach(s -> byInsider
                        .computeIfAbsent(sums.get(s).insider(), i -> new BitSet())
                        .set(s));
        return byInsider;
    }

    private long total(Sensitive sum) {
        return total(sum.leaves()) - total(sum.less());
    }

    private int[][] signs() {
        int[][] signs = Arrays.stream(sumsOf).map(in -> new int[in.length]).toArray(int[][]::new);
        int[] filled = new int[truth.length];
        for (Sensitive sum : sums) {
            for (int leaf : sum.leaves()) {
                signs[leaf][filled[leaf]++] = 1;
            }
            for (int leaf : sum.less()) {
                signs[leaf][filled[leaf]++] = -1;
            }
        }
        return signs;
    }

    private long total(int[] leaves) {
        return Arrays.stream(leaves).mapToLong(j -> truth[j]).sum();
    }

    private long total(Known row) {
        return IntStream.range(0, row.leaves().length)
                .mapToLong(i -> row.coefficients()[i] * truth[row.leaves()[i]])
                .sum();
    }

    private long[][] coefficients() {
        long[][] coefficients =
                Arrays.stream(knownOf).map(rows -> new long[rows.length]).toArray(long[][]::new);
        int[] filled = new int[truth.length];
        for (Known row : known) {
            for (int i = 0; i < row.leaves().length; i++) {
                int leaf = row.leaves()[i];
                coefficients[leaf][filled[leaf]++] = row.coefficients()[i];
            }
        }
        return coefficients;
    }

    private <T> int[][] of(List<T> list, Function<T, int[]> leaves) {
        List<List<Integer>> of = new ArrayList<>();
        for (int j = 0; j < truth.length; j++) {
            of.add(new ArrayList<>());
        }
        for (int i = 0; i < list.size(); i++) {
            for (int j : leaves.apply(list.get(i))) {
                of.get(j).add(i);
            }
        }
        return of.stream()
                .map(l -> l.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static int bySize(int[] a, int[] b) {
        return a.length != b.length ? Integer.compare(a.length, b.length) : Arrays.compare(a, b);
    }

    private static <T> int[] order(List<T> list, Comparator<T> order) {
        return IntStream.range(0, list.size())
                .boxed()
                .sorted(Comparator.comparing(list::get, order))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static <T> List<T> pick(List<T> list, int[] numbers) {
        return Arrays.stream(numbers).mapToObj(list::get).toList();
    }
}
