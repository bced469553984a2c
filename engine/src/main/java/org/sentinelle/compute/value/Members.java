package org.sentinelle.compute.value;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Membership;
import org.sentinelle.model.Period;

/**
 * The members of a group that count at one time, each once.
 *
 * @param expected by area, whether a report is expected from it
 */
record Members(SortedMap<String, Boolean> expected) {
    public Members {
        expected = Collections.unmodifiableSortedMap(new TreeMap<>(expected));
    }

    /** Those on the last day of the period. */
    public static Members at(AreaGroup group, Period period) {
        SortedMap<String, Boolean> members = new TreeMap<>();
        for (Membership membership : group.membersAt(period)) {
            members.merge(membership.area(), membership.expected(), Boolean::logicalOr);
        }
        return new Members(members);
    }

    /** Those on the last day of every one of the periods, expected where they are so in each. */
    public static Members throughout(AreaGroup group, List<Period> periods) {
        return periods.stream().map(p -> at(group, p)).reduce(Members::and).orElse(new Members(new TreeMap<>()));
    }

    public Set<String> areas() {
        return expected.keySet();
    }

    public SortedSet<String> expectedAreas() {
        SortedSet<String> areas = new TreeSet<>();
        expected.forEach((area, yes) -> {
            if (yes) {
                areas.add(area);
            }
        });
        return areas;
    }

    private Members and(Members other) {
        SortedMap<String, Boolean> both = new TreeMap<>();
        expected.forEach((area, yes) -> {
            if (other.expected.containsKey(area)) {
                both.put(area, yes && Boolean.TRUE.equals(other.expected.get(area)));
            }
        });
        return new Members(both);
    }
}
