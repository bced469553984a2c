package org.sentinelle.protect.gate;

import java.util.BitSet;
import org.sentinelle.protect.gate.GateFinding.Reason;
import org.sentinelle.result.Ledger;

/**
 * What each agency could work out by subtracting its own part: wherever the others have more than nothing and less than the
 * threshold k, tables in which none of its own leaves differ must let the rest reach k and lie k apart.
 */
final class Insiders {
    private final Ledger.Account account;
    private final Cells cells;
    private final Known known;
    private final Contributions contributions;

    Insiders(Ledger.Account account, Cells cells, Known known, Contributions contributions) {
        this.account = account;
        this.cells = cells;
        this.known = known;
        this.contributions = contributions;
    }

    void check(Tables tables, Findings findings) {
        for (String agency : contributions.named()) {
            BitSet own = new BitSet();
            contributions.leaves(agency).forEach(own::set);
            long[] rest = rest(agency);
            OpenLimits limits = tables.limitsWithout(own);
            cells.mustBeSafe()
                    .filter(cell -> mayBeDerived(cell, rest[cell], limits))
                    .forEach(cell -> findings.add(Reason.OPEN_TO_INSIDER, cells.cell(cell)));
        }
    }

    private boolean mayBeDerived(int cell, long rest, OpenLimits limits) {
        int threshold = account.policy().threshold();
        return rest > 0
                && rest < threshold
                && !limits.satisfies(cell, rest, Demand.ofSmall(rest, threshold))
                && !known.contains(cell);
    }

    private long[] rest(String agency) {
        long[] rest = new long[cells.size()];
        for (int cell = 0; cell < rest.length; cell++) {
            rest[cell] = cells.count(cell);
        }
        contributions.parts(agency).forEach((cell, part) -> rest[cell] -= part);
        return rest;
    }
}
