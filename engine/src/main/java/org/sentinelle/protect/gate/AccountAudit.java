package org.sentinelle.protect.gate;

import java.util.List;
import java.util.Set;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.model.ProtectionPolicy.GroupDisclosure;
import org.sentinelle.protect.gate.GateFinding.Reason;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.Ledger;

/** Checks one account by summation. */
final class AccountAudit {
    private final Ledger.Account account;
    private final Cells cells;
    private final Findings findings;
    private final Statements statements;

    private AccountAudit(Ledger.Account account, Findings findings) {
        this.account = account;
        this.findings = findings;
        cells = new Cells(account);
        statements = new Statements(account, cells, findings);
    }

    /**
     * Everything that is wrong with an account.
     *
     * @param told the counts that shown numbers tell
     */
    static List<GateFinding> findings(Ledger.Account account, Set<CountCell> told) {
        Findings findings = new Findings(account);
        if (!new LeafTable(account).check(findings)) {
            return findings.all();
        }
        if (!Lattice.canHold(account)) {
            findings.add(Reason.TOO_LARGE);
            return findings.all();
        }
        new AccountAudit(account, findings).check(told);
        return findings.all();
    }

    private void check(Set<CountCell> told) {
        ProtectionPolicy policy = account.policy();
        told.forEach(statements::checkTold);
        Tables tables = new Tables(account, cells, statements, findings);
        Known known = new Known(account, cells, statements);
        Contributions contributions = new Contributions(account, cells, Demands.parts(policy));
        checkOpen(tables.limits(), known, new Demands(account, cells, contributions));
        new Changes(cells, policy.threshold()).check(tables, known, findings);
        if (policy.contributors().insiders()) {
            new Insiders(account, cells, known, contributions).check(tables, findings);
        }
        if (policy.groups() == GroupDisclosure.PROTECT) {
            new GroupRows(account, cells, statements).check(findings);
        }
    }

    private void checkOpen(OpenLimits limits, Known known, Demands demands) {
        PublicLimits publicly = new PublicLimits(account, cells);
        PriorLimits priors = new PriorLimits(account, cells, statements, findings);
        cells.mustBeSafe()
                .filter(cell -> !limits.satisfies(
                                cell, cells.count(cell), priors.limited(cell, publicly.limited(cell, demands.of(cell))))
                        && !known.contains(cell))
                .forEach(cell -> findings.add(
                        limits.isMoved(cell) ? Reason.OPEN_TOO_LITTLE : Reason.UNPROTECTED, cells.cell(cell)));
    }
}
