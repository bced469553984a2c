package org.sentinelle.result;

import java.util.List;
import java.util.Set;
import org.sentinelle.model.Period;

/**
 * What a publication says about confidential counts, and why that is safe. It holds the true counts, so it travels only
 * inside a {@link Confidential}.
 *
 * @param accounts one for each indicator of which numbers may be shown
 */
public record Ledger(List<Account> accounts) {
    /**
     * One indicator's account.
     *
     * @param dataset the confidential dataset it counts; two accounts over one dataset would not know of each other
     * @param threshold counts below it, zero included, must not be derivable
     * @param truth the true table over the whole lattice of codes, zeros written out; a leaf's number is its place here
     * @param periods those asked for; a longer one adds up the leaves inside it
     * @param groups which areas stand behind each group in each period
     * @param statements everything that is shown
     * @param witnesses together they cover every cell of the lattice below the threshold
     */
    public record Account(
            String dataset,
            String indicator,
            int threshold,
            List<LeafCell> truth,
            List<Period> periods,
            List<GroupMembers> groups,
            List<LedgerStatement> statements,
            List<Witness> witnesses) {
        public Account {
            truth = List.copyOf(truth);
            periods = List.copyOf(periods);
            groups = List.copyOf(groups);
            statements = List.copyOf(statements);
            witnesses = List.copyOf(witnesses);
        }
    }

    /** The areas that a group's value adds up in one period. */
    public record GroupMembers(String group, Period period, Set<String> areas) {
        public GroupMembers {
            areas = Set.copyOf(areas);
        }
    }

    public Ledger {
        accounts = List.copyOf(accounts);
    }
}
