package org.sentinelle.assess;

/** Why no verdict is given on a target. */
public enum Reason {
    NO_DIRECTION(
            "no-direction", "The indicator's owners agreed no direction, so neither a rise nor a fall is progress."),
    TARGET_NOT_AFTER_BASELINE("target-not-after-baseline", "The target is due no later than its baseline."),
    NEGATIVE_VALUE(
            "negative-value", "A growth rate has no meaning where the baseline, a value or the target is negative."),
    TARGET_IS_ZERO("target-is-zero", "No constant rate of growth ever reaches a target of zero."),
    NO_BASELINE("no-baseline", "The baseline period has no value and the plan states none."),
    SUPPRESSED(
            "suppressed", "The baseline, or every value after it, is not shown because it stands for too few persons."),
    NO_VALUE_AFTER_BASELINE("no-value-after-baseline", "No value lies after the baseline and not after the target."),
    BREAK_IN_SERIES(
            "break-in-series", "The series has a break between baseline and latest value, so the two do not compare."),
    ZERO_BASELINE("zero-baseline", "The baseline is zero or may be zero, and there is no rate of growth from zero."),
    TARGET_EQUALS_BASELINE(
            "target-equals-baseline",
            "The baseline equals the target or may equal it, so no rate of growth is required."),
    TARGET_BEHIND_BASELINE(
            "target-behind-baseline",
            "The baseline is already beyond the target in the direction agreed for the indicator.");

    private final String code;
    private final String explanation;

    Reason(String code, String explanation) {
        this.code = code;
        this.explanation = explanation;
    }

    /** The reason as {@link org.sentinelle.result.Assessment#reason} holds it. */
    public String code() {
        return code;
    }

    /** One sentence for the reader. */
    public String explanation() {
        return explanation;
    }
}
