package org.sentinelle.protect.rule;

/**
 * Why a count is hidden, or would give somebody away; in the order in which it is looked for, the first that holds being told. For
 * custodians alone.
 */
public enum HiddenFor {
    SMALL("primary: fewer than the threshold"),
    FEW_AGENCIES("primary: too few agencies"),
    DOMINATED("primary: few agencies have most of it"),
    ESTIMABLE("primary: an agency can estimate another's part"),
    INSIDER("primary: an agency that takes its own part off finds few others"),
    WHOLE_GROUP("primary: a group would be whole in one category"),
    SECONDARY("secondary: another count could be worked out from it");

    private final String explanation;

    HiddenFor(String explanation) {
        this.explanation = explanation;
    }

    public String explanation() {
        return explanation;
    }
}
