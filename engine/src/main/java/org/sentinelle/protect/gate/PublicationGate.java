package org.sentinelle.protect.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sentinelle.result.CellKey;
import org.sentinelle.result.Confidential;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.LedgerStatement;

/**
 * The last door before publication: checks by plain summation that what is shown does not give away a small count.
 *
 * <p>It needs no solver and shares no code with the rooms that chose what to hide. From the ledger's leaf cells it works
 * out the whole lattice itself, and demands for each cell below the threshold two tables that agree with everything shown
 * and leave the cell open by at least the threshold. Every number read back from the files must be a statement of the
 * ledger.
 *
 * <p>The audit runs sealed, inside {@link Confidential#map}; what this class opens is the verdict alone, which holds
 * coordinates and reasons and no number. Which cells have findings can still tell which are small, so findings go to the
 * custodian and never into a publication.
 */
public final class PublicationGate {
    private final int leastThreshold;

    /** A gate for a workspace whose policy demands at least this threshold. */
    public PublicationGate(int leastThreshold) {
        this.leastThreshold = leastThreshold;
    }

    /**
     * Audits a publication.
     *
     * @param about every number of a confidential indicator that the files show
     */
    public Verdict audit(Confidential<Ledger> ledger, List<ShownNumber> about) {
        return ledger.map(open -> verdict(open, about)).open();
    }

    private Verdict verdict(Ledger ledger, List<ShownNumber> about) {
        List<GateFinding> findings = new ArrayList<>(overlaps(ledger));
        for (Ledger.Account account : ledger.accounts()) {
            if (account.threshold() < leastThreshold) {
                findings.add(new GateFinding(GateFinding.Reason.THRESHOLD_TOO_LOW, account.indicator()));
            }
            findings.addAll(new AccountAudit(account).findings());
        }
        findings.addAll(unstated(ledger, about));
        return new Verdict(findings);
    }

    private static List<GateFinding> overlaps(Ledger ledger) {
        List<GateFinding> findings = new ArrayList<>();
        Set<String> datasets = new HashSet<>();
        Set<String> indicators = new HashSet<>();
        for (Ledger.Account account : ledger.accounts()) {
            boolean newDataset = datasets.add(account.dataset());
            if (!indicators.add(account.indicator()) || !newDataset) {
                findings.add(new GateFinding(GateFinding.Reason.ACCOUNTS_OVERLAP, account.indicator()));
            }
        }
        return findings;
    }

    private static List<GateFinding> unstated(Ledger ledger, List<ShownNumber> about) {
        Map<CellKey, Long> stated = new HashMap<>();
        for (Ledger.Account account : ledger.accounts()) {
            for (LedgerStatement statement : account.statements()) {
                stated.put(statement.cell(), statement.value());
            }
        }
        return about.stream()
                .filter(number -> {
                    Long value = stated.get(number.cell());
                    return value == null || number.value() != value;
                })
                .map(number -> new GateFinding(
                        GateFinding.Reason.NOT_IN_LEDGER, number.cell().text()))
                .toList();
    }
}
