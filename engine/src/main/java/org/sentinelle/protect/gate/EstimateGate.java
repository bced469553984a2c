package org.sentinelle.protect.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.protect.gate.GateFinding.Reason;
import org.sentinelle.result.CasesOfTerm;
import org.sentinelle.result.Confidential;

/**
 * The last door for analyses of confidential rows: counts anew whether enough cases stand behind each estimate that the files show.
 * It believes the numbers of cases, and nothing that was said of what may be shown.
 */
public final class EstimateGate {
    private final Map<String, ProtectionPolicy> ofDatasets;

    /** A gate for datasets each of which demands at least this. */
    public EstimateGate(Map<String, ProtectionPolicy> ofDatasets) {
        this.ofDatasets = Map.copyOf(ofDatasets);
    }

    /** Audits the estimates that have a number. */
    public Verdict audit(Confidential<List<CasesOfTerm>> behind, List<ShownEstimate> shown) {
        return behind.map(open -> verdict(open, shown)).open();
    }

    private Verdict verdict(List<CasesOfTerm> behind, List<ShownEstimate> shown) {
        Map<ShownEstimate, CasesOfTerm> known = new HashMap<>();
        behind.forEach(cases -> known.put(new ShownEstimate(cases.analysis(), cases.term()), cases));
        List<GateFinding> findings = new ArrayList<>();
        for (ShownEstimate estimate : shown) {
            CasesOfTerm cases = known.get(estimate);
            String where = estimate.analysis() + " " + estimate.term();
            if (cases == null) {
                findings.add(new GateFinding(Reason.NOT_IN_LEDGER, where));
            } else if (isFew(cases)) {
                findings.add(new GateFinding(Reason.FEW_BEHIND, where));
            }
        }
        return new Verdict(findings);
    }

    private boolean isFew(CasesOfTerm cases) {
        ProtectionPolicy policy = ofDatasets.get(cases.dataset());
        return policy == null
                || cases.groups().isEmpty()
                || cases.groups().stream().anyMatch(group -> group < policy.threshold());
    }
}
