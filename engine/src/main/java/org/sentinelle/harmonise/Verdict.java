package org.sentinelle.harmonise;

/** The parts of what is said about a row that cannot be used, and the reasons that belong to no single field. */
final class Verdict {
    static final String REASON = "reason";
    static final String COLUMN = "column";

    static final String WRONG_NUMBER_OF_CELLS = "wrong-number-of-cells";

    /** Two rows of one cell say different things. */
    static final String CONTRADICTORY_VALUES = "contradictory-values";

    /** Two different rows of one cell give the same value: one figure said twice, or two figures to be added; nobody can tell. */
    static final String REPEATED_CELL = "repeated-cell";

    private Verdict() {}

    static String blank(String field) {
        return "blank-" + field;
    }

    static String unknown(String field) {
        return "unknown-" + field;
    }

    static String unreadable(String field) {
        return "unreadable-" + field;
    }

    static String negative(String field) {
        return "negative-" + field;
    }
}
