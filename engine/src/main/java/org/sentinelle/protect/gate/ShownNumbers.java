package org.sentinelle.protect.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sentinelle.protect.gate.GateFinding.Reason;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.Ledger.Shown;
import org.sentinelle.result.Ledger.Told;

/** The numbers of a publication: each must be in the ledger as it is in the files, and tell counts of its accounts alone. */
final class ShownNumbers {
    private record Table(String dataset, String quantity) {}

    private final Ledger ledger;
    private final Map<Table, Set<CountCell>> told = new HashMap<>();

    ShownNumbers(Ledger ledger) {
        this.ledger = ledger;
        for (Shown shown : ledger.shown()) {
            for (Told count : shown.told()) {
                told.computeIfAbsent(new Table(count.dataset(), count.quantity()), t -> new HashSet<>())
                        .add(count.cell());
            }
        }
    }

    /** The counts of an account that the numbers tell. */
    Set<CountCell> told(Ledger.Account account) {
        return told.getOrDefault(new Table(account.dataset(), account.quantity()), Set.of());
    }

    List<GateFinding> findings(List<ShownNumber> about) {
        List<GateFinding> findings = new ArrayList<>();
        Set<ShownNumber> accounted = new HashSet<>();
        Set<Table> accounts = new HashSet<>();
        ledger.accounts().forEach(account -> accounts.add(new Table(account.dataset(), account.quantity())));
        for (Shown shown : ledger.shown()) {
            accounted.add(new ShownNumber(shown.cell(), shown.value(), shown.numerator(), shown.denominator()));
            boolean isAccountedFor = shown.told().stream()
                    .allMatch(count -> accounts.contains(new Table(count.dataset(), count.quantity())));
            if (shown.told().isEmpty() || !isAccountedFor) {
                findings.add(new GateFinding(Reason.NOT_STATED, shown.cell().text()));
            }
        }
        about.stream()
                .filter(number -> !accounted.contains(number))
                .forEach(number -> findings.add(
                        new GateFinding(Reason.NOT_IN_LEDGER, number.cell().text())));
        return findings;
    }
}
