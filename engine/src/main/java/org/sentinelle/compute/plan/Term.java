package org.sentinelle.compute.plan;

import java.util.List;
import java.util.stream.Stream;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Indicator.MissingPolicy;
import org.sentinelle.model.Measure.Operator;

/** How a value is made: from figures, or from other values. */
public sealed interface Term {
    /** The figures of it and of all it is made of, in order. */
    List<Slot> slots();

    /**
     * A value made from figures.
     *
     * @param indicator the definition whose policies hold for them
     */
    record Leaf(Indicator indicator, List<Slot> slots, Formula formula) implements Term {
        public Leaf {
            slots = List.copyOf(slots);
        }
    }

    /** A value made from the values of other indicators. */
    record Node(Operator operator, int per, MissingPolicy policy, List<Term> of) implements Term {
        public Node {
            of = List.copyOf(of);
        }

        @Override
        public List<Slot> slots() {
            return of.stream().flatMap(t -> t.slots().stream()).toList();
        }
    }

    /** The terms made from figures, in order. */
    default Stream<Leaf> leaves() {
        return this instanceof Leaf leaf
                ? Stream.of(leaf)
                : ((Node) this).of().stream().flatMap(Term::leaves);
    }
}
