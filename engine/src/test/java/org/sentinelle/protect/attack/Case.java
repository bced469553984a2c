package org.sentinelle.protect.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.sentinelle.protect.pattern.Pattern;
import org.sentinelle.protect.pattern.TableSystem;
import org.sentinelle.protect.pattern.TableSystem.Candidate;
import org.sentinelle.protect.pattern.TableSystem.Known;
import org.sentinelle.protect.pattern.TableSystem.Sensitive;

/** A made-up table under attack. Leaves have names, and sums are named by the expression that their leaves' names match. */
final class Case {
    private final long threshold;
    private final List<String> names = new ArrayList<>();
    private final List<Long> counts = new ArrayList<>();
    private final List<Integer> agencies = new ArrayList<>();
    private final List<String> wanted = new ArrayList<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Known> known = new ArrayList<>();
    private final List<Sensitive> sensitive = new ArrayList<>();

    Case(long threshold) {
        this.threshold = threshold;
    }

    Case leaf(String name, long count) {
        return leaf(name, count, 0);
    }

    Case leaf(String name, long count, int agency) {
        names.add(name);
        counts.add(count);
        agencies.add(agency);
        return this;
    }

    int[] leaves(String sum) {
        return IntStream.range(0, names.size())
                .filter(leaf -> names.get(leaf).matches(sum))
                .toArray();
    }

    long count(String sum) {
        return IntStream.of(leaves(sum)).mapToLong(counts::get).sum();
    }

    /** Sums that somebody wants to show; a small one is hidden and must stay open. */
    Case wanted(String... sums) {
        for (String sum : sums) {
            long count = count(sum);
            addWanted(sum, count, count);
        }
        return this;
    }

    /** A sum that somebody wants to show rounded, of which readers then learn an interval. */
    Case rounded(String sum, long low, long high) {
        addWanted(sum, low, high);
        return this;
    }

    private void addWanted(String sum, long low, long high) {
        long count = count(sum);
        boolean small = count > 0 && count < threshold;
        wanted.add(sum);
        candidates.add(new Candidate(leaves(sum), low, high, Math.max(1, count), !small));
        if (small) {
            open(sum);
        }
    }

    /** Sums that nobody shows and that must stay open. */
    Case open(String... sums) {
        for (String sum : sums) {
            open(sum, Sensitive.PUBLIC);
        }
        return this;
    }

    /** A sum that must stay open against an agency. */
    Case open(String sum, int insider) {
        sensitive.add(new Sensitive(leaves(sum), Math.max(threshold, count(sum) + 1), threshold, insider));
        return this;
    }

    /** A count that readers know from elsewhere. */
    Case known(String sum) {
        return known(count(sum), count(sum), new Multiple(1, sum));
    }

    /** That some multiples of sums, taken together, lie from low to high, as a rate or an order says. */
    Case known(long low, long high, Multiple... multiples) {
        long[] of = new long[names.size()];
        for (Multiple multiple : multiples) {
            IntStream.of(leaves(multiple.sum())).forEach(leaf -> of[leaf] += multiple.coefficient());
        }
        int[] some = IntStream.range(0, of.length).filter(leaf -> of[leaf] != 0).toArray();
        known.add(new Known(some, IntStream.of(some).mapToLong(leaf -> of[leaf]).toArray(), low, high));
        return this;
    }

    /** A sum that is multiplied. */
    record Multiple(long coefficient, String sum) {}

    /** Readers see empty cells, and so know that hidden ones are not empty. */
    TableSystem system() {
        return new TableSystem(
                counts.stream().mapToLong(Long::longValue).toArray(),
                agencies.stream().mapToInt(Integer::intValue).toArray(),
                candidates,
                known,
                sensitive,
                true);
    }

    private BitSet places(List<String> sums) {
        BitSet places = new BitSet();
        sums.forEach(sum -> places.set(wanted.indexOf(sum)));
        return places;
    }

    /** Somebody who sees everything that is not small, and not what is hidden besides. */
    Attacker naive(String... hidden) {
        BitSet shown = new BitSet();
        IntStream.range(0, candidates.size())
                .filter(c -> candidates.get(c).mayShow())
                .forEach(shown::set);
        shown.andNot(places(List.of(hidden)));
        return new Attacker(system(), shown);
    }

    /** Somebody who sees what is left by the protector. */
    Attacker careful() {
        return new Attacker(system(), pattern().shown());
    }

    Pattern pattern() {
        return Protector.TRIED.of(system());
    }

    /** The sums that the protector shows. */
    List<String> shown() {
        return pattern().shown().stream().mapToObj(wanted::get).toList();
    }
}
