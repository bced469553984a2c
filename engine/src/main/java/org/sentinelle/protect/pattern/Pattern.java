package org.sentinelle.protect.pattern;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What stays visible of a {@link TableSystem}, with the proof that this is safe.
 *
 * @param shown the numbers of the candidates that are shown
 * @param proofs together they cover every sensitive sum that is not given away
 * @param givenAway the numbers of the sensitive sums that what is known already gives away, whatever is hidden now
 */
public record Pattern(BitSet shown, List<Proof> proofs, BitSet givenAway) {

    /**
     * Two tables of whole numbers that nobody who reads what is shown can tell from the truth.
     *
     * @param low where the lower one departs from the truth, leaf to difference; empty where it is the truth
     * @param high likewise the higher one
     * @param covers the numbers of the sensitive sums that it proves open
     * @param insider the agency whose leaves both leave as they are, or {@link TableSystem.Sensitive#PUBLIC}
     */
    public record Proof(SortedMap<Integer, Long> low, SortedMap<Integer, Long> high, BitSet covers, int insider) {
        public Proof {
            low = Collections.unmodifiableSortedMap(new TreeMap<>(low));
            high = Collections.unmodifiableSortedMap(new TreeMap<>(high));
        }
    }

    public Pattern {
        proofs = List.copyOf(proofs);
    }
}
