package org.sentinelle.protect.gate;

import java.util.List;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.result.Confidential;
import org.sentinelle.result.Ledger;

/** The last door before publication: checks by plain summation that what is shown does not give away a small count. */
public final class PublicationGate {
    private final ProtectionPolicy least;

    /** A gate for a workspace whose policy demands at least this. */
    public PublicationGate(ProtectionPolicy least) {
        this.least = least;
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
        return new Verdict(about.stream()
                .filter(number -> least.threshold() > 0 && ledger.shown().isEmpty())
                .map(number -> new GateFinding(
                        GateFinding.Reason.NOT_IN_LEDGER, number.cell().text()))
                .toList());
    }
}
