package org.sentinelle.model;

/**
 * Why there is no figure where one could stand. None of them is zero, and none is the other: a suppressed figure exists, one
 * that was not requested may exist, one that is not applicable cannot.
 */
public enum Absence {
    /** The figure was asked for and not given. */
    NOT_REPORTED("O"),
    /** There is a figure, and its source does not show it. */
    SUPPRESSED("Q"),
    /** Nobody asked for the figure. */
    NOT_REQUESTED("L"),
    /** There can be no figure. */
    NOT_APPLICABLE("M");

    private final String status;

    Absence(String status) {
        this.status = status;
    }

    /** Its code in the SDMX list CL_OBS_STATUS, as rows carry it. */
    public String status() {
        return status;
    }
}
