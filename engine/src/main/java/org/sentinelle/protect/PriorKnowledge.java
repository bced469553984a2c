package org.sentinelle.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.sentinelle.protect.pattern.TableSystem.Known;
import org.sentinelle.stats.optimise.LinearProgramme;
import org.sentinelle.stats.optimise.LinearProgramme.Row;
import org.sentinelle.stats.optimise.LinearProgramme.Term;
import org.sentinelle.stats.optimise.Solution;

/**
 * How far readers can narrow a sum down by public sources and earlier publications, without anything that is shown now. No more can be
 * demanded of what is shown.
 *
 * <p>With statements {@code low_i <= a_i'x <= high_i} and {@code x >= 0}, a sum c'x is at most the least of {@code sum high_i u_i - low_i v_i}
 * over u, v >= 0 with {@code sum (u_i - v_i) a_i >= c} on every leaf (duality). The factors are found in floating point and then made whole, so
 * what is claimed is checked in whole numbers.
 */
final class PriorKnowledge {
    /** Whole multiples of the factors are looked for; those of tables of sums have such small denominators. */
    private static final int[] SCALES = {1, 2, 3, 4, 6, 12};

    private static final double WHOLE = 1e-6;

    private final List<Known> known;
    private final BitSet empty = new BitSet();

    /**
     * Why a sum has a limit.
     *
     * @param sign 1 where the sum is at most {@code limit}, -1 where less the sum is
     * @param times by what the sum is multiplied
     * @param statements factors of what is known, by number
     */
    record Reasons(int sign, long times, long limit, SortedMap<Integer, Long> statements) {}

    /** @param known with numbers in this order */
    PriorKnowledge(List<Known> known) {
        this.known = List.copyOf(known);
        for (Known one : known) {
            if (one.high() == 0 && Arrays.stream(one.coefficients()).allMatch(c -> c == 1)) {
                Arrays.stream(one.leaves()).forEach(empty::set);
            }
        }
    }

    /** Why a sum is at most so many; empty where nothing says so. */
    Optional<Reasons> most(int[] sum) {
        return limit(sum, 1);
    }

    /** Why a sum is at least so many. */
    Optional<Reasons> least(int[] sum) {
        return limit(sum, -1);
    }

    private Optional<Reasons> limit(int[] sum, int sign) {
        BitSet own = new BitSet();
        Arrays.stream(sum).filter(leaf -> !empty.get(leaf)).forEach(own::set);
        BitSet around = (BitSet) own.clone();
        List<Integer> used = List.copyOf(connected(around));
        return new Search(own, around.stream().toArray(), used).limit(sign);
    }

    /** What is known of these leaves, and of those that it speaks of, and so on; adds these leaves. */
    private Set<Integer> connected(BitSet around) {
        Set<Integer> used = new LinkedHashSet<>();
        int before;
        do {
            before = used.size();
            for (int i = 0; i < known.size(); i++) {
                if (!used.contains(i) && Arrays.stream(known.get(i).leaves()).anyMatch(around::get)) {
                    used.add(i);
                    Arrays.stream(known.get(i).leaves())
                            .filter(leaf -> !empty.get(leaf))
                            .forEach(around::set);
                }
            }
        } while (used.size() > before);
        return used;
    }

    /** The programme of one sum. */
    private final class Search {
        private final BitSet own;
        private final int[] leaves;
        private final List<Integer> used;

        Search(BitSet own, int[] leaves, List<Integer> used) {
            this.own = own;
            this.leaves = leaves;
            this.used = used;
        }

        /** Variables: u and v of each statement. */
        Optional<Reasons> limit(int sign) {
            List<Double> costs = new ArrayList<>();
            List<List<Term>> terms = new ArrayList<>();
            Arrays.stream(leaves).forEach(leaf -> terms.add(new ArrayList<>()));
            for (int i = 0; i < used.size(); i++) {
                Known one = known.get(used.get(i));
                costs.add((double) one.high());
                costs.add(-(double) one.low());
                for (int e = 0; e < one.leaves().length; e++) {
                    int place = Arrays.binarySearch(leaves, one.leaves()[e]);
                    if (place >= 0) {
                        boolean hasMost = one.high() < Long.MAX_VALUE;
                        terms.get(place).add(new Term(2 * i, hasMost ? one.coefficients()[e] : 0));
                        terms.get(place).add(new Term(2 * i + 1, -one.coefficients()[e]));
                    }
                }
            }
            List<Row> rows = new ArrayList<>();
            for (int place = 0; place < leaves.length; place++) {
                rows.add(Row.atLeast(terms.get(place), own.get(leaves[place]) ? sign : 0));
            }
            if (!(new LinearProgramme(costs, rows).minimise() instanceof Solution.Optimal found)) {
                return Optional.empty();
            }
            return IntStream.of(SCALES)
                    .filter(scale -> found.x().stream().allMatch(v -> isWhole(v * scale)))
                    .mapToObj(scale -> reasons(found.x(), scale, sign))
                    .filter(this::holds)
                    .findFirst();
        }

        private Reasons reasons(List<Double> x, int scale, int sign) {
            SortedMap<Integer, Long> statements = new TreeMap<>();
            long value = 0;
            for (int i = 0; i < used.size(); i++) {
                long factor = Math.round((x.get(2 * i) - x.get(2 * i + 1)) * scale);
                Known one = known.get(used.get(i));
                if (factor != 0) {
                    statements.put(used.get(i), factor);
                    value = Math.addExact(value, Math.multiplyExact(factor, factor > 0 ? one.high() : one.low()));
                }
            }
            return new Reasons(sign, scale, Math.floorDiv(value, scale), statements);
        }

        /** Whether each leaf is counted often enough. */
        private boolean holds(Reasons reasons) {
            long[] counted = new long[leaves.length];
            reasons.statements.forEach((number, factor) -> {
                Known one = known.get(number);
                for (int e = 0; e < one.leaves().length; e++) {
                    int place = Arrays.binarySearch(leaves, one.leaves()[e]);
                    if (place >= 0) {
                        counted[place] += factor * one.coefficients()[e];
                    }
                }
            });
            return IntStream.range(0, leaves.length)
                    .allMatch(place -> counted[place] >= (own.get(leaves[place]) ? reasons.sign * reasons.times : 0));
        }
    }

    private static boolean isWhole(double value) {
        return Math.abs(value - Math.rint(value)) <= WHOLE;
    }
}
