package org.sentinelle.protect.pattern;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sentinelle.protect.pattern.Row.Limits;
import org.sentinelle.protect.pattern.TableSystem.Candidate;
import org.sentinelle.protect.pattern.TableSystem.Known;
import org.sentinelle.protect.pattern.TableSystem.Sensitive;

/**
 * What restricts the moves among a few leaves, all others staying as they are. Rows over the same leaves are one row, leaves in the
 * same rows are one variable, a group, and rows that follow from others are left out: the programme is as small as what can be told
 * apart.
 */
final class LocalProgramme {
    /** What is asked for: sensitive sums, in ascending order, against one insider, while these candidates are shown. */
    @SuppressWarnings("ArrayRecordComponent")
    record Target(BitSet shown, int insider, int[] sums) {}

    /** The groups that a sum is made of. */
    @SuppressWarnings("ArrayRecordComponent")
    record Signed(int[] added, int[] takenOff) {}

    static final double NOTHING_IS_HIDDEN = Double.NEGATIVE_INFINITY;

    /** What costs nothing is still not hidden without need. */
    private static final double LEAST_PRICE = 1e-6;

    private static final double OPEN = Double.POSITIVE_INFINITY;

    private static final int[] NO_PLACES = {};

    private final Layout layout;
    private final Target target;
    private final double exponent;
    private final int[] leaves;
    private final int[][] groups;
    private final double[] lows;

    /** Over leaves, by their place, while it is made; over groups from then on. */
    private List<Row> rows = new ArrayList<>();

    /** What seems to follow from the rows. */
    private final List<Row> following = new ArrayList<>();

    /** For each sensitive sum that is asked for, the groups in it. */
    private final List<Signed> targets = new ArrayList<>();

    /**
     * @param leaves those that may move, in ascending order; those of the insider among them do not
     * @param exponent the price of disturbing a shown candidate is its weight times this power of its leaves; or {@link
     *     #NOTHING_IS_HIDDEN}
     */
    LocalProgramme(Layout layout, int[] leaves, Target target, double exponent) {
        this.layout = layout;
        this.target = target;
        this.exponent = exponent;
        this.leaves = Arrays.stream(leaves)
                .filter(j -> !layout.isOf(target.insider(), j))
                .toArray();
        addCandidates();
        addKnown();
        groups = alike();
        lows = Arrays.stream(groups).mapToDouble(g -> (double) -held(g)).toArray();
        collect();
    }

    List<Row> rows() {
        return rows;
    }

    /** What seems to follow from the rows, and must be added to them where a solution breaks it. */
    List<Row> following() {
        return following;
    }

    int groups() {
        return groups.length;
    }

    List<Signed> targets() {
        return targets;
    }

    /** Whether some row may be broken for a price. */
    boolean mayBreak() {
        return rows.stream().anyMatch(row -> row.limits.mayBreak());
    }

    boolean isShown(int candidate) {
        return target.shown().get(candidate);
    }

    /** Which of the targets the sum is. */
    int place(int sum) {
        return Arrays.binarySearch(target.sums(), sum);
    }

    long entries() {
        return rows.stream().mapToLong(r -> r.columns.length).sum() + groups.length;
    }

    /** The least by which a group can change: all of it leave, or all but one where it is known not to be empty. */
    double low(int group) {
        return lows[group];
    }

    private long held(int[] places) {
        long held = 0;
        for (int i : places) {
            held += layout.truth[leaves[i]];
        }
        return held;
    }

    private void addCandidates() {
        Map<IntBuffer, Limits> merged = new LinkedHashMap<>();
        int[][] touched = touched(layout.candidatesOf, layout.candidates.size());
        for (int c = 0; c < touched.length; c++) {
            Limits limits = touched[c].length == 0 ? Limits.NONE : limits(c, touched[c]);
            if (limits.hasOne()) {
                Limits before = merged.putIfAbsent(IntBuffer.wrap(touched[c]), limits);
                if (before != null && before.goWith(limits)) {
                    merged.put(IntBuffer.wrap(touched[c]), before.and(limits));
                } else if (before != null) {
                    rows.add(Row.sum(touched[c], limits));
                }
            }
        }
        merged.forEach((places, limits) -> rows.add(Row.sum(places.array(), limits)));
    }

    /** For each of so many numbers the places of the leaves that are in it, in ascending order. */
    private int[][] touched(int[][] of, int numbers) {
        int[] sizes = new int[numbers];
        for (int leaf : leaves) {
            for (int c : of[leaf]) {
                sizes[c]++;
            }
        }
        int[][] touched = new int[numbers][];
        Arrays.setAll(touched, c -> sizes[c] == 0 ? NO_PLACES : new int[sizes[c]]);
        for (int i = leaves.length - 1; i >= 0; i--) {
            for (int c : of[leaves[i]]) {
                touched[c][--sizes[c]] = i;
            }
        }
        return touched;
    }

    private Limits limits(int c, int[] places) {
        Candidate candidate = layout.candidates.get(c);
        long truth = layout.candidateTruth[c];
        double floor = layout.isKnownNotEmpty(c) && truth == held(places) ? 1.0 - truth : -OPEN;
        if (!target.shown().get(c)) {
            return new Limits(floor, OPEN, 0, floor);
        }
        return new Limits(candidate.low() - truth, candidate.high() - truth, price(c), floor);
    }

    private double price(int c) {
        Candidate candidate = layout.candidates.get(c);
        return exponent == NOTHING_IS_HIDDEN || layout.isPlainZero(c)
                ? 0
                : Math.max(candidate.weight() * Math.pow(candidate.leaves().length, exponent), LEAST_PRICE);
    }

    private void addKnown() {
        int[][] touched = touched(layout.knownOf, layout.known.size());
        for (int k = 0; k < touched.length; k++) {
            addKnown(k, touched[k]);
        }
    }

    private void addKnown(int k, int[] places) {
        if (places.length > 0) {
            Known known = layout.known.get(k);
            double low = known.low() == Long.MIN_VALUE ? -OPEN : (double) known.low() - layout.knownTruth[k];
            double high = known.high() == Long.MAX_VALUE ? OPEN : (double) known.high() - layout.knownTruth[k];
            long[] coefficients = Arrays.stream(places)
                    .mapToLong(i -> coefficient(k, leaves[i]))
                    .toArray();
            rows.add(new Row(places, coefficients, new Limits(low, high, 0, -OPEN)));
        }
    }

    private long coefficient(int known, int leaf) {
        int k = Arrays.binarySearch(layout.knownOf[leaf], known);
        return layout.coefficientsOf[leaf][k];
    }

    /** Places of leaves that are in the same rows and sums as often: by a number that is mixed of all that they are in. */
    private int[][] alike() {
        long[] mixed = new long[leaves.length];
        for (int r = 0; r < rows.size(); r++) {
            Row row = rows.get(r);
            for (int k = 0; k < row.columns.length; k++) {
                mixed[row.columns[k]] += mixed(r, row.coefficients[k]);
            }
        }
        for (int sum : target.sums()) {
            Sensitive asked = layout.sums.get(sum);
            places(asked.leaves()).forEach(i -> mixed[i] += mixed(-1L - sum, 1));
            places(asked.less()).forEach(i -> mixed[i] += mixed(-1L - sum, -1));
        }
        Map<Long, IntStream.Builder> alike = new LinkedHashMap<>();
        for (int i = 0; i < leaves.length; i++) {
            alike.computeIfAbsent(mixed[i], x -> IntStream.builder()).add(i);
        }
        return alike.values().stream().map(places -> places.build().toArray()).toArray(int[][]::new);
    }

    /** Spreads two numbers over 64 bits. Leaves that are taken for alike by accident lead to tables that do not pass. */
    private static long mixed(long row, long coefficient) {
        return new SplittableRandom(row * 1_000_003 + coefficient).nextLong();
    }

    private IntStream places(int[] some) {
        return Arrays.stream(some).map(j -> Arrays.binarySearch(leaves, j)).filter(i -> i >= 0);
    }

    private void collect() {
        int[] groupOf = new int[leaves.length];
        BitSet firsts = new BitSet();
        for (int g = 0; g < groups.length; g++) {
            firsts.set(groups[g][0]);
            for (int i : groups[g]) {
                groupOf[i] = g;
            }
        }
        List<Row> over = new ArrayList<>();
        for (Row row : rows) {
            Row grouped = row.over(firsts, groupOf);
            if (grouped.isLowOfOne()) {
                lows[grouped.columns[0]] = Math.max(lows[grouped.columns[0]], grouped.limits.low());
            } else {
                over.add(grouped);
            }
        }
        rows = over.stream().filter(row -> !row.isExact()).collect(Collectors.toCollection(ArrayList::new));
        Independence independence = new Independence(groups.length);
        over.stream()
                .filter(Row::isExact)
                .sorted(Comparator.comparingInt(row -> row.columns.length))
                .forEach(row -> (independence.isNew(row) ? rows : following).add(row));
        for (int sum : target.sums()) {
            Sensitive asked = layout.sums.get(sum);
            targets.add(new Signed(
                    places(asked.leaves()).map(i -> groupOf[i]).distinct().toArray(),
                    places(asked.less()).map(i -> groupOf[i]).distinct().toArray()));
        }
    }

    /** A solution by groups as a move of single leaves: who leaves a group leaves its first leaves, who enters it enters one. */
    Shift shift(long[] amounts) {
        Map<Integer, Long> differences = new TreeMap<>();
        for (int g = 0; g < groups.length; g++) {
            long left = amounts[g];
            for (int k = 0; k < groups[g].length && left < 0; k++) {
                int leaf = leaves[groups[g][k]];
                long taken = Math.min(-left, layout.truth[leaf]);
                differences.put(leaf, -taken);
                left += taken;
            }
            if (left > 0) {
                differences.put(leaves[groups[g][0]], left);
            }
        }
        return Shift.of(differences);
    }
}
