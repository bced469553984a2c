package org.sentinelle.protect.utility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Period;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.CountCell.Vintage;
import org.sentinelle.result.LeafCell;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.Ledger.Account;
import org.sentinelle.result.LedgerStatement;

/** A register of two States and two years by three forms, and an account of some of its counts being shown. */
final class SmallRegister {
    private static final List<String> FORMS = List.of("LAB", "OTH", "SEX");
    private final ProtectionPolicy policy;
    private final List<LeafCell> truth = new ArrayList<>();

    SmallRegister(ProtectionPolicy policy) {
        this.policy = policy;
    }

    SmallRegister add(String area, int year, String form, long count) {
        return add(area, year, form, null, count);
    }

    SmallRegister add(String area, int year, String form, @Nullable String agency, long count) {
        truth.add(new LeafCell(
                area, Period.year(year), new Stratum(Map.of("form", form)), new TreeSet<>(), agency, 0, 0, count));
        return this;
    }

    static CountCell cell(String area, int year, String... forms) {
        TreeMap<String, SortedSet<String>> codes = new TreeMap<>();
        if (forms.length > 0) {
            codes.put("form", new TreeSet<>(List.of(forms)));
        }
        return new CountCell(
                new TreeSet<>(List.of(area)),
                Period.year(year),
                codes,
                new TreeSet<>(),
                new TreeSet<>(),
                Vintage.of(0));
    }

    /** All counts of States by form and in total, those shown that are named. */
    Account showing(Predicate<CountCell> shown) {
        List<CountCell> wanted = new ArrayList<>();
        for (LeafCell leaf : truth) {
            wanted.add(cell(leaf.area(), leaf.period().year()));
            FORMS.forEach(form -> wanted.add(cell(leaf.area(), leaf.period().year(), form)));
        }
        List<CountCell> distinct = List.copyOf(new TreeSet<>(wanted));
        return stating(account(distinct), shown);
    }

    /** The same account with a statement for each count that is wanted and shown. */
    static Account stating(Account account, Predicate<CountCell> shown) {
        TrueCounts counts = new TrueCounts(account.truth());
        List<LedgerStatement> statements = account.wanted().stream()
                .filter(shown)
                .map(cell -> LedgerStatement.shown(cell, counts.of(cell)))
                .toList();
        return new Account(
                account.dataset(),
                account.quantity(),
                account.policy(),
                account.dimensions(),
                account.depth(),
                account.selections(),
                account.truth(),
                account.periods(),
                account.groups(),
                account.releases(),
                account.wanted(),
                statements,
                List.of(),
                List.of());
    }

    private Account account(List<CountCell> wanted) {
        return new Account(
                "case-register",
                Ledger.ROWS,
                policy,
                new TreeMap<>(Map.of("form", FORMS)),
                1,
                List.of(),
                truth,
                List.of(Period.year(2019), Period.year(2020)),
                List.of(),
                0,
                wanted,
                List.of(),
                List.of(),
                List.of());
    }
}
