package org.sentinelle.result;

/** Confidentiality status, the SDMX code list CL_CONF_STATUS. */
public enum ConfStatus {
    /** Free for publication. */
    F,
    /** Not for publication; says nothing about why. */
    N
}
