package org.sentinelle.protect.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.sentinelle.protect.pattern.LocalProgramme.Target;
import org.sentinelle.protect.pattern.Neighbourhood.Limits;

/**
 * Shows again what need not be hidden, the most valuable first. A candidate comes back when every sum that rests on evidence
 * which showing it makes void gets new evidence.
 */
final class Thinning {
    /** How wide evidence is sought, in leaves. */
    private static final int MOST_LEAVES = 300;

    private final Display display;
    private final Layout layout;
    private final Effort effort;

    /** How often each sum found no new evidence: what failed before is tried first, since most candidates do not come back. */
    private final int[] failures;

    Thinning(Display display, Effort effort) {
        this.display = display;
        layout = display.layout;
        this.effort = effort;
        failures = new int[layout.sums.size()];
    }

    void run() {
        display.showUndisturbed();
        IntStream.range(0, layout.candidates.size())
                .filter(c -> !display.shown.get(c) && layout.candidates.get(c).mayShow())
                .boxed()
                .sorted(Comparator.comparingDouble(
                                (Integer c) -> -layout.candidates.get(c).weight())
                        .thenComparingInt(c -> -layout.candidates.get(c).leaves().length)
                        .thenComparingLong(c -> -layout.candidateTruth[c])
                        .thenComparingInt(c -> c))
                .toList()
                .forEach(this::tryShowing);
    }

    private void tryShowing(int candidate) {
        if (effort.isSpent()) {
            return;
        }
        List<Evidence> lost = display.lostBy(candidate);
        BitSet resting = display.restingOn(lost);
        BitSet shown = (BitSet) display.shown.clone();
        shown.set(candidate);
        List<Evidence> instead = new ArrayList<>();
        for (var sums : layout.byInsider(resting).entrySet()) {
            if (!prove(new Target(shown, sums.getKey(), sums.getValue().stream().toArray()), lost, instead)) {
                return;
            }
        }
        display.show(candidate, instead);
    }

    private boolean prove(Target target, List<Evidence> lost, List<Evidence> found) {
        BitSet begin = new BitSet();
        for (Evidence e : lost) {
            IntStream.of(e.high.leaves).forEach(begin::set);
            IntStream.of(e.low.leaves).forEach(begin::set);
        }
        for (int sum : target.sums()) {
            layout.sums.get(sum).all().forEach(begin::set);
        }
        Limits limits = new Limits(target.shown(), display.settled, false, MOST_LEAVES);
        int[] leaves = new Neighbourhood(layout, limits, begin).leaves();
        LocalProgramme programme = new LocalProgramme(layout, leaves, target, LocalProgramme.NOTHING_IS_HIDDEN);
        try (WitnessSearch search = new WitnessSearch(display, programme, effort)) {
            for (int sum : hardestFirst(target.sums())) {
                if (found.stream().noneMatch(e -> e.covers.get(sum))) {
                    Evidence proof = search.proof(sum);
                    if (proof == null || !proof.leaves(target.shown())) {
                        failures[sum]++;
                        return false;
                    }
                    found.add(proof);
                }
            }
        }
        return true;
    }

    private int[] hardestFirst(int[] sums) {
        return IntStream.of(sums)
                .boxed()
                .sorted(Comparator.comparingInt((Integer s) -> -failures[s]).thenComparingInt(s -> s))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
