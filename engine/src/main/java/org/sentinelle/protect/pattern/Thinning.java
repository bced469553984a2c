package org.sentinelle.protect.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.protect.pattern.LocalProgramme.Target;
import org.sentinelle.protect.pattern.Neighbourhood.Limits;

/**
 * Shows again what need not be hidden, the most valuable first. A candidate comes back when every sum that rests on evidence
 * which showing it makes void gets new evidence.
 */
final class Thinning {
    /** How wide evidence is sought, in leaves. */
    private static final int MOST_LEAVES = 300;

    /**
     * How many candidates are tried at the same time, as if each were the next one. Most do not come back, and then the others were
     * not tried in vain. The number decides which evidence is found, so it is the same on all machines.
     */
    private static final int AT_ONCE = 2;

    private final Display display;
    private final Layout layout;
    private final Effort effort;

    /** How often each sum found no new evidence: what failed before is tried first, since most candidates do not come back. */
    private final int[] failures;

    /**
     * What came of trying a candidate.
     *
     * @param failed the sum that finds no new evidence, or -1
     */
    private record Attempt(int candidate, List<Evidence> instead, int failed) {}

    Thinning(Display display, Effort effort) {
        this.display = display;
        layout = display.layout;
        this.effort = effort;
        failures = new int[layout.sums.size()];
    }

    void run() {
        display.showUndisturbed();
        List<Integer> order = order();
        int next = 0;
        while (next < order.size() && !effort.isSpent()) {
            next += advance(order.subList(next, Math.min(next + AT_ONCE, order.size())));
        }
    }

    private List<Integer> order() {
        return IntStream.range(0, layout.candidates.size())
                .filter(c -> !display.shown.get(c) && layout.candidates.get(c).mayShow())
                .boxed()
                .sorted(Comparator.comparingDouble(
                                (Integer c) -> -layout.candidates.get(c).weight())
                        .thenComparingInt(c -> -layout.candidates.get(c).leaves().length)
                        .thenComparingLong(c -> -layout.candidateTruth[c])
                        .thenComparingInt(c -> c))
                .toList();
    }

    /** Tries these candidates; how many are done with: those behind one that comes back must be tried anew. */
    private int advance(List<Integer> some) {
        List<Attempt> attempts = some.parallelStream().map(this::attempt).toList();
        int done = 0;
        for (Attempt attempt : attempts) {
            done++;
            if (attempt.failed() < 0) {
                display.show(attempt.candidate(), attempt.instead());
                return done;
            }
            failures[attempt.failed()]++;
        }
        return done;
    }

    private Attempt attempt(int candidate) {
        Arithmetic arithmetic = new Arithmetic(layout);
        List<Evidence> lost = display.lostBy(candidate);
        BitSet shown = (BitSet) display.shown.clone();
        shown.set(candidate);
        List<Evidence> instead = new ArrayList<>();
        for (int sum : hardestFirst(display.restingOn(lost))) {
            if (!covers(instead, sum)) {
                Evidence proof = proof(sum, shown, lost, arithmetic);
                if (proof == null || !proof.leaves(shown)) {
                    return new Attempt(candidate, List.of(), sum);
                }
                instead.add(proof);
            }
        }
        return new Attempt(candidate, instead, -1);
    }

    private static boolean covers(List<Evidence> some, int sum) {
        return some.stream().anyMatch(e -> e.covers.get(sum));
    }

    /** Sought around the sum itself and the evidence that it loses. */
    private @Nullable Evidence proof(int sum, BitSet shown, List<Evidence> lost, Arithmetic arithmetic) {
        BitSet begin = new BitSet();
        layout.sums.get(sum).all().forEach(begin::set);
        lost.stream().filter(e -> e.covers.get(sum)).findFirst().ifPresent(e -> {
            IntStream.of(e.high.leaves).forEach(begin::set);
            IntStream.of(e.low.leaves).forEach(begin::set);
        });
        Limits limits = new Limits(shown, display.settled, false, MOST_LEAVES);
        Target target = new Target(shown, layout.sums.get(sum).insider(), new int[] {sum});
        LocalProgramme programme = new LocalProgramme(
                layout, new Neighbourhood(layout, limits, begin).leaves(), target, LocalProgramme.NOTHING_IS_HIDDEN);
        try (WitnessSearch search = new WitnessSearch(arithmetic, programme, effort)) {
            return search.proof(sum);
        }
    }

    private int[] hardestFirst(BitSet sums) {
        return sums.stream()
                .boxed()
                .sorted(Comparator.comparingInt((Integer s) -> -failures[s]).thenComparingInt(s -> s))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
