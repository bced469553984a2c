package org.sentinelle.protect.pattern;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table of counts and everything that is asked of it. Leaves are numbered from 0.
 *
 * @param truth the count of each leaf
 * @param contributors the agency of each leaf by number, never {@link Sensitive#PUBLIC}; all 0 where none are known
 * @param changed the leaves that were not counted at all times: {@link Sensitive#WATCHER} knows them
 * @param candidates the sums that somebody wants to show, no two over the same leaves; readers see each, or that it is hidden
 * @param known what readers know whatever is shown now
 * @param sensitive the sums that must stay open
 * @param hiddenAreNotEmpty whether readers know that a candidate which is hidden and not empty is not empty, since empty ones are
 *     shown
 */
@SuppressWarnings("ArrayRecordComponent") // leaves by the million, written once and never compared
public record TableSystem(
        long[] truth,
        int[] contributors,
        BitSet changed,
        List<Candidate> candidates,
        List<Known> known,
        List<Sensitive> sensitive,
        boolean hiddenAreNotEmpty) {

    /**
     * A sum that somebody wants to show.
     *
     * @param leaves in ascending order
     * @param low what readers learn when it is shown: the sum is at least this; its true value where it is shown as it is
     * @param high likewise at most
     * @param weight what it costs to hide it
     * @param mayShow whether it may be shown at all; a sensitive one may not
     */
    public record Candidate(int[] leaves, long low, long high, double weight, boolean mayShow) {}

    /** {@code low <= sum of coefficients times leaves <= high}. */
    public record Known(int[] leaves, long[] coefficients, long low, long high) {}

    /**
     * A sum that must stay open: of the tables that readers must hold possible, the largest reaches {@code reach}, and the
     * largest and the smallest differ by {@code width} or more.
     *
     * @param leaves in ascending order
     * @param less leaves that are taken off the sum, such as those that were counted before where a change is the sum
     * @param insider the agency against which it must stay open, which knows its own leaves; {@link #PUBLIC} for everybody
     */
    public record Sensitive(int[] leaves, int[] less, long reach, long width, int insider) {
        public static final int PUBLIC = -1;

        /** In the place of an agency: somebody who knows who came and who went between releases. */
        public static final int WATCHER = -3;

        private static final int[] NOTHING = {};

        /** A sum of which nothing is taken off. */
        public Sensitive(int[] leaves, long reach, long width, int insider) {
            this(leaves, NOTHING, reach, width, insider);
        }

        /** All leaves that it is made of. */
        IntStream all() {
            return IntStream.concat(IntStream.of(leaves), IntStream.of(less));
        }
    }

    /** A table of one time. */
    public TableSystem(
            long[] truth,
            int[] contributors,
            List<Candidate> candidates,
            List<Known> known,
            List<Sensitive> sensitive,
            boolean hiddenAreNotEmpty) {
        this(truth, contributors, new BitSet(), candidates, known, sensitive, hiddenAreNotEmpty);
    }

    public TableSystem {
        changed = (BitSet) changed.clone();
        candidates = List.copyOf(candidates);
        known = List.copyOf(known);
        sensitive = List.copyOf(sensitive);
        if (Arrays.stream(contributors).anyMatch(agency -> agency == Sensitive.PUBLIC)) {
            throw new IllegalArgumentException("A leaf of agency " + Sensitive.PUBLIC + " would be known to everybody");
        }
    }
}
