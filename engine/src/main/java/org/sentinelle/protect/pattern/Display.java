package org.sentinelle.protect.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.protect.pattern.Pattern.Proof;

/** What is shown at a moment, with the evidence that holds for it, and the sensitive sums that still lack any. */
final class Display {
    final Layout layout;
    final Arithmetic arithmetic;
    final BitSet shown = new BitSet();
    final BitSet unproven = new BitSet();
    final BitSet givenAway = new BitSet();

    /** The leaves inside something empty that is shown. */
    BitSet settled;

    private final int[] proofs;
    private final Set<Evidence> evidence = new LinkedHashSet<>();
    private final List<Set<Evidence>> disturbing = new ArrayList<>();

    /** Everything that may be shown is shown; nothing is proven. */
    Display(Layout layout) {
        this.layout = layout;
        arithmetic = new Arithmetic(layout);
        proofs = new int[layout.sums.size()];
        unproven.set(0, layout.sums.size());
        for (int c = 0; c < layout.candidates.size(); c++) {
            shown.set(c, layout.candidates.get(c).mayShow());
            disturbing.add(new LinkedHashSet<>());
        }
        settled = layout.settled(shown);
    }

    /** The evidence holds: what it disturbs is hidden from now on. */
    void add(Evidence more) {
        if (more.disturbs.intersects(shown)) {
            shown.andNot(more.disturbs);
            settled = layout.settled(shown);
        }
        evidence.add(more);
        more.disturbs.stream().forEach(c -> disturbing.get(c).add(more));
        more.covers.stream().forEach(s -> {
            proofs[s]++;
            unproven.clear(s);
        });
    }

    /** Adds what two tables prove, if they can be the true ones and prove {@code sum} open. */
    boolean add(Shift low, Shift high, int sum) {
        @Nullable Evidence found = arithmetic.evidence(low, high);
        if (found == null || !found.covers.get(sum)) {
            return false;
        }
        add(found);
        return true;
    }

    /** Nothing can prove this sum open. */
    void giveUp(int sum) {
        givenAway.set(sum);
        unproven.clear(sum);
    }

    private void remove(Evidence less) {
        evidence.remove(less);
        less.disturbs.stream().forEach(c -> disturbing.get(c).remove(less));
        less.covers.stream().forEach(s -> {
            if (--proofs[s] == 0) {
                unproven.set(s);
            }
        });
    }

    /** The evidence that no longer holds when the candidate is shown. */
    List<Evidence> lostBy(int candidate) {
        return List.copyOf(disturbing.get(candidate));
    }

    /** The sums that are proven by this evidence alone. */
    BitSet restingOn(List<Evidence> some) {
        Map<Integer, Integer> counts = new TreeMap<>();
        some.forEach(e -> e.covers.stream().forEach(s -> counts.merge(s, 1, Integer::sum)));
        BitSet resting = new BitSet();
        counts.forEach((s, count) -> resting.set(s, count == proofs[s] && !givenAway.get(s)));
        return resting;
    }

    /** Shows a candidate, with new evidence in the place of what it makes void. */
    void show(int candidate, List<Evidence> instead) {
        lostBy(candidate).forEach(this::remove);
        shown.set(candidate);
        instead.forEach(this::add);
    }

    /** Candidates whose hiding no evidence needs. */
    void showUndisturbed() {
        for (int c = 0; c < layout.candidates.size(); c++) {
            if (layout.candidates.get(c).mayShow() && disturbing.get(c).isEmpty()) {
                shown.set(c);
            }
        }
    }

    /** Fewer sums given away, or as many and less weight hidden. */
    boolean isBetterThan(Display other) {
        int given = Integer.compare(givenAway.cardinality(), other.givenAway.cardinality());
        return given < 0 || (given == 0 && hiddenWeight() < other.hiddenWeight());
    }

    private double hiddenWeight() {
        return IntStream.range(0, layout.candidates.size())
                .filter(c -> !shown.get(c))
                .mapToDouble(c -> layout.candidates.get(c).weight())
                .sum();
    }

    /** The answer, by the caller's numbers; of the evidence what is needed. */
    Pattern pattern() {
        List<Evidence> best = new ArrayList<>(evidence);
        best.sort(Comparator.comparingInt((Evidence e) -> -e.covers.cardinality()));
        BitSet left = new BitSet();
        left.set(0, layout.sums.size());
        List<Proof> needed = new ArrayList<>();
        for (Evidence e : best) {
            BitSet covers = (BitSet) e.covers.clone();
            covers.and(left);
            left.andNot(covers);
            layout.byInsider(covers)
                    .forEach((insider, sums) -> needed.add(e.proof(numbers(sums, layout.sumNumbers), insider)));
        }
        return new Pattern(numbers(shown, layout.candidateNumbers), needed, numbers(givenAway, layout.sumNumbers));
    }

    private static BitSet numbers(BitSet own, int[] numbers) {
        BitSet theirs = new BitSet();
        own.stream().forEach(i -> theirs.set(numbers[i]));
        return theirs;
    }
}
