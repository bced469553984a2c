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

    /** A figure exists, and its source does not show it (status Q). */
    public static final String SUPPRESSED_BY_SOURCE = "suppressed-by-source";

    /** Nobody asked for the figure (status L). */
    public static final String NOT_REQUESTED = "not-requested";

    /** There can be no figure (status M). */
    public static final String NOT_APPLICABLE = "not-applicable";

    /** Some rows of a sum hold no figure. */
    public static final String SOURCE_FIGURES_MISSING = "source-figures-missing";

    /** Some of the shorter periods that a period is made of were not reported. */
    public static final String INCOMPLETE_PERIODS = "incomplete-periods";

    /** Rows of longer and of shorter periods stand side by side, so that some would count twice. */
    public static final String OVERLAPPING_PERIODS = "overlapping-periods";

    /** Rows whose period lies partly outside would have to be split. */
    public static final String STRADDLES_PERIODS = "straddles-periods";

    /** Rows whose period lies partly outside were shared out by days: the value is an estimate (status E). */
    public static final String APPORTIONED = "apportioned";

    /** The figure is older than the period; nothing newer was reported. */
    public static final String CARRIED_FORWARD = "carried-forward";

    /** There are no periods so far back. */
    public static final String BEFORE_FIRST_PERIOD = "before-first-period";

    /** The value is what it would be over a year. */
    public static final String ANNUALISED = "annualised";

    /** The figures do not mean the same and are not added (see the dataset's facets). */
    public static final String UNLIKE_CONCEPTS = "unlike-concepts";

    /** The figures do not mean the same and were added, as the definition allows (status D). */
    public static final String DEFINITIONS_DIFFER = "definitions-differ";

    /** The first value after a break in the series (status B). */
    public static final String BREAK_IN_SERIES = "break-in-series";

    /** The series of some, but not all, of the States behind a group's value breaks here. */
    public static final String BREAK_IN_A_MEMBER = "break-in-a-member";

    /** A break lies inside the days that the value is made of. */
    public static final String SPANS_A_BREAK = "spans-a-break";

    /** Codes changed, and some of the old ones lie in several of the new: the value is only known between bounds. */
    public static final String STRADDLING_BANDS = "straddling-bands";

    /** The concordance does not say what the codes of this time and place mean. */
    public static final String NO_CONCORDANCE = "no-concordance";

    /** Some events fall into no stratum of the standard population (age not stated) and are not in the rate. */
    public static final String OUTSIDE_STANDARD = "outside-standard";

    /** Values drawn from all rows together are not given over a fixed panel. */
    public static final String NO_FIXED_PANEL = "no-fixed-panel";

    /** Silent States may have reached the mark or not. */
    public static final String SILENT_STATES_OPEN = "silent-states-open";

    private Flags() {}
}
