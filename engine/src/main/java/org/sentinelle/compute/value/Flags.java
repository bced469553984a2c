package org.sentinelle.compute.value;

/** Reason codes and caveats that this room puts beside an observation's status. */
public final class Flags {
    /** No figure was reported, or not all that the value needs. */
    public static final String NOT_REPORTED = "not-reported";

    /** Some parts that a sum needs were not reported. */
    public static final String INCOMPLETE_PARTS = "incomplete-parts";

    /** The denominator is zero: everything was reported, and the quotient cannot exist (status M). */
    public static final String ZERO_DENOMINATOR = "zero-denominator";

    /** The censored figures allow a denominator of zero, so the quotient may not exist. */
    public static final String DENOMINATOR_MAY_BE_ZERO = "denominator-may-be-zero";

    /** The part is certainly larger than the whole it should belong to; the figures contradict each other. */
    public static final String PART_EXCEEDS_WHOLE = "part-exceeds-whole";

    /** No State reported in every year of the fixed panel's window. */
    public static final String EMPTY_PANEL = "empty-panel";

    /** A censored figure went in, and the value is only known between bounds. */
    public static final String CENSORED_INPUTS = "censored-inputs";

    /** Fewer States reported than belong to the group. */
    public static final String PARTIAL_COVERAGE = "partial-coverage";

    /** Parts that were not reported were left out, as the definition allows. */
    public static final String PARTIAL = "partial";

    /** What was not reported was counted as zero, as the definition says. */
    public static final String ABSENT_COUNTED_AS_ZERO = "absent-counted-as-zero";

    /** The denominator is not broken down as the numerator is, because its dataset has no such dimension. */
    public static final String UNDIVIDED_DENOMINATOR = "undivided-denominator";

    /** The population of some members is unknown, and the share of population leaves them out. */
    public static final String POPULATION_PARTLY_UNKNOWN = "population-partly-unknown";

    private Flags() {}
}
