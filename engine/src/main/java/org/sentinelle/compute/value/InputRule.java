package org.sentinelle.compute.value;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.plan.BreakdownPlan;
import org.sentinelle.compute.plan.TallyRequest;
import org.sentinelle.compute.tally.Tally;
import org.sentinelle.model.Indicator.MissingPolicy;
import org.sentinelle.model.Measure;
import org.sentinelle.model.Measure.Complete;

/**
 * Decides whether the tallies of a cell are enough for a value.
 *
 * <p>A total without any row is missing under every policy. Of a quotient, a missing denominator makes the value missing
 * under every policy; a missing numerator does so unless the definition says that only the absence of all inputs counts
 * ({@code all-inputs}), or the numerator counts rows that the denominator counts too: then none of those rows is zero.
 * Absent parts of a {@code complete} sum make it missing under {@code any-input}; otherwise the parts there are added up,
 * and a flag says so. The same holds where a quotient reads two figures of the same rows, and some of the rows have one
 * without the other.
 */
public record InputRule(Measure measure, BreakdownPlan breakdown, MissingPolicy policy) {

    public Input apply(@Nullable Tally numerator, @Nullable Tally denominator, @Nullable Tally remainder) {
        return breakdown.denominator() == null ? total(numerator) : quotient(numerator, denominator, remainder);
    }

    private Input total(@Nullable Tally count) {
        if (count == null) {
            return new Input.Missing(Flags.NOT_REPORTED);
        }
        return reported(new Sums(count, null, null), new TreeSet<>());
    }

    private Input quotient(@Nullable Tally numerator, @Nullable Tally denominator, @Nullable Tally remainder) {
        if (denominator == null) {
            return new Input.Missing(Flags.NOT_REPORTED);
        }
        Tally rest = breakdown.remainder() == null || remainder != null ? remainder : Tally.ZERO;
        if (numerator != null) {
            return reported(new Sums(numerator, denominator, rest), new TreeSet<>());
        }
        if (countsRowsOfTheDenominator()) {
            return reported(new Sums(Tally.ZERO, denominator, rest), new TreeSet<>());
        }
        if (policy == MissingPolicy.ALL_INPUTS) {
            Set<String> flags = new TreeSet<>(Set.of(Flags.ABSENT_COUNTED_AS_ZERO));
            return reported(new Sums(Tally.ZERO, denominator, rest), flags);
        }
        return new Input.Missing(Flags.NOT_REPORTED);
    }

    private Input reported(Sums sums, Set<String> flags) {
        TallyRequest over = breakdown.denominator();
        boolean incomplete = lacksParts(breakdown.numerator().complete(), sums.numerator())
                || (over != null
                        && sums.denominator() != null
                        && (lacksParts(over.complete(), sums.denominator()) || lacksFigures(over, sums)));
        if (incomplete && policy == MissingPolicy.ANY_INPUT) {
            return new Input.Missing(Flags.INCOMPLETE_PARTS);
        }
        if (incomplete) {
            flags.add(policy == MissingPolicy.ALL_INPUTS ? Flags.ABSENT_COUNTED_AS_ZERO : Flags.PARTIAL);
        }
        if (breakdown.undividedDenominator()) {
            flags.add(Flags.UNDIVIDED_DENOMINATOR);
        }
        return contradicts(sums) ? new Input.Missing(Flags.PART_EXCEEDS_WHOLE) : new Input.Reported(sums, flags);
    }

    private boolean countsRowsOfTheDenominator() {
        return breakdown.remainder() != null && breakdown.numerator().sum() == null;
    }

    private boolean contradicts(Sums sums) {
        return measure instanceof Measure.Proportion
                && sums.denominator() != null
                && sums.numerator().low() > sums.denominator().high();
    }

    /** Whether of two figures of the same rows one was reported in fewer rows than the other. */
    private boolean lacksFigures(TallyRequest over, Sums sums) {
        TallyRequest part = breakdown.numerator();
        return sums.denominator() != null
                && part.sum() != null
                && over.sum() != null
                && !part.sum().equals(over.sum())
                && part.dataset().equals(over.dataset())
                && part.rows().equals(over.rows())
                && sums.numerator().rows() != sums.denominator().rows();
    }

    private static boolean lacksParts(@Nullable Complete complete, Tally tally) {
        return complete != null && !tally.parts().containsAll(complete.codes());
    }
}
