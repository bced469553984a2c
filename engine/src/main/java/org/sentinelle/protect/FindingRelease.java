package org.sentinelle.protect;

import java.util.List;
import java.util.Optional;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.protect.finding.CountedTable;
import org.sentinelle.protect.finding.FindingRules;
import org.sentinelle.protect.finding.Judgement;
import org.sentinelle.protect.finding.Studied;
import org.sentinelle.protect.finding.Turnover;
import org.sentinelle.protect.finding.WithheldReason;
import org.sentinelle.result.Confidential;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.Ledger.Told;
import org.sentinelle.result.Table;

/**
 * Releases what may be shown of analyses on confidential data. An analysis is made first; the counts that its numbers tell
 * ({@link #wanted}) are asked for together with all others; when the ledger is there, the numbers are shown whose counts it states.
 */
public final class FindingRelease {
    private final ProtectionPolicy policy;

    /** Releases under the strictest of the policies of what was analysed. */
    public FindingRelease(ProtectionPolicy policy) {
        this.policy = policy;
    }

    /** The counts to ask for; which they are does not depend on how large they are. */
    public static List<Told> wanted(Confidential<Studied> studied) {
        return studied.open().tells();
    }

    /** The rows whose counts the ledger states; of the others what they are about. */
    public Released<Table> rows(Confidential<CountedTable> counted, Confidential<Ledger> ledger) {
        return new Released<>(counted.open().asStated(policy, ledger.open()));
    }

    /**
     * Takes out what may not be shown of an analysis of the rows of a dataset. All of it stays sealed where no account of the
     * dataset's rows tells apart what the analysis does, or where fewer of them than the threshold came or went since an earlier publication: the two
     * findings, or a finding and the tables, would tell of those.
     */
    public ReleasedFinding ofCases(Turnover rows, Confidential<Studied> studied, Confidential<Ledger> ledger) {
        Optional<WithheldReason> refused = rows.refusal(policy.threshold(), ledger.open());
        if (refused.isEmpty()) {
            return release(studied, ledger);
        }
        Judgement judged = FindingRules.declined(studied.open().finding(), refused.get());
        return new ReleasedFinding(new Released<>(judged.shown()), Confidential.seal(judged.withheld()), judged.told());
    }

    /** Takes out what may not be shown. */
    public ReleasedFinding release(Confidential<Studied> studied, Confidential<Ledger> ledger) {
        Judgement judged = new FindingRules(policy, ledger.open()).judge(studied.open());
        return new ReleasedFinding(new Released<>(judged.shown()), Confidential.seal(judged.withheld()), judged.told());
    }
}
