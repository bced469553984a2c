package org.sentinelle.protect.pattern;

import java.util.BitSet;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.sentinelle.protect.pattern.Pattern.Proof;
import org.sentinelle.protect.pattern.TableSystem.Candidate;
import org.sentinelle.protect.pattern.TableSystem.Known;
import org.sentinelle.protect.pattern.TableSystem.Sensitive;

/** Verifies a pattern by building whole tables and adding them up; it shares nothing with what made the pattern. */
final class ProofCheck {
    private final TableSystem table;
    private final Pattern pattern;

    private ProofCheck(TableSystem table, Pattern pattern) {
        this.table = table;
        this.pattern = pattern;
    }

    /** The sensitive sums that no proof holds for, those given away left out. */
    static BitSet unproven(TableSystem table, Pattern pattern) {
        return new ProofCheck(table, pattern).unproven();
    }

    private BitSet unproven() {
        BitSet left = new BitSet();
        left.set(0, table.sensitive().size());
        left.andNot(pattern.givenAway());
        for (Proof proof : pattern.proofs()) {
            long[] low = with(proof.low());
            long[] high = with(proof.high());
            if (isPossible(low, proof.insider()) && isPossible(high, proof.insider())) {
                proof.covers().stream()
                        .filter(s -> proves(low, high, table.sensitive().get(s), proof.insider()))
                        .forEach(left::clear);
            }
        }
        return left;
    }

    private static boolean proves(long[] low, long[] high, Sensitive sum, int insider) {
        long most = MadeUpTables.total(high, sum);
        return sum.insider() == insider && most >= sum.reach() && most - MadeUpTables.total(low, sum) >= sum.width();
    }

    private long[] with(SortedMap<Integer, Long> differences) {
        long[] counts = table.truth().clone();
        differences.forEach((j, difference) -> counts[j] += difference);
        return counts;
    }

    private boolean isPossible(long[] counts, int insider) {
        return IntStream.range(0, counts.length)
                        .allMatch(j ->
                                counts[j] >= 0 && (table.contributors()[j] != insider || counts[j] == table.truth()[j]))
                && IntStream.range(0, table.candidates().size()).allMatch(c -> agrees(counts, c))
                && table.known().stream().allMatch(known -> agrees(counts, known));
    }

    private boolean agrees(long[] counts, int number) {
        Candidate c = table.candidates().get(number);
        long value = MadeUpTables.total(counts, c.leaves());
        if (pattern.shown().get(number) && (value < c.low() || value > c.high())) {
            return false;
        }
        boolean notEmpty = table.hiddenAreNotEmpty() && MadeUpTables.total(table.truth(), c.leaves()) > 0;
        return !notEmpty || value >= 1;
    }

    private static boolean agrees(long[] counts, Known known) {
        long value = IntStream.range(0, known.leaves().length)
                .mapToLong(i -> known.coefficients()[i] * counts[known.leaves()[i]])
                .sum();
        return value >= known.low() && value <= known.high();
    }
}
