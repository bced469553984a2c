package org.sentinelle.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A group of States with dated memberships: a regional mechanism, an M49 region or subregion, the world. */
public record AreaGroup(
        String id, Kind kind, LocalisedText name, @Nullable String m49, List<Membership> members, String source) {
    /** What kind of group; only a mechanism owns indicators and plans. */
    public enum Kind {
        MECHANISM,
        REGION,
        SUBREGION,
        WORLD
    }

    public AreaGroup {
        members = List.copyOf(members);
    }

    /** The members on the last day of the period: whoever left or joined in mid-year is counted by where it stood at the end. */
    public List<Membership> membersAt(Period period) {
        return members.stream().filter(m -> m.covers(period.end())).toList();
    }
}
