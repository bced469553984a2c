package org.sentinelle.definition.exchange;

import java.util.Locale;

/** How a definition of a package stands to what is here, from the least to the most to be done about it. */
public enum Verdict {
    /** Nothing here has its id. */
    NEW_HERE,
    /** What is here says the same, if perhaps in another layout. */
    SAME_AS_HERE,
    /** It differs only in how it is named, broken down, protected, owned or targeted: figures still compare. */
    ADAPTED,
    /** It differs in something that moves figures. */
    NO_LONGER_COMPARES,
    /** It has the id of something here with which it has next to nothing in common. */
    DIFFERENT_THING;

    /** Whether figures of the two may not be laid side by side. */
    public boolean breaksComparison() {
        return this == NO_LONGER_COMPARES || this == DIFFERENT_THING;
    }

    /** Whether one of the two has to give way. */
    public boolean isConflict() {
        return this == ADAPTED || breaksComparison();
    }

    /** As it is called in reports. */
    public String text() {
        return this == DIFFERENT_THING
                ? "different thing under the same id"
                : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
