package org.sentinelle.compute.value;

import org.sentinelle.result.ObsStatus;

/** Why there is no number: the reason code, and the observation status that a value without it has. */
record Lack(String reason, ObsStatus status) {
    static final Lack NOT_REPORTED = new Lack(Flags.NOT_REPORTED, ObsStatus.O);
    static final Lack SUPPRESSED = new Lack(Flags.SUPPRESSED_BY_SOURCE, ObsStatus.Q);
    static final Lack NOT_REQUESTED = new Lack(Flags.NOT_REQUESTED, ObsStatus.L);
    static final Lack NOT_APPLICABLE = new Lack(Flags.NOT_APPLICABLE, ObsStatus.M);

    /** A missing value with a reason of its own. */
    static Lack missing(String reason) {
        return new Lack(reason, ObsStatus.O);
    }

    /** Whether nothing was said at all, so that a policy may take it for zero. */
    boolean isSilence() {
        return reason.equals(Flags.NOT_REPORTED);
    }
}
