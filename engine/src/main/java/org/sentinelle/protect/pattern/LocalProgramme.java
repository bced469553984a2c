package org.sentinelle.protect.pattern;

import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sentinelle.protect.pattern.TableSystem.Candidate;
import org.sentinelle.protect.pattern.TableSystem.Known;

/**
 * What restricts the moves among a few leaves, all others staying as they are. Rows over the same leaves are one row, and
 * leaves in the same rows are one variable: the programme is as small as what can be told apart.
 */
final class LocalProgramme {
    /**
     * {@code low <= sum of the terms <= high}; where it may be broken, {@code price} a unit beyond, and never below
     * {@code floor}.
     */
    record Row(Map<Integer, Long> terms, double low, double high, double price, double floor) {
        boolean mayBreak() {
            return price > 0;
        }

        /** Both rows at once. */
        Row and(Row other) {
            return new Row(
                    terms,
                    Math.max(low, other.low),
                    Math.min(high, other.high),
                    price + other.price,
                    Math.max(floor, other.floor));
        }
    }

    /**
     * Leaves that are in the same rows.
     *
     * @param leaves the fullest first
     * @param held how many persons they hold
     */
    record Group(List<Integer> leaves, long held) {}

    static final double NOTHING_IS_HIDDEN = Double.NEGATIVE_INFINITY;

    /** What costs nothing is still not hidden without need. */
    private static final double LEAST_PRICE = 1e-6;

    private static final double OPEN = Double.POSITIVE_INFINITY;

    private final Layout layout;
    private final BitSet shown;
    private final int[] leaves;
    private final Map<Integer, Integer> place = new TreeMap<>();
    private final double exponent;

    /** Over places of leaves while it is made, over groups from then on. */
    final List<Row> rows = new ArrayList<>();

    final List<Group> groups = new ArrayList<>();

    /** For each target the groups in it. */
    final Map<Integer, int[]> targets = new TreeMap<>();

    /**
     * @param leaves those that may move; those of {@code insider} among them do not
     * @param targets the sensitive sums that will be asked for
     * @param exponent the price of disturbing a shown candidate is its weight times this power of its leaves; or {@link
     *     #NOTHING_IS_HIDDEN}
     */
    LocalProgramme(Layout layout, int[] leaves, Target targets, double exponent) {
        this.layout = layout;
        shown = targets.shown();
        this.exponent = exponent;
        this.leaves = Arrays.stream(leaves)
                .filter(j -> layout.contributors[j] != targets.insider())
                .toArray();
        for (int i = 0; i < this.leaves.length; i++) {
            place.put(this.leaves[i], i);
        }
        addCandidates();
        addKnown();
        group(targets.sums());
    }

    /** What is asked for: sensitive sums against one insider, while these candidates are shown. */
    record Target(BitSet shown, int insider, int[] sums) {}

    long entries() {
        return rows.stream().mapToLong(r -> r.terms().size()).sum() + groups.size();
    }

    private void addCandidates() {
        Map<Integer, List<Integer>> touched = new TreeMap<>();
        for (int i = 0; i < leaves.length; i++) {
            for (int c : layout.candidatesOf[leaves[i]]) {
                touched.computeIfAbsent(c, x -> new ArrayList<>()).add(i);
            }
        }
        Map<IntBuffer, Row> merged = new LinkedHashMap<>();
        touched.forEach((c, places) -> {
            Row row = row(c, places);
            if (row.low() > -OPEN || row.high() < OPEN) {
                merge(merged, row, places);
            }
        });
        rows.addAll(merged.values());
    }

    private void merge(Map<IntBuffer, Row> merged, Row row, List<Integer> places) {
        IntBuffer key =
                IntBuffer.wrap(places.stream().mapToInt(Integer::intValue).toArray());
        Row before = merged.get(key);
        if (before == null) {
            merged.put(key, row);
        } else if (before.mayBreak() == row.mayBreak() && (!row.mayBreak() || sameLimits(before, row))) {
            merged.put(key, before.and(row));
        } else {
            rows.add(row);
        }
    }

    private static boolean sameLimits(Row a, Row b) {
        return a.low() == b.low() && a.high() == b.high();
    }

    private Row row(int c, List<Integer> places) {
        Candidate candidate = layout.candidates.get(c);
        int size = candidate.leaves().length;
        long truth = layout.candidateTruth[c];
        double floor = layout.isKnownNotEmpty(c) && truth == held(places) ? 1.0 - truth : -OPEN;
        Map<Integer, Long> terms = new TreeMap<>();
        places.forEach(i -> terms.put(i, 1L));
        if (!shown.get(c)) {
            return new Row(terms, floor, OPEN, 0, floor);
        }
        boolean mayHide = exponent != NOTHING_IS_HIDDEN && !layout.isPlainZero(c);
        double price = mayHide ? Math.max(candidate.weight() * Math.pow(size, exponent), LEAST_PRICE) : 0;
        return new Row(terms, candidate.low() - truth, candidate.high() - truth, price, floor);
    }

    private long held(Collection<Integer> places) {
        return places.stream().mapToLong(i -> layout.truth[leaves[i]]).sum();
    }

    private void addKnown() {
        Map<Integer, Map<Integer, Long>> touched = new TreeMap<>();
        for (int i = 0; i < leaves.length; i++) {
            int leaf = leaves[i];
            for (int k = 0; k < layout.knownOf[leaf].length; k++) {
                touched.computeIfAbsent(layout.knownOf[leaf][k], x -> new TreeMap<>())
                        .merge(i, layout.coefficientsOf[leaf][k], Long::sum);
            }
        }
        touched.forEach((k, terms) -> {
            Known known = layout.known.get(k);
            long truth = layout.knownTruth[k];
            rows.add(new Row(terms, below(known.low(), truth), above(known.high(), truth), 0, -OPEN));
        });
    }

    /** The extremes of long mean that there is no limit. */
    private static double below(long low, long truth) {
        return low == Long.MIN_VALUE ? -OPEN : low - truth;
    }

    private static double above(long high, long truth) {
        return high == Long.MAX_VALUE ? OPEN : high - truth;
    }

    private void group(int[] sums) {
        List<List<Long>> signatures = new ArrayList<>();
        Arrays.stream(leaves).forEach(j -> signatures.add(new ArrayList<>()));
        for (int r = 0; r < rows.size(); r++) {
            long row = r;
            rows.get(r).terms().forEach((i, coefficient) -> {
                signatures.get(i).add(row);
                signatures.get(i).add(coefficient);
            });
        }
        for (int sum : sums) {
            for (int leaf : layout.sums.get(sum).leaves()) {
                Integer i = place.get(leaf);
                if (i != null) {
                    signatures.get(i).add(-1L - sum);
                }
            }
        }
        collect(signatures, sums);
    }

    private void collect(List<List<Long>> signatures, int[] sums) {
        Map<LongBuffer, List<Integer>> alike = new LinkedHashMap<>();
        for (int i = 0; i < leaves.length; i++) {
            LongBuffer key = LongBuffer.wrap(
                    signatures.get(i).stream().mapToLong(Long::longValue).toArray());
            alike.computeIfAbsent(key, x -> new ArrayList<>()).add(i);
        }
        int[] groupOf = new int[leaves.length];
        for (List<Integer> places : alike.values()) {
            places.forEach(i -> groupOf[i] = groups.size());
            groups.add(new Group(
                    places.stream()
                            .map(i -> leaves[i])
                            .sorted(Comparator.comparingLong((Integer j) -> -layout.truth[j]))
                            .toList(),
                    held(places)));
        }
        rows.replaceAll(row -> over(groupOf, row));
        for (int sum : sums) {
            targets.put(
                    sum,
                    Arrays.stream(layout.sums.get(sum).leaves())
                            .filter(place::containsKey)
                            .map(j -> groupOf[place.get(j)])
                            .distinct()
                            .toArray());
        }
    }

    private static Row over(int[] groupOf, Row row) {
        Map<Integer, Long> terms = new TreeMap<>();
        row.terms().forEach((i, coefficient) -> terms.put(groupOf[i], coefficient));
        return new Row(terms, row.low(), row.high(), row.price(), row.floor());
    }

    /** A solution by groups as a move of single leaves: who leaves a group leaves its fullest leaves, who enters it enters one. */
    Shift shift(long[] amounts) {
        Map<Integer, Long> differences = new TreeMap<>();
        for (int g = 0; g < groups.size(); g++) {
            List<Integer> members = groups.get(g).leaves();
            long left = amounts[g];
            for (int k = 0; k < members.size() && left < 0; k++) {
                long taken = Math.min(-left, layout.truth[members.get(k)]);
                differences.put(members.get(k), -taken);
                left += taken;
            }
            if (left > 0) {
                differences.put(members.get(0), left);
            }
        }
        return Shift.of(differences);
    }
}
