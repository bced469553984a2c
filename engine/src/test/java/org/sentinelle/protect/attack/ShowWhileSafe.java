package org.sentinelle.protect.attack;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.sentinelle.protect.pattern.Pattern;
import org.sentinelle.protect.pattern.TableSystem;

/** The plainest protector there is: shows one candidate after the other, the heaviest first, as long as no attack works. */
final class ShowWhileSafe {
    private ShowWhileSafe() {}

    static Pattern of(TableSystem system) {
        BitSet shown = new BitSet();
        BitSet givenAway = new Attacker(system, shown).broken();
        for (int candidate : heaviestFirst(system)) {
            shown.set(candidate);
            if (!new Attacker(system, shown).broken().equals(givenAway)) {
                shown.clear(candidate);
            }
        }
        return new Pattern(shown, List.of(), givenAway);
    }

    private static List<Integer> heaviestFirst(TableSystem system) {
        return IntStream.range(0, system.candidates().size())
                .filter(c -> system.candidates().get(c).mayShow())
                .boxed()
                .sorted(Comparator.comparing(c -> -system.candidates().get(c).weight()))
                .toList();
    }
}
