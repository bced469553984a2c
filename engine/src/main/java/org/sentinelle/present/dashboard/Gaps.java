package org.sentinelle.present.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Period;
import org.sentinelle.present.chart.PeriodGap;
import org.sentinelle.result.Observation;

/** Finds the stretches without a value that a chart marks by a sign; what was not reported is a bare gap. */
final class Gaps {
    private final Wording words;
    private final ValueWords values;

    Gaps(Wording words, ValueWords values) {
        this.words = words;
        this.values = values;
    }

    List<PeriodGap> of(SortedMap<Period, Observation> series, Timeline timeline) {
        List<PeriodGap> gaps = new ArrayList<>();
        for (Observation o : series.values()) {
            PeriodGap gap = timeline.contains(o.period()) ? gap(o, timeline.place(o.period())) : null;
            PeriodGap before = gaps.isEmpty() ? null : gaps.get(gaps.size() - 1);
            if (gap != null && before != null && continues(gap, before)) {
                gaps.set(gaps.size() - 1, new PeriodGap(before.from(), gap.to(), gap.sign(), gap.meaning()));
            } else if (gap != null) {
                gaps.add(gap);
            }
        }
        return gaps;
    }

    private static boolean continues(PeriodGap gap, PeriodGap before) {
        return gap.from() == before.to() + 1 && gap.meaning().equals(before.meaning());
    }

    private @Nullable PeriodGap gap(Observation o, int place) {
        return switch (o.status()) {
            case Q -> new PeriodGap(place, place, ValueWords.HIDDEN, values.missing(o));
            case L -> new PeriodGap(place, place, "[x]", words.text("value.not-requested"));
            case M -> new PeriodGap(place, place, "[z]", words.text("value.not-applicable"));
            default -> null;
        };
    }
}
