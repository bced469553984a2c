package org.sentinelle.protect.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sentinelle.model.Period;

/** The shortest spans of days that periods tell apart: each period is some of them put together. */
final class Spans {
    private Spans() {}

    static List<Period> of(List<Period> periods) {
        SortedSet<LocalDate> cuts = new TreeSet<>();
        for (Period period : periods) {
            cuts.add(period.start());
            cuts.add(period.end().plusDays(1));
        }
        List<LocalDate> starts = new ArrayList<>(cuts);
        List<Period> spans = new ArrayList<>();
        for (int i = 0; i + 1 < starts.size(); i++) {
            Period span = span(starts.get(i), starts.get(i + 1).minusDays(1), periods);
            if (periods.stream().anyMatch(period -> period.contains(span))) {
                spans.add(span);
            }
        }
        return spans;
    }

    /** The period of these days as it is called, where there is one. */
    private static Period span(LocalDate start, LocalDate end, List<Period> periods) {
        return periods.stream()
                .filter(p -> p.start().equals(start) && p.end().equals(end))
                .findFirst()
                .orElseGet(() -> new Period(Period.Grain.DECLARED, start, end));
    }
}
