package org.sentinelle.protect.audit;

import java.util.List;

/**
 * What an attacker gets out of publications.
 *
 * @param counts how many different counts were bounded
 * @param programmes how many linear programmes that took
 * @param notUnderstood numbers of confidential datasets of which it is not told, or cannot be said, what counts they are made of
 * @param contradictions the places of claims that cannot all be true; what they speak of was not bounded
 */
public record AuditReport(
        List<AuditFinding> findings,
        long counts,
        int programmes,
        int notUnderstood,
        List<List<String>> contradictions) {
    public AuditReport {
        findings = List.copyOf(findings);
        contradictions = contradictions.stream().map(List::copyOf).toList();
    }
}
