package org.sentinelle.protect.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.sentinelle.protect.pattern.TableSystem;
import org.sentinelle.protect.pattern.TableSystem.Candidate;
import org.sentinelle.protect.pattern.TableSystem.Known;
import org.sentinelle.protect.pattern.TableSystem.Sensitive;
import org.sentinelle.stats.optimise.WholeNumberProgramme;
import org.sentinelle.stats.optimise.WholeNumberProgramme.Found;
import org.sentinelle.stats.optimise.WholeNumberProgramme.Row;
import org.sentinelle.stats.optimise.WholeNumberProgramme.Term;
import org.sentinelle.stats.optimise.WholeNumberProgramme.Variable;

/**
 * Somebody who sees what is shown, knows what is known, and asks how small and how large a sum can be: over all tables of whole
 * numbers from 0 that agree with it.
 */
final class Attacker {
    /** No made-up table comes near; a sum that may be so large is open upwards. */
    static final long OPEN = 100_000;

    private static final double EFFORT = 10;

    /** The smallest and the largest value of a sum. */
    record Range(long low, long high) {}

    private final TableSystem system;
    private final List<Row> rows = new ArrayList<>();

    Attacker(TableSystem system, BitSet shown) {
        this.system = system;
        for (int c = 0; c < system.candidates().size(); c++) {
            Candidate candidate = system.candidates().get(c);
            if (shown.get(c)) {
                rows.add(new Row(terms(candidate.leaves()), candidate.low(), candidate.high()));
            } else if (system.hiddenAreNotEmpty() && count(candidate.leaves()) > 0) {
                rows.add(new Row(terms(candidate.leaves()), 1, OPEN));
            }
        }
        for (Known known : system.known()) {
            rows.add(new Row(terms(known), Math.max(-OPEN * OPEN, known.low()), Math.min(OPEN * OPEN, known.high())));
        }
    }

    private long count(int... leaves) {
        return IntStream.of(leaves).mapToLong(leaf -> system.truth()[leaf]).sum();
    }

    private static List<Term> terms(int... leaves) {
        return IntStream.of(leaves).mapToObj(leaf -> new Term(leaf, 1)).toList();
    }

    private static List<Term> terms(Known known) {
        return IntStream.range(0, known.leaves().length)
                .mapToObj(t -> new Term(known.leaves()[t], known.coefficients()[t]))
                .toList();
    }

    /** What the public can say of a sum. */
    Range range(int... leaves) {
        return rangeFor(Sensitive.PUBLIC, leaves);
    }

    /** What an agency can say of a sum, which knows its own leaves. */
    Range rangeFor(int insider, int... leaves) {
        return new Range(extreme(insider, 1, leaves), -extreme(insider, -1, leaves));
    }

    private long extreme(int insider, long cost, int... leaves) {
        List<Variable> variables = new ArrayList<>();
        for (int leaf = 0; leaf < system.truth().length; leaf++) {
            int one = leaf;
            boolean own = insider != Sensitive.PUBLIC && system.contributors()[leaf] == insider;
            variables.add(new Variable(
                    own ? system.truth()[leaf] : 0,
                    own ? system.truth()[leaf] : OPEN,
                    IntStream.of(leaves).anyMatch(l -> l == one) ? cost : 0));
        }
        if (!(new WholeNumberProgramme(variables, rows).minimise(EFFORT) instanceof Found found) || !found.optimal()) {
            throw new IllegalStateException("The truth itself agrees with what is shown, so there is an extreme");
        }
        return cost
                * IntStream.of(leaves).mapToLong(leaf -> found.x().get(leaf)).sum();
    }

    /** The numbers of the sensitive sums that are known better than they should be. */
    BitSet broken() {
        BitSet broken = new BitSet();
        for (int s = 0; s < system.sensitive().size(); s++) {
            Sensitive sensitive = system.sensitive().get(s);
            Range range = rangeFor(sensitive.insider(), sensitive.leaves());
            if (range.high() < sensitive.reach() || range.high() - range.low() < sensitive.width()) {
                broken.set(s);
            }
        }
        return broken;
    }
}
