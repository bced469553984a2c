package org.sentinelle.compute.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.plan.Formula;
import org.sentinelle.compute.plan.Slot;
import org.sentinelle.compute.plan.Slot.Role;
import org.sentinelle.compute.plan.TallyRequest;
import org.sentinelle.compute.plan.Term;
import org.sentinelle.model.Indicator.MissingPolicy;
import org.sentinelle.model.Indicator.Unlike;
import org.sentinelle.model.Measure.Complete;
import org.sentinelle.model.Measure.Operator;

/**
 * Decides whether the figures of a cell are enough for a value.
 *
 * <p>A total without any row is missing under every policy but {@code never}. Of a quotient, a missing denominator makes the
 * value missing under every policy; a missing numerator does so unless the definition says that only the absence of all inputs
 * counts ({@code all-inputs}, {@code never}), or the numerator counts rows that the denominator counts too: then none of those
 * rows is zero. What a source suppresses, was not asked for or cannot exist is never zero. Absent parts of a {@code complete}
 * sum make it missing under {@code any-input}; otherwise the parts there are added up, and a flag says so. The same holds where
 * a quotient reads two figures of the same rows, and some of the rows have one without the other.
 *
 * <p>A sum of other indicators is missing where any of them is, unless the policy is another; A + B with B missing is not A.
 */
record InputRule(Term term) {

    /** The input that the figures of the term's slots come to. */
    Input apply(List<Figure> figures) {
        return apply(term, figures);
    }

    private static Input apply(Term term, List<Figure> figures) {
        return term instanceof Term.Leaf leaf ? new LeafRule(leaf, figures).input() : of((Term.Node) term, figures);
    }

    private static Input of(Term.Node node, List<Figure> figures) {
        List<Figure.Known> known = new ArrayList<>();
        Set<String> flags = new TreeSet<>();
        Lack why = null;
        boolean silence = true;
        int there = 0;
        int from = 0;
        for (Term operand : node.of()) {
            int to = from + operand.slots().size();
            Input input = apply(operand, figures.subList(from, to));
            if (input instanceof Input.Reported reported) {
                known.addAll(reported.figures());
                flags.addAll(reported.flags());
                there++;
            } else {
                Lack lack = ((Input.Missing) input).why();
                why = why == null || (silence && !lack.isSilence()) ? lack : why;
                silence &= lack.isSilence();
                operand.slots().forEach(slot -> known.add(Figure.Known.ZERO));
            }
            from = to;
        }
        if (why == null) {
            return new Input.Reported(known, flags);
        }
        boolean leftOut = node.policy() == MissingPolicy.USE_PRESENT;
        if (!mayLack(node) || !(silence || leftOut) || (there == 0 && node.policy() != MissingPolicy.NEVER)) {
            return new Input.Missing(why);
        }
        flags.add(leftOut ? Flags.PARTIAL : Flags.ABSENT_COUNTED_AS_ZERO);
        return new Input.Reported(known, flags);
    }

    /** Only of sums and differences of counts a part can be left out: it is then zero. */
    private static boolean mayLack(Term.Node node) {
        return node.policy() != MissingPolicy.ANY_INPUT
                && (node.operator() == Operator.SUM || node.operator() == Operator.DIFFERENCE)
                && node.of().stream()
                        .allMatch(t -> t instanceof Term.Leaf leaf && leaf.formula() instanceof Formula.Count);
    }

    /** The rule for the figures of one leaf. */
    private static final class LeafRule {
        private final Term.Leaf leaf;
        private final MissingPolicy policy;
        private final List<Figure> figures;
        private final Set<String> flags = new TreeSet<>();

        LeafRule(Term.Leaf leaf, List<Figure> figures) {
            this.leaf = leaf;
            this.policy = leaf.indicator().missing();
            this.figures = figures;
        }

        Input input() {
            List<Figure.Known> known = new ArrayList<>();
            Lack lastWhy = Lack.NOT_REPORTED;
            boolean anyStep = false;
            boolean steps = false;
            for (int i = 0; i < figures.size(); i++) {
                Slot slot = leaf.slots().get(i);
                steps |= slot.role() == Role.STEP;
                if (figures.get(i) instanceof Figure.Known figure) {
                    known.add(figure);
                    anyStep |= slot.role() == Role.STEP;
                    continue;
                }
                lastWhy = ((Figure.Absent) figures.get(i)).why();
                if (!mayBeZero(slot, lastWhy)) {
                    return new Input.Missing(lastWhy);
                }
                known.add(Figure.Known.ZERO);
            }
            return steps && !anyStep ? new Input.Missing(lastWhy) : reported(known);
        }

        private boolean mayBeZero(Slot slot, Lack why) {
            if (slot.role() == Role.REST || slot.role() == Role.STEP) {
                return true;
            }
            if (slot.role() == Role.WHOLE || !why.isSilence()) {
                return false;
            }
            if (countsRowsOfTheDenominator()) {
                return true;
            }
            boolean zero = policy == MissingPolicy.NEVER
                    || (policy == MissingPolicy.ALL_INPUTS && hasWhole() && wholeIsThere());
            if (zero) {
                flags.add(Flags.ABSENT_COUNTED_AS_ZERO);
            }
            return zero;
        }

        private boolean countsRowsOfTheDenominator() {
            return leaf.formula() instanceof Formula.Part part
                    && part.withRest()
                    && leaf.slots().get(0).request().sum() == null;
        }

        private boolean hasWhole() {
            return leaf.slots().stream().anyMatch(slot -> slot.role() == Role.WHOLE);
        }

        private boolean wholeIsThere() {
            for (int i = 0; i < figures.size(); i++) {
                if (leaf.slots().get(i).role() == Role.WHOLE && figures.get(i) instanceof Figure.Absent) {
                    return false;
                }
            }
            return true;
        }

        private Input reported(List<Figure.Known> known) {
            boolean incomplete = lacksFigures(known);
            for (int i = 0; i < known.size(); i++) {
                Slot slot = leaf.slots().get(i);
                boolean looked = slot.role() == Role.COUNT || slot.role() == Role.WHOLE;
                incomplete |= looked && lacksParts(slot.request().complete(), known.get(i));
                flags.addAll(known.get(i).flags());
            }
            if (incomplete && policy == MissingPolicy.ANY_INPUT) {
                return new Input.Missing(Lack.missing(Flags.INCOMPLETE_PARTS));
            }
            if (incomplete) {
                flags.add(policy == MissingPolicy.USE_PRESENT ? Flags.PARTIAL : Flags.ABSENT_COUNTED_AS_ZERO);
            }
            if (undivided()) {
                flags.add(Flags.UNDIVIDED_DENOMINATOR);
            }
            if (contradicts(known)) {
                return new Input.Missing(Lack.missing(Flags.PART_EXCEEDS_WHOLE));
            }
            return likeFigures(leaf, new Input.Reported(marked(known), flags));
        }

        /** Of a share of States: whether this one reaches the mark, and that it is one. */
        private List<Figure.Known> marked(List<Figure.Known> known) {
            if (!(leaf.formula() instanceof Formula.Reaches mark)) {
                return known;
            }
            Figure.Known figure = known.get(0);
            Figure.Known yes = new Figure.Known(
                    figure.low() >= mark.atLeast() ? 1 : 0,
                    figure.high() >= mark.atLeast() ? 1 : 0,
                    figure.rows(),
                    figure.censoredRows(),
                    figure.parts(),
                    figure.facets(),
                    figure.flags());
            return List.of(yes, Figure.Known.between(1, 1));
        }

        /** Whether the denominator is not broken down as far as the numerator. */
        private boolean undivided() {
            TallyRequest first = leaf.slots().get(0).request();
            return leaf.slots().stream()
                    .anyMatch(s -> s.role() == Role.WHOLE && !s.request().by().equals(first.by()));
        }

        private boolean contradicts(List<Figure.Known> known) {
            return leaf.formula() instanceof Formula.Part
                    && known.get(0).low() > known.get(1).high();
        }

        /** Whether of two figures of the same rows one was reported in fewer rows than the other. */
        private boolean lacksFigures(List<Figure.Known> known) {
            if (!(leaf.formula() instanceof Formula.Part) && !(leaf.formula() instanceof Formula.Quotient)) {
                return false;
            }
            TallyRequest part = leaf.slots().get(0).request();
            TallyRequest over = leaf.slots().get(1).request();
            return part.sum() != null
                    && over.sum() != null
                    && !part.sum().equals(over.sum())
                    && part.dataset().equals(over.dataset())
                    && part.rows().equals(over.rows())
                    && leaf.slots().get(0).lag() == leaf.slots().get(1).lag()
                    && known.get(0).rows() != known.get(1).rows();
        }

        private static boolean lacksParts(@Nullable Complete complete, Figure.Known figure) {
            return complete != null && !figure.parts().containsAll(complete.codes());
        }
    }

    /** The input, or none where a figure is a sum over rows whose facets differ and the definition refuses that. */
    static Input likeFigures(Term term, Input.Reported input) {
        boolean unlike = false;
        int i = 0;
        for (Term.Leaf leaf : term.leaves().toList()) {
            for (int slot = 0; slot < leaf.slots().size(); slot++) {
                if (input.figures().get(i++).facets().size() > 1) {
                    if (leaf.indicator().unlike() == Unlike.REFUSE) {
                        return new Input.Missing(Lack.missing(Flags.UNLIKE_CONCEPTS));
                    }
                    unlike = true;
                }
            }
        }
        return unlike
                ? new Input.Reported(input.figures(), Figure.union(input.flags(), Set.of(Flags.DEFINITIONS_DIFFER)))
                : input;
    }
}
