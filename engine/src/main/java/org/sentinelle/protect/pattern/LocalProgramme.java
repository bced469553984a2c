package org.sentinelle.protect.pattern;

import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.sentinelle.protect.pattern.Row.Limits;
import org.sentinelle.protect.pattern.TableSystem.Candidate;
import org.sentinelle.protect.pattern.TableSystem.Known;
import org.sentinelle.protect.pattern.TableSystem.Sensitive;

/**
 * What restricts the moves among a few leaves, all others staying as they are. Rows over the same leaves are one row, and
 * leaves in the same rows are one variable, a group: the programme is as small as what can be told apart.
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

    private final Layout layout;
    private final Target target;
    private final double exponent;
    private final int[] leaves;
    private final int[][] groups;

    /** Over leaves, by their place, while it is made; over groups from then on. */
    private List<Row> rows = new ArrayList<>();

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
        collect();
    }

    List<Row> rows() {
        return rows;
    }

    int groups() {
        return groups.length;
    }

    List<Signed> targets() {
        return targets;
    }

    /** Which of the targets the sum is. */
    int place(int sum) {
        return Arrays.binarySearch(target.sums(), sum);
    }

    long entries() {
        return rows.stream().mapToLong(r -> r.columns.length).sum() + groups.length;
    }

    /** How many persons a group holds. */
    long held(int group) {
        return held(Arrays.stream(groups[group]));
    }

    private long held(IntStream places) {
        return places.mapToLong(i -> layout.truth[leaves[i]]).sum();
    }

    private void addCandidates() {
        Map<IntBuffer, Limits> merged = new LinkedHashMap<>();
        touched(layout.candidatesOf).forEach((c, places) -> {
            Limits limits = limits(c, places);
            IntBuffer key = IntBuffer.wrap(places);
            Limits before = merged.putIfAbsent(key, limits);
            if (before != null && before.goWith(limits)) {
                merged.put(key, before.and(limits));
            } else if (before != null && limits.hasOne()) {
                rows.add(Row.sum(places, limits));
            }
        });
        merged.forEach((places, limits) -> {
            if (limits.hasOne()) {
                rows.add(Row.sum(places.array(), limits));
            }
        });
    }

    /** For each number that some leaf is in, the places of the leaves that are in it, in ascending order. */
    private Map<Integer, int[]> touched(int[][] of) {
        Map<Integer, IntStream.Builder> builders = new HashMap<>();
        for (int i = 0; i < leaves.length; i++) {
            for (int c : of[leaves[i]]) {
                builders.computeIfAbsent(c, x -> IntStream.builder()).add(i);
            }
        }
        Map<Integer, int[]> touched = new TreeMap<>();
        builders.forEach((c, places) -> touched.put(c, places.build().toArray()));
        return touched;
    }

    private Limits limits(int c, int[] places) {
        Candidate candidate = layout.candidates.get(c);
        long truth = layout.candidateTruth[c];
        double floor = layout.isKnownNotEmpty(c) && truth == held(Arrays.stream(places)) ? 1.0 - truth : -OPEN;
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
        touched(layout.knownOf).forEach((k, places) -> {
            Known known = layout.known.get(k);
            double low = known.low() == Long.MIN_VALUE ? -OPEN : (double) known.low() - layout.knownTruth[k];
            double high = known.high() == Long.MAX_VALUE ? OPEN : (double) known.high() - layout.knownTruth[k];
            long[] coefficients = Arrays.stream(places)
                    .mapToLong(i -> coefficient(k, leaves[i]))
                    .toArray();
            rows.add(new Row(places, coefficients, new Limits(low, high, 0, -OPEN)));
        });
    }

    private long coefficient(int known, int leaf) {
        int k = Arrays.binarySearch(layout.knownOf[leaf], known);
        return layout.coefficientsOf[leaf][k];
    }

    /** Places of leaves that are in the same rows and sums as often. */
    private int[][] alike() {
        List<LongStream.Builder> signatures = IntStream.range(0, leaves.length)
                .mapToObj(i -> LongStream.builder())
                .toList();
        for (int r = 0; r < rows.size(); r++) {
            Row row = rows.get(r);
            for (int k = 0; k < row.columns.length; k++) {
                signatures.get(row.columns[k]).add(r).add(row.coefficients[k]);
            }
        }
        for (int sum : target.sums()) {
            Sensitive asked = layout.sums.get(sum);
            places(asked.leaves()).forEach(i -> signatures.get(i).add(-1L - 2L * sum));
            places(asked.less()).forEach(i -> signatures.get(i).add(-2L - 2L * sum));
        }
        Map<LongBuffer, IntStream.Builder> alike = new LinkedHashMap<>();
        for (int i = 0; i < leaves.length; i++) {
            LongBuffer key = LongBuffer.wrap(signatures.get(i).build().toArray());
            alike.computeIfAbsent(key, x -> IntStream.builder()).add(i);
        }
        return alike.values().stream().map(places -> places.build().toArray()).toArray(int[][]::new);
    }

    private IntStream places(int[] some) {
        return Arrays.stream(some).map(j -> Arrays.binarySearch(leaves, j)).filter(i -> i >= 0);
    }

    private void collect() {
        int[] groupOf = new int[leaves.length];
        for (int g = 0; g < groups.length; g++) {
            for (int i : groups[g]) {
                groupOf[i] = g;
            }
        }
        rows = rows.stream().map(row -> row.over(groupOf, groups.length)).toList();
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
