package org.sentinelle.protect.finding;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.sentinelle.result.LeafCell;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.Ledger.Account;

/**
 * How many rows of a dataset came or went from publication to publication, as far as its account tells them apart.
 *
 * @param dataset the one whose rows were analysed
 * @param dimensions what the analysis told them apart by
 */
public record Turnover(String dataset, Set<String> dimensions) {
    public Turnover {
        dimensions = Set.copyOf(dimensions);
    }

    /** Why nothing that was found in the rows of the dataset may be shown; empty where the rules for its parts decide. */
    public Optional<WithheldReason> refusal(int threshold, Ledger ledger) {
        Optional<Account> rows = ledger.accounts().stream()
                .filter(a -> a.dataset().equals(dataset) && a.quantity().equals(Ledger.ROWS))
                .findFirst();
        if (rows.isEmpty() || !rows.get().dimensions().keySet().containsAll(dimensions)) {
            return Optional.of(WithheldReason.NO_ACCOUNT);
        }
        return IntStream.range(0, rows.get().releases())
                        .mapToLong(earlier -> changed(rows.get(), earlier))
                        .anyMatch(changed -> changed > 0 && changed < threshold)
                ? Optional.of(WithheldReason.FEW_CHANGED)
                : Optional.empty();
    }

    /** Rows that are in one of the two releases alone. */
    private static long changed(Account account, int earlier) {
        return account.truth().stream()
                .filter(leaf -> isIn(leaf, earlier) != isIn(leaf, account.releases()))
                .mapToLong(LeafCell::count)
                .sum();
    }

    private static boolean isIn(LeafCell leaf, int release) {
        return leaf.first() <= release && release <= leaf.last();
    }
}
