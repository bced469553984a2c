package org.sentinelle.protect.utility;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sentinelle.protect.Released;
import org.sentinelle.result.Confidential;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.Ledger.Account;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Table;

/**
 * What protection left of what was asked for, why the rest is hidden, and what coarser categories would save. It is for
 * custodians: it tells primary from secondary suppression and sums of hidden counts, and enters no publication.
 */
public record UtilityReport(
        List<LevelUtility> levels, List<IndicatorUtility> indicators, List<Suggestion> suggestions) {
    public UtilityReport {
        levels = List.copyOf(levels);
        indicators = List.copyOf(indicators);
        suggestions = List.copyOf(suggestions);
    }

    /** With estimates of what coarser categories would save. */
    public static UtilityReport of(Confidential<Ledger> ledger, Released<List<Observation>> released) {
        return of(ledger, released, null);
    }

    /**
     * With what coarser categories save.
     *
     * @param released the observations of the confidential indicators
     * @param protector gives an account without statements those that may be made; null where estimates are enough
     */
    public static UtilityReport of(
            Confidential<Ledger> ledger,
            Released<List<Observation>> released,
            @Nullable UnaryOperator<Account> protector) {
        List<LevelUtility> levels = new ArrayList<>();
        List<Suggestion> suggestions = new ArrayList<>();
        for (Account account : ledger.open().accounts()) {
            levels.addAll(new AccountUtility(account).levels());
            suggestions.addAll(new Suggestions(account, protector).all());
        }
        return new UtilityReport(levels, IndicatorUtility.of(released.get()), suggestions);
    }

    /** For a terminal or a file of the custodian's. */
    public List<String> lines() {
        return UtilityText.lines(this);
    }

    /** One row for each level: its cells and why they are hidden. */
    public Table table() {
        return UtilityText.table(this);
    }
}
