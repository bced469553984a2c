package org.sentinelle.protect.finding;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.Ledger.Told;
import org.sentinelle.result.LedgerStatement;

/**
 * What readers are allowed to know while a finding is judged.
 *
 * @param shown the counts that are stated exactly, by whatever origin; a rounded count is none of them, so what was computed from
 *     its true value is withheld, and may be computed again from the rounded one
 */
record Readers(ProtectionPolicy policy, Set<Told> shown) {
    Readers {
        shown = Set.copyOf(shown);
    }

    static Readers of(ProtectionPolicy policy, Ledger ledger) {
        Set<Told> exact = new HashSet<>();
        for (Ledger.Account account : ledger.accounts()) {
            account.statements().stream()
                    .filter(LedgerStatement::isExactCount)
                    .forEach(s -> exact.add(new Told(
                            account.dataset(),
                            account.quantity(),
                            s.terms().get(0).cell())));
        }
        return new Readers(policy, exact);
    }

    boolean know(Collection<Told> counts) {
        return shown.containsAll(counts);
    }

    boolean isFew(List<Long> groups) {
        return groups.stream().anyMatch(size -> size < policy.threshold());
    }
}
