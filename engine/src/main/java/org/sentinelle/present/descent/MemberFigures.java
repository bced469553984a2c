package org.sentinelle.present.descent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Membership;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.CellKey;
import org.sentinelle.result.Contribution.Absence;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;

/** What the members of a group reported themselves, and which of them stand behind the group's value. */
final class MemberFigures {
    /** Everything was reported, but the quotient does not exist, so the publication shows no figures. */
    private static final List<String> REPORTED_WITHOUT_VALUE = List.of("zero-denominator", "denominator-may-be-zero");

    /** The panel's reason for a member that reported now, but not in every year. */
    static final String OUTSIDE_PANEL = "outside-panel";

    private final Map<CellKey, Observation> own = new HashMap<>();
    private final Map<CellKey, SortedSet<Period>> panelPeriods = new HashMap<>();

    MemberFigures(List<Observation> observations) {
        for (Observation o : observations) {
            if (o.panel() == Panel.ALL) {
                own.put(new CellKey(o.indicator(), o.area(), o.period(), o.stratum()), o);
            } else {
                panelPeriods.computeIfAbsent(series(o), key -> new TreeSet<>()).add(o.period());
            }
        }
    }

    /** Who stands behind a value and who does not, in the order of areas. */
    record Split(List<Observation> contributing, List<Absence> absent) {
        /** Those whose figures were published. */
        List<Observation> shown() {
            return contributing.stream().filter(o -> o.bounds() != null).toList();
        }
    }

    /** The area's own observation in the place of the group's, or null where the publication has none. */
    @Nullable
    Observation own(Observation whole, String area) {
        return own(whole.indicator(), area, whole.period(), whole.stratum());
    }

    /** Another indicator's observation in the same place, or null where the publication has none. */
    @Nullable
    Observation operand(Observation whole, String indicator) {
        return own(indicator, whole.area(), whole.period(), whole.stratum());
    }

    private @Nullable Observation own(String indicator, String area, Period period, Stratum stratum) {
        return own.get(new CellKey(indicator, area, period, stratum));
    }

    Split split(Observation whole, AreaGroup group) {
        SortedMap<String, Boolean> members = members(whole, group);
        List<Observation> contributing = new ArrayList<>();
        List<Absence> absent = new ArrayList<>();
        members.forEach((area, expected) -> {
            Observation figure = own(whole, area);
            if (figure == null || !reported(figure)) {
                absent.add(new Absence(area, figure == null ? List.of() : figure.flags(), expected));
            } else if (whole.panel() == Panel.FIXED && !reportedThroughout(whole, area)) {
                absent.add(new Absence(area, List.of(OUTSIDE_PANEL), expected));
            } else {
                contributing.add(figure);
            }
        });
        return new Split(contributing, absent);
    }

    /** By area, whether a report was expected: the members of the last day, of every period of the panel where it is fixed. */
    private SortedMap<String, Boolean> members(Observation whole, AreaGroup group) {
        SortedMap<String, Boolean> members = new TreeMap<>();
        group.membersAt(whole.period()).forEach(m -> members.merge(m.area(), m.expected(), Boolean::logicalOr));
        if (whole.panel() == Panel.FIXED) {
            for (Period period : panel(whole)) {
                members.keySet().retainAll(areas(group.membersAt(period)));
            }
        }
        return members;
    }

    private static SortedSet<String> areas(List<Membership> members) {
        return members.stream().map(Membership::area).collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean reportedThroughout(Observation whole, String area) {
        return panel(whole).stream()
                .map(period -> own(whole.indicator(), area, period, whole.stratum()))
                .allMatch(figure -> figure != null && reported(figure));
    }

    /** The periods of the group's own fixed series. */
    private SortedSet<Period> panel(Observation whole) {
        return panelPeriods.getOrDefault(series(whole), new TreeSet<>());
    }

    private static boolean reported(Observation figure) {
        return figure.bounds() != null || figure.flags().stream().anyMatch(REPORTED_WITHOUT_VALUE::contains);
    }

    /** A group's series is told apart by everything but the period; one stands for all periods of the same length. */
    private static CellKey series(Observation o) {
        Period first = o.period().grain() == Period.Grain.DECLARED
                ? o.period()
                : Period.holding(o.period().grain(), java.time.LocalDate.of(2000, 1, 1));
        return new CellKey(o.indicator(), o.area(), first, o.stratum());
    }
}
