package org.sentinelle.protect.pattern;

import java.util.BitSet;
import org.sentinelle.protect.pattern.Pattern.Proof;

/**
 * Two tables that readers cannot tell from the true one as long as what they disturb is hidden.
 *
 * @param disturbs the candidates that one of them moves out of what showing them tells
 * @param covers the sensitive sums that they prove open
 */
record Evidence(Shift low, Shift high, BitSet disturbs, BitSet covers) {

    /** As it leaves this package: the sums in {@code covers}, all against the same insider, by the caller's numbers. */
    Proof proof(BitSet covers, int insider) {
        return new Proof(low.differences(), high.differences(), covers, insider);
    }
}
