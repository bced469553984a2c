package org.sentinelle.protect.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.CountCell.Vintage;
import org.sentinelle.result.TableKey;

/**
 * Between which releases persons came and went. An attacker assumes that nothing moved which need not have: atoms gain only
 * where a count grew that both releases show, and lose only where one shrank.
 */
final class Moves {
    private final List<BitSet> gains = new ArrayList<>();
    private final List<BitSet> losses = new ArrayList<>();

    /** A count, whatever its release. */
    private record Lasting(TableKey table, CountCell cell) {}

    private record Shown(long low, long high) {
        Shown meeting(Shown other) {
            return new Shown(Math.max(low, other.low), Math.min(high, other.high));
        }
    }

    private boolean free;

    /** Where anybody may have come or gone. */
    static Moves free(int releases) {
        Moves moves = new Moves(releases, List.of(), term -> new int[0]);
        moves.free = true;
        return moves;
    }

    Moves(int releases, List<Claim> claims, Function<Claim.Term, int[]> atoms) {
        for (int step = 0; step < releases; step++) {
            gains.add(new BitSet());
            losses.add(new BitSet());
        }
        if (releases > 1) {
            shown(claims)
                    .forEach((lasting, byRelease) ->
                            compare(byRelease, atoms.apply(new Claim.Term(lasting.table(), lasting.cell(), 1))));
        }
    }

    /** Also of a count that is hidden and said not to be empty: where it is empty in the next release, somebody went. */
    private static Map<Lasting, SortedMap<Integer, Shown>> shown(List<Claim> claims) {
        Map<Lasting, SortedMap<Integer, Shown>> shown = new HashMap<>();
        for (Claim claim : claims) {
            if (claim.isOfOneCount()) {
                CountCell cell = claim.terms().get(0).cell();
                shown.computeIfAbsent(
                                new Lasting(claim.terms().get(0).table(), of(cell, Vintage.of(0))),
                                l -> new TreeMap<>())
                        .merge(cell.vintage().of(), new Shown(claim.low(), claim.high()), Shown::meeting);
            }
        }
        return shown;
    }

    static CountCell of(CountCell cell, Vintage vintage) {
        return new CountCell(cell.areas(), cell.days(), cell.codes(), cell.in(), cell.out(), vintage);
    }

    private void compare(SortedMap<Integer, Shown> byRelease, int[] atoms) {
        int before = -1;
        for (Map.Entry<Integer, Shown> entry : byRelease.entrySet()) {
            Shown now = entry.getValue();
            Shown then = before < 0 ? now : byRelease.getOrDefault(before, now);
            for (int step = before + 1; before >= 0 && step <= entry.getKey(); step++) {
                if (now.low() > then.high()) {
                    mark(gains.get(step), atoms);
                } else if (now.high() < then.low()) {
                    mark(losses.get(step), atoms);
                }
            }
            before = entry.getKey();
        }
    }

    private static void mark(BitSet marked, int[] atoms) {
        for (int atom : atoms) {
            marked.set(atom);
        }
    }

    int releases() {
        return gains.size();
    }

    /** Whether persons of the atom came with a release. */
    boolean gain(int atom, int release) {
        return free || gains.get(release).get(atom);
    }

    /** Whether persons of the atom went with a release. */
    boolean loss(int atom, int release) {
        return free || losses.get(release).get(atom);
    }
}
