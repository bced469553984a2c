package org.sentinelle.result;

/** Observation status, the SDMX code list CL_OBS_STATUS; the code is the constant's first letter. */
public enum ObsStatus {
    /** Normal value. */
    A,
    /** Time series break. */
    B,
    /** Definition differs. */
    D,
    /** Estimated. */
    E,
    /** Forecast. */
    F,
    /** Imputed. */
    I,
    /** Missing: data exist but were not collected. */
    L,
    /** Missing: data cannot exist. */
    M,
    /** Missing value. */
    O,
    /** Provisional. */
    P,
    /** Missing: suppressed. */
    Q,
    /** Low reliability. */
    U;

    public boolean isMissing() {
        return this == L || this == M || this == O || this == Q;
    }
}
