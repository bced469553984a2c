package org.sentinelle.result;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A published observation and what went into it: those of a group's members, or those of the indicators that an indicator is
 * made of. What came out of rows directly has no parts.
 *
 * @param parts in the order of their areas; of a confidential indicator the members' values as they were published
 * @param absent members that did not go into it; empty where nothing may be said of it
 */
public record Contribution(Observation observation, List<Contribution> parts, List<Absence> absent, Balance balance) {
    /**
     * A member that does not stand behind the value.
     *
     * @param reasons codes, as observations have them; empty where the publication has no observation of it
     * @param expected whether a report was expected from it
     */
    public record Absence(String area, List<String> reasons, boolean expected) {
        public Absence {
            reasons = List.copyOf(reasons);
        }
    }

    /** How the parts compare with the whole. */
    public enum Agreement {
        /** There are no parts to add up. */
        NO_PARTS,
        /** The parts' numerators and denominators are exactly the whole's. */
        EXACT,
        /** Some parts went in whose own figures were not published, since they have no value of their own. */
        PARTLY_SHOWN,
        /** The parts do not add up to the whole; the definitions may have changed since. */
        DIFFERENT,
        /** The whole has no published figures to compare with. */
        NO_FIGURES,
        /** The value is not made by adding up. */
        NOT_A_SUM,
        /** A difference between confidential counts would tell the hidden ones, so none is worked out. */
        WITHHELD
    }

    /**
     * What adding the parts up came to.
     *
     * @param numerator what of the whole's numerator the shown parts leave, where they are a part of it
     * @param denominator the same of the denominator
     */
    public record Balance(
            Agreement agreement,
            @Nullable Bounds numerator,
            @Nullable Bounds denominator) {
        public static Balance of(Agreement agreement) {
            return new Balance(agreement, null, null);
        }
    }

    public Contribution {
        parts = List.copyOf(parts);
        absent = List.copyOf(absent);
    }

    /** An observation that came out of rows directly. */
    public static Contribution leaf(Observation observation) {
        return new Contribution(observation, List.of(), List.of(), Balance.of(Agreement.NO_PARTS));
    }

    /** This one and everything that went into it, each before its parts. */
    public Stream<Contribution> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Contribution::all));
    }
}
