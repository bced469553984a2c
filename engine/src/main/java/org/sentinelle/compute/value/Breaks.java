package org.sentinelle.compute.value;

import java.time.LocalDate;
import java.util.List;
import org.sentinelle.compute.plan.Slot;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Filter.Condition;
import org.sentinelle.model.Filter.OneOf;
import org.sentinelle.model.Period;
import org.sentinelle.model.SeriesBreak;
import org.sentinelle.model.Stratum;

/** Where a figure stands to the breaks of its series. */
final class Breaks {
    private Breaks() {}

    /** The figure, flagged where a break lies in its period or in the days it is made of. */
    static Figure noted(Slot slot, String area, Stratum looked, Period period, Figure figure) {
        Figure noted = figure;
        Period span = slot.breaks().isEmpty() ? null : slot.axis().span(period, slot.lag());
        if (span == null) {
            return figure;
        }
        for (SeriesBreak one : slot.breaks()) {
            LocalDate day = one.from().start();
            if (noted instanceof Figure.Known known && one.concerns(area) && mayConcern(one, slot, looked)) {
                Figure.Known marked = period.contains(day) ? known.flagged(Flags.BREAK_IN_SERIES) : known;
                boolean inside = day.isAfter(span.start()) && !day.isAfter(period.end());
                noted = inside ? marked.flagged(Flags.SPANS_A_BREAK) : marked;
            }
        }
        return noted;
    }

    /** Whether rows of the figure may be among those that the break is about; only what certainly is not is left out. */
    private static boolean mayConcern(SeriesBreak one, Slot slot, Stratum looked) {
        return one.where().conditions().stream()
                .allMatch(c -> mayMeet(c, slot.request().rows().keep(), looked));
    }

    private static boolean mayMeet(Condition condition, Filter rows, Stratum looked) {
        if (!(condition instanceof OneOf asked)) {
            return true;
        }
        String code = looked.codes().get(asked.field());
        if (code != null) {
            return asked.values().contains(code);
        }
        return rows.conditions().stream()
                .filter(c -> c instanceof OneOf kept && kept.field().equals(asked.field()))
                .map(c -> ((OneOf) c).values())
                .allMatch(values -> meet(values, asked.values()));
    }

    private static boolean meet(List<String> some, List<String> others) {
        return some.stream().anyMatch(others::contains);
    }
}
