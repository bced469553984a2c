package org.sentinelle.protect.finding;

import java.util.List;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Ledger.Told;

/**
 * What the rules say of a finding.
 *
 * @param shown the finding with what is withheld taken out
 * @param told the counts that what is left tells
 */
public record Judgement(Finding shown, List<Withheld> withheld, List<Told> told) {
    public Judgement {
        withheld = List.copyOf(withheld);
        told = List.copyOf(told);
    }
}
