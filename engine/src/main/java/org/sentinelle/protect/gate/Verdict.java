package org.sentinelle.protect.gate;

import java.util.List;

/** What the gate says of a publication; it passes only without any finding. */
public record Verdict(List<GateFinding> findings) {
    public Verdict {
        findings = findings.stream().distinct().sorted().toList();
    }

    public boolean passes() {
        return findings.isEmpty();
    }
}
