package org.sentinelle.definition.lint;

/** What follows from a lint's finding. */
public enum Severity {
    /** The definitions cannot be used. */
    ERROR,
    /** They can be used, and would be better otherwise; a run does not ask for it. */
    ADVICE
}
