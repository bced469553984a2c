package org.sentinelle.protect.round;

import java.util.List;

/** A way to round counts. */
public sealed interface CountRounding permits KeyedRounding, ControlledRounding {

    /** The rounded counts of a table, in the order of its cells. */
    List<RoundedCell> round(RoundingTable table);

    /** Whether the rounded value of one count depends on which others are rounded with it. */
    boolean together();
}
