package org.sentinelle.protect.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.protect.gate.GateFinding.Reason;
import org.sentinelle.result.Confidential;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.Ledger.Account;
import org.sentinelle.result.Ledger.Shown;
import org.sentinelle.result.Ledger.Told;

/**
 * The last door before publication: checks by plain summation that what is shown does not give away a small count.
 *
 * <p>It believes the true table, the coordinates that may be asked for, and where a statement comes from. All else it works out
 * anew: which cells are sensitive, how open each must be, which of the witnesses' tables readers must hold possible, and what
 * these leave open. A cell's limits are the lowest and the highest of the true table and all possible ones.
 */
public final class PublicationGate {
    private final ProtectionPolicy least;
    private final Map<String, ProtectionPolicy> ofIndicators;

    /** A gate for a workspace whose policy demands at least this. */
    public PublicationGate(ProtectionPolicy least) {
        this(least, Map.of());
    }

    /** Likewise, where indicators may demand more of every account whose counts they tell. */
    public PublicationGate(ProtectionPolicy least, Map<String, ProtectionPolicy> ofIndicators) {
        this.least = least;
        this.ofIndicators = Map.copyOf(ofIndicators);
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
        ShownNumbers numbers = new ShownNumbers(ledger);
        List<GateFinding> findings = new ArrayList<>(numbers.findings(about));
        Set<List<String>> seen = new HashSet<>();
        for (Account account : ledger.accounts()) {
            if (!seen.add(List.of(account.dataset(), account.quantity()))) {
                findings.add(new GateFinding(Reason.ACCOUNTS_OVERLAP, name(account)));
            }
            if (!isStrictEnough(account, ledger.shown())) {
                findings.add(new GateFinding(Reason.POLICY_TOO_WEAK, name(account)));
            }
            findings.addAll(AccountAudit.findings(account, numbers.told(account)));
        }
        return new Verdict(findings);
    }

    private boolean isStrictEnough(Account account, List<Shown> shown) {
        ProtectionPolicy demanded = least;
        for (Shown number : shown) {
            ProtectionPolicy own = ofIndicators.get(number.cell().indicator());
            if (own != null && number.told().stream().anyMatch(told -> isOf(account, told))) {
                demanded = demanded.stricter(own);
            }
        }
        int deepest = account.wanted().stream()
                .mapToInt(cell -> cell.codes().size())
                .max()
                .orElse(0);
        return account.policy().stricter(demanded).equals(account.policy()) && account.depth() >= deepest;
    }

    private static boolean isOf(Account account, Told told) {
        return told.dataset().equals(account.dataset()) && told.quantity().equals(account.quantity());
    }

    private static String name(Account account) {
        return account.dataset() + " " + account.quantity();
    }
}
