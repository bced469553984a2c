package org.sentinelle.protect.utility;

import org.sentinelle.protect.rule.RuleFindings.Reason;

/** Why a count is hidden; in the order in which it is looked for, the first that holds being told. For custodians alone. */
public enum HiddenFor {
    FREQUENCY("primary: fewer than the threshold"),
    FEW_CONTRIBUTORS("primary: too few agencies"),
    DOMINANCE("primary: few agencies have most of it"),
    P_PERCENT("primary: an agency can estimate another's part"),
    INSIDER("primary: an agency that takes its own part off finds few others"),
    GROUP_DISCLOSURE("primary: a group would be whole in one category"),
    SECONDARY("secondary: another count could be worked out from it");

    private final String explanation;

    HiddenFor(String explanation) {
        this.explanation = explanation;
    }

    static HiddenFor of(Reason reason) {
        return switch (reason) {
            case SMALL -> FREQUENCY;
            case FEW_AGENCIES -> FEW_CONTRIBUTORS;
            case DOMINATED -> DOMINANCE;
            case ESTIMABLE -> P_PERCENT;
            case INSIDER -> INSIDER;
        };
    }

    public String explanation() {
        return explanation;
    }
}
