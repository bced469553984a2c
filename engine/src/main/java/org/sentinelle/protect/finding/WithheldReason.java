package org.sentinelle.protect.finding;

import org.sentinelle.protect.rule.HiddenFor;

/** Why a part of a finding is withheld; for custodians alone, since the public sees one reason for all. */
public enum WithheldReason {
    /** It is a function of counts that are not all shown: whoever knows the formula works back to them. */
    COUNT_NOT_SHOWN("a count that it tells is not shown"),
    FEW_CASES("fewer cases stand behind it, or behind what it is compared with, than the threshold"),
    FEW_DEGREES_OF_FREEDOM("the model has too few residual degrees of freedom"),
    SATURATED("the model has as many parameters as there are patterns of cases, so it repeats the table"),
    FEW_BEYOND("fewer values than the threshold lie beyond it on one side"),
    FEW_AGENCIES("too few agencies stand behind it"),
    DOMINANT_AGENCY("few agencies have most of it"),
    NEAR_AGENCY("an agency can estimate another's part of it"),
    NO_VALUE("the estimate is infinite or undefined, which tells that a group is empty or whole"),
    TELLS_CASES("how many cases there are can be worked out from it"),
    FEW_CHANGED("fewer cases than the threshold came or went since an earlier publication"),
    NO_ACCOUNT("no indicator counts the rows of the dataset by all that it uses; break one down by it"),
    OF_SINGLE_ROWS("it has a row for each case"),
    COMPLEMENT("what is withheld beside it could be worked out from it");

    private final String explanation;

    WithheldReason(String explanation) {
        this.explanation = explanation;
    }

    /** The one for what a rule about counts finds in those behind a number. */
    static WithheldReason of(HiddenFor reason) {
        return switch (reason) {
            case SMALL, INSIDER, WHOLE_GROUP, SECONDARY -> FEW_CASES;
            case FEW_AGENCIES -> FEW_AGENCIES;
            case DOMINATED -> DOMINANT_AGENCY;
            case ESTIMABLE -> NEAR_AGENCY;
        };
    }

    public String explanation() {
        return explanation;
    }
}
