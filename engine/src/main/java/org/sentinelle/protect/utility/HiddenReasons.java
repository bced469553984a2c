package org.sentinelle.protect.utility;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.ProtectionPolicy.Contributors;
import org.sentinelle.model.ProtectionPolicy.GroupDisclosure;
import org.sentinelle.model.ProtectionPolicy.Zeros;
import org.sentinelle.protect.rule.Contributions;
import org.sentinelle.protect.rule.HiddenFor;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.Ledger.Account;

/** Why counts of an account are hidden, by its policy and the true counts. */
final class HiddenReasons {
    private final Account account;
    private final TrueCounts counts;
    private final boolean namesAgencies;

    HiddenReasons(Account account, TrueCounts counts) {
        this.account = account;
        this.counts = counts;
        namesAgencies = account.truth().stream().anyMatch(leaf -> leaf.contributor() != null);
    }

    /** The first primary rule that finds the cell; empty where none does. */
    Optional<HiddenFor> primary(CountCell cell) {
        if (isFew(counts.of(cell))) {
            return Optional.of(HiddenFor.SMALL);
        }
        return byAgencies(cell)
                .or(() -> isGroupDisclosure(cell) ? Optional.of(HiddenFor.WHOLE_GROUP) : Optional.empty());
    }

    HiddenFor of(CountCell cell) {
        return primary(cell).orElse(HiddenFor.SECONDARY);
    }

    private boolean isFew(long count) {
        return count < account.policy().threshold()
                && (count > 0 || account.policy().zeros() == Zeros.HIDE);
    }

    private Optional<HiddenFor> byAgencies(CountCell cell) {
        if (!namesAgencies) {
            return Optional.empty();
        }
        Map<String, Long> named = new HashMap<>(counts.byAgency(cell));
        Long unnamed = named.remove(TrueCounts.NO_AGENCY);
        Contributions parts = new Contributions(List.copyOf(named.values()), unnamed == null ? 0 : unnamed);
        Contributors rules = account.policy().contributors();
        return parts.levels(rules).keySet().stream()
                .findFirst()
                .or(() -> rules.insiders()
                                && parts.leaveFewOthers(account.policy().threshold())
                        ? Optional.of(HiddenFor.INSIDER)
                        : Optional.empty());
    }

    /** Whether it is one of the categories of a group, large enough to be shown, that is in one of them but for one person at most. */
    private boolean isGroupDisclosure(CountCell cell) {
        return account.policy().groups() == GroupDisclosure.PROTECT
                && cell.codes().keySet().stream().anyMatch(dimension -> isWholeBy(dimension, cell));
    }

    private boolean isWholeBy(String dimension, CountCell cell) {
        long group = counts.of(along(cell, dimension, null));
        return group >= account.policy().threshold()
                && account.dimensions().getOrDefault(dimension, List.of()).stream()
                        .anyMatch(code -> counts.of(along(cell, dimension, code)) >= group - 1);
    }

    private static CountCell along(CountCell cell, String dimension, @Nullable String code) {
        SortedMap<String, SortedSet<String>> codes = new TreeMap<>(cell.codes());
        codes.remove(dimension);
        if (code != null) {
            codes.put(dimension, new TreeSet<>(List.of(code)));
        }
        return new CountCell(cell.areas(), cell.days(), codes, cell.in(), cell.out(), cell.vintage());
    }
}
