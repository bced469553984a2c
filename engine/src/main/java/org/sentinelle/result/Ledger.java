package org.sentinelle.result;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Period;
import org.sentinelle.model.ProtectionPolicy;

/**
 * What a publication says about confidential counts, and why that is safe. It holds the true counts, so it travels only
 * inside a {@link Confidential}.
 *
 * @param accounts one for each quantity of each confidential dataset
 * @param shown every observation that is shown, with the counts it tells
 */
public record Ledger(List<Account> accounts, List<Shown> shown) {
    /** Counts of rows; other quantities have the name of the measure that is added up. */
    public static final String ROWS = "rows";

    /**
     * All that is known, by whom, of one quantity of a dataset: all indicators over it together.
     *
     * @param quantity {@link #ROWS} or the name of a measure
     * @param policy the strictest of the workspace's and of those of all indicators over it
     * @param dimensions the codes of each dimension that anything shown is broken down by
     * @param depth how many dimensions at a time are crossed in the cells that must be safe, mostly all
     * @param selections the names of the row selections, one for each filter of an indicator
     * @param truth the true table; a leaf's number is its place here
     * @param periods those of the observations; a longer one adds up the leaves inside it
     * @param groups which areas stand behind each group in each period
     * @param releases how many earlier releases there are; this one's number
     * @param wanted the counts that were asked for: readers see each of them, or that it is hidden
     * @param statements everything that readers know
     * @param witnesses together they cover every cell that must be safe, as far as it was open before
     * @param priors why some were not as open before as the policy demands
     */
    public record Account(
            String dataset,
            String quantity,
            ProtectionPolicy policy,
            SortedMap<String, List<String>> dimensions,
            int depth,
            List<String> selections,
            List<LeafCell> truth,
            List<Period> periods,
            List<GroupMembers> groups,
            int releases,
            List<CountCell> wanted,
            List<LedgerStatement> statements,
            List<Witness> witnesses,
            List<PriorLimit> priors) {
        public Account {
            TreeMap<String, List<String>> sorted = new TreeMap<>();
            dimensions.forEach((dimension, codes) -> sorted.put(dimension, List.copyOf(codes)));
            dimensions = Collections.unmodifiableSortedMap(sorted);
            selections = List.copyOf(selections);
            truth = List.copyOf(truth);
            periods = List.copyOf(periods);
            groups = List.copyOf(groups);
            wanted = List.copyOf(wanted);
            statements = List.copyOf(statements);
            witnesses = List.copyOf(witnesses);
            priors = List.copyOf(priors);
        }
    }

    /** The areas that a group's value adds up in one period. */
    public record GroupMembers(String group, Period period, Set<String> areas) {
        public GroupMembers {
            areas = Set.copyOf(areas);
        }
    }

    /** A count of one account. */
    public record Told(String dataset, String quantity, CountCell cell) {}

    /**
     * An observation that is shown.
     *
     * @param told every count that whoever sees it can work out; each must be stated
     * @param numerator null where none is shown, as {@code denominator}
     */
    public record Shown(
            CellKey cell,
            double value,
            @Nullable Double numerator,
            @Nullable Double denominator,
            List<Told> told) {
        public Shown {
            told = List.copyOf(told);
        }
    }

    public Ledger {
        accounts = List.copyOf(accounts);
        shown = List.copyOf(shown);
    }
}
