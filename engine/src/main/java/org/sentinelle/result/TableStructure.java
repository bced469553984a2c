package org.sentinelle.result;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Period;
import org.sentinelle.model.ProtectionPolicy;

/**
 * How the published numbers of confidential datasets hang together: what anybody may know of it, and so what an attacker does. It
 * says nothing of any count but what public sources do.
 *
 * @param tables one for each quantity of each confidential dataset
 * @param parts which counts the values of each indicator are made of
 */
public record TableStructure(List<Table> tables, List<Part> parts) {
    /**
     * One quantity of a dataset.
     *
     * @param quantity {@link Ledger#ROWS} or the name of a measure
     * @param depth how many dimensions at a time are crossed in the cells that are protected
     * @param dimensions the codes of each
     * @param selections the filters of indicators by the name they have here
     * @param areas the States that may have counts
     * @param restated what public sources say of its counts, whether that is right or not
     */
    public record Table(
            String dataset,
            String quantity,
            ProtectionPolicy policy,
            int depth,
            SortedMap<String, List<String>> dimensions,
            SortedMap<String, Filter> selections,
            List<String> areas,
            List<Ledger.GroupMembers> groups,
            List<LedgerStatement> restated) {
        public Table {
            TreeMap<String, List<String>> sorted = new TreeMap<>();
            dimensions.forEach((dimension, codes) -> sorted.put(dimension, List.copyOf(codes)));
            dimensions = Collections.unmodifiableSortedMap(sorted);
            selections = Collections.unmodifiableSortedMap(new TreeMap<>(selections));
            areas = List.copyOf(areas);
            groups = List.copyOf(groups);
            restated = List.copyOf(restated);
        }
    }

    /** What a count is for. */
    public enum Role {
        NUMERATOR,
        DENOMINATOR
    }

    /**
     * One count that the values of an indicator are made of. In a State's value it is the count of that State, in a group's that of
     * the members the group has in the period; in a stratum that of the stratum's codes.
     *
     * @param in the selections that its persons are in
     * @param days the days that are counted for a period, where these are not the period's own
     * @param readAs the codes that a code stands for, by dimension, where these are not the code alone
     * @param per what the quotient is multiplied with to give the value: 100 for a percentage; 1 where there is none
     */
    public record Part(
            String indicator,
            Role role,
            String dataset,
            String quantity,
            SortedSet<String> in,
            SortedMap<Period, Period> days,
            SortedMap<String, SortedMap<String, Set<String>>> readAs,
            int per) {
        public Part {
            in = Collections.unmodifiableSortedSet(new TreeSet<>(in));
            days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
            readAs = Collections.unmodifiableSortedMap(new TreeMap<>(readAs));
        }
    }

    public TableStructure {
        tables = List.copyOf(tables);
        parts = List.copyOf(parts);
    }
}
