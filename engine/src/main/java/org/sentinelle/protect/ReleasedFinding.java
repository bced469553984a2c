package org.sentinelle.protect;

import java.util.List;
import org.sentinelle.protect.finding.Withheld;
import org.sentinelle.result.Confidential;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Ledger.Told;

/**
 * A finding as it may be shown.
 *
 * @param withheld what of it is withheld and why, for custodians
 * @param told the counts that what is shown tells, each of them stated in the ledger that it was judged by
 */
public record ReleasedFinding(Released<Finding> finding, Confidential<List<Withheld>> withheld, List<Told> told) {
    public ReleasedFinding {
        told = List.copyOf(told);
    }
}
