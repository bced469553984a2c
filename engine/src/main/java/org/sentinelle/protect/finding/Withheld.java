package org.sentinelle.protect.finding;

/**
 * One part of a finding that is withheld.
 *
 * @param part the term of an estimate, {@code summary NAME}, {@code details NAME}, or {@code all}
 */
public record Withheld(String part, WithheldReason reason) {
    /** A sentence for the custodian; it holds no number. */
    public String text() {
        return part + ": " + reason.explanation() + " (" + reason + ")";
    }
}
