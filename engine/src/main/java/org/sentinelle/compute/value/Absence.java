package org.sentinelle.compute.value;

import org.sentinelle.result.ObsStatus;

/** Why there is no number: the reason code, and the observation status that a value without it has. */
record Absence(String reason, ObsStatus status) {
    static final Absence NOT_REPORTED = new Absence(Flags.NOT_REPORTED, ObsStatus.O);
    static final Absence SUPPRESSED = new Absence(Flags.SUPPRESSED_BY_SOURCE, ObsStatus.Q);
    static final Absence NOT_REQUESTED = new Absence(Flags.NOT_REQUESTED, ObsStatus.L);
    static final Absence NOT_APPLICABLE = new Absence(Flags.NOT_APPLICABLE, ObsStatus.M);

    /** A missing value with a reason of its own. */
    static Absence missing(String reason) {
        return new Absence(reason, ObsStatus.O);
    }

    /** Whether nothing was said at all, so that a policy may take it for zero. */
    boolean isSilence() {
        return reason.equals(Flags.NOT_REPORTED);
    }
}
