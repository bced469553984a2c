package org.sentinelle.protect.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sentinelle.model.Period;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.CountCell.Vintage;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.Ledger.Told;
import org.sentinelle.result.LedgerStatement;

/** Counts of States in years, and ledgers that state some of them. */
public final class CountsOfStates {
    public static final ProtectionPolicy TEN = ProtectionPolicy.ofThreshold(10);

    private CountsOfStates() {}

    public static Told told(String area, int year) {
        return new Told(
                "case-register",
                Ledger.ROWS,
                new CountCell(
                        new TreeSet<>(List.of(area)),
                        Period.year(year),
                        new TreeMap<>(),
                        new TreeSet<>(),
                        new TreeSet<>(),
                        Vintage.of(0)));
    }

    public static Ledger stating(Told... counts) {
        List<LedgerStatement> statements = new ArrayList<>();
        for (Told count : counts) {
            statements.add(LedgerStatement.shown(count.cell(), 40));
        }
        return ledger(statements);
    }

    /** One that shows the count rounded to base 5. */
    public static Ledger rounding(Told count) {
        return ledger(List.of(new LedgerStatement(
                List.of(new LedgerStatement.Term(count.cell(), 1)), 36, 44, LedgerStatement.Origin.SHOWN)));
    }

    private static Ledger ledger(List<LedgerStatement> statements) {
        return new Ledger(
                List.of(new Ledger.Account(
                        "case-register",
                        Ledger.ROWS,
                        TEN,
                        Collections.emptySortedMap(),
                        0,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        0,
                        List.of(),
                        statements,
                        List.of(),
                        List.of())),
                List.of());
    }
}
