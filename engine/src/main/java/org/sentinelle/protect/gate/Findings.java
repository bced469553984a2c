package org.sentinelle.protect.gate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sentinelle.protect.gate.GateFinding.Reason;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.Ledger;

/** What is found in one account: of each kind as many as a person reads. */
final class Findings {
    private static final int MOST_OF_A_KIND = 100;

    private final String account;
    private final Map<Reason, Integer> found = new EnumMap<>(Reason.class);
    private final List<GateFinding> findings = new ArrayList<>();

    Findings(Ledger.Account account) {
        this.account = account.dataset() + " " + account.quantity();
    }

    void add(Reason reason, CountCell cell) {
        if (found.getOrDefault(reason, 0) < MOST_OF_A_KIND) {
            add(reason, cell.text());
        }
    }

    void add(Reason reason, String where) {
        if (found.merge(reason, 1, Integer::sum) <= MOST_OF_A_KIND) {
            findings.add(new GateFinding(reason, account + " at " + where));
        }
    }

    /** One that concerns the account as a whole. */
    void add(Reason reason) {
        found.merge(reason, 1, Integer::sum);
        findings.add(new GateFinding(reason, account));
    }

    List<GateFinding> all() {
        return List.copyOf(findings);
    }
}
