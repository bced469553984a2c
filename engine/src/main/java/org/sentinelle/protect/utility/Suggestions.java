package org.sentinelle.protect.utility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Period;
import org.sentinelle.model.Period.Grain;
import org.sentinelle.result.LeafCell;
import org.sentinelle.result.Ledger.Account;

/** Coarser counts that could be asked for in the place of those of an account, and what would come of it. */
final class Suggestions {
    private static final int FEWEST_TO_MERGE = 3;

    private final Account account;
    private final @Nullable UnaryOperator<Account> protector;
    private final AccountUtility now;

    /** With a protector, which gives an account its statements, the outcome is exact, but for earlier releases and public sources. */
    Suggestions(Account account, @Nullable UnaryOperator<Account> protector) {
        this.account = account;
        this.protector = protector;
        this.now = new AccountUtility(account);
    }

    /** The one that leaves most of what it asks for first; empty where nothing is hidden. */
    List<Suggestion> all() {
        if (now.shownCells() == now.wantedCells()) {
            return List.of();
        }
        List<Suggestion> suggestions = new ArrayList<>();
        ways().forEach(way -> suggestions.add(suggestion(way)));
        suggestions.sort(Comparator.comparingDouble(Suggestion::shareShown)
                .reversed()
                .thenComparing(s -> s.coarsening().text()));
        return List.copyOf(suggestions);
    }

    private List<Coarsening> ways() {
        List<Coarsening> ways = new ArrayList<>();
        for (Map.Entry<String, List<String>> dimension : account.dimensions().entrySet()) {
            ways.add(new Coarsening.WithoutDimension(dimension.getKey()));
            if (dimension.getValue().size() >= FEWEST_TO_MERGE) {
                ways.add(smallestTogether(dimension.getKey(), dimension.getValue()));
            }
        }
        Period shortest = account.wanted().stream()
                .map(cell -> cell.days())
                .filter(days -> days.grain() != Grain.DECLARED)
                .min(Comparator.comparingLong(Period::days).thenComparing(Comparator.naturalOrder()))
                .orElse(null);
        if (shortest != null && account.periods().size() > 1) {
            int first = account.periods().stream().mapToInt(Period::year).min().orElse(shortest.year());
            ways.add(new Coarsening.LongerPeriods(shortest.grain(), first));
        }
        return ways;
    }

    private Coarsening smallestTogether(String dimension, List<String> codes) {
        Map<String, Long> sizes = new TreeMap<>();
        codes.forEach(code -> sizes.put(code, 0L));
        for (LeafCell leaf : account.truth()) {
            String code = leaf.stratum().codes().get(dimension);
            if (code != null) {
                sizes.merge(code, leaf.count(), Long::sum);
            }
        }
        List<String> smallest = sizes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(2)
                .map(Map.Entry::getKey)
                .toList();
        return new Coarsening.MergedCodes(dimension, new TreeSet<>(smallest));
    }

    private Suggestion suggestion(Coarsening way) {
        Account coarser = new CoarserAccount(account, way).made();
        AccountUtility then = new AccountUtility(protector == null ? coarser : protector.apply(coarser));
        long primaries = then.primaries();
        long estimated = Math.max(0, then.wantedCells() - Math.round(primaries * now.hiddenPerPrimary()));
        return new Suggestion(
                account.dataset(),
                account.quantity(),
                way,
                then.wantedCells(),
                primaries,
                protector == null ? estimated : then.shownCells(),
                now.shownCells(),
                protector != null);
    }
}
