package org.sentinelle.model;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A group of States with dated memberships: a regional mechanism, an M49 region or subregion, the world.
 *
 * @param abbreviation what people call it for short, or null where it has no short name
 * @param m49 its code in the M49 standard, or null
 */
public record AreaGroup(
        String id,
        Kind kind,
        LocalisedText name,
        @Nullable String abbreviation,
        @Nullable String m49,
        List<Membership> members,
        String source) {
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

    /** A group without a short name. */
    public AreaGroup(
            String id, Kind kind, LocalisedText name, @Nullable String m49, List<Membership> members, String source) {
        this(id, kind, name, null, m49, members, source);
    }

    /** Its short name, or its id in capitals where it has none. */
    public String shortName() {
        return abbreviation != null ? abbreviation : id.toUpperCase(Locale.ROOT);
    }

    /** The members on the last day of the period: whoever left or joined in mid-year is counted by where it stood at the end. */
    public List<Membership> membersAt(Period period) {
        return members.stream().filter(m -> m.covers(period.end())).toList();
    }
}
