package org.sentinelle.protect.pattern;

import java.util.BitSet;
import org.sentinelle.protect.pattern.Pattern.Proof;

/** Two tables that readers cannot tell from the true one as long as what they disturb is hidden. */
final class Evidence {
    final Shift low;
    final Shift high;

    /** The candidates that one of them moves out of what showing them tells. */
    final BitSet disturbs;

    /** The sensitive sums that they prove open. */
    final BitSet covers;

    Evidence(Shift low, Shift high, BitSet disturbs, BitSet covers) {
        this.low = low;
        this.high = high;
        this.disturbs = disturbs;
        this.covers = covers;
    }

    /** Whether it holds while these candidates are shown. */
    boolean leaves(BitSet shown) {
        return !disturbs.intersects(shown);
    }

    /** As it leaves this package: the sums it covers, all against the same insider, by the caller's numbers. */
    Proof proof(BitSet sums, int insider) {
        return new Proof(low.differences(), high.differences(), sums, insider);
    }
}
