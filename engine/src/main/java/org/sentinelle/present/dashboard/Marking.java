package org.sentinelle.present.dashboard;

import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;

/** What an observation's status and flags say of breaks in its series. */
final class Marking {
    private static final String BREAK = "break-in-series";
    private static final String SPANS_BREAK = "spans-a-break";

    private Marking() {}

    /** Whether it does not compare with what was observed before it. */
    static boolean breaks(Observation o) {
        return o.status() == ObsStatus.B || o.flags().contains(BREAK) || spansBreak(o);
    }

    /** Whether the break lies within its own period, so that it does not compare with what follows either. */
    static boolean spansBreak(Observation o) {
        return o.flags().contains(SPANS_BREAK);
    }
}
