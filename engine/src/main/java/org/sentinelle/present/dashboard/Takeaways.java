package org.sentinelle.present.dashboard;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Period;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Observation;

/**
 * The one sentence under a figure: the last value with who reported it, then how the same States moved. Whether something
 * is higher is said of the fixed panel alone, and only where the bounds of both ends leave no doubt; what the trend test
 * found stands beside it, because two periods make no trend.
 */
final class Takeaways {
    private final Edition edition;
    private final Wording words;
    private final ValueWords values;
    private final TrendWords trends;

    Takeaways(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
        this.values = new ValueWords(words, edition.input().catalogue());
        this.trends = new TrendWords(edition);
    }

    String of(Indicator indicator, AreaGroup mechanism) {
        return words.text("takeaway.both", last(indicator, mechanism), movement(indicator, mechanism));
    }

    private String last(Indicator indicator, AreaGroup mechanism) {
        Timeline timeline = edition.timeline(indicator, mechanism.id());
        String period = words.period(timeline.last());
        Observation observation = edition.latest(indicator, mechanism.id());
        if (observation == null) {
            return words.text(ofPeriods("takeaway.nothing", timeline), period);
        }
        Bounds bounds = observation.bounds();
        if (bounds == null) {
            return words.text(ofPeriods("takeaway.missing", timeline), period, values.missing(observation));
        }
        String value = edition.withUnit(indicator, words.number(edition.form(indicator), bounds));
        if (observation.coverage().isWithheld()) {
            return words.text(ofPeriods("takeaway.value-alone", timeline), period, value);
        }
        return words.text(ofPeriods("takeaway.value", timeline), period, value, values.states(observation.coverage()));
    }

    private String movement(Indicator indicator, AreaGroup mechanism) {
        SortedMap<Period, Observation> fixed = edition.fixedPanel(indicator, mechanism.id());
        DashboardSettings settings = edition.settings();
        Timeline timeline = edition.timeline(indicator, mechanism.id());
        Timeline.Ends ends = timeline.ends(settings.panelFrom(), settings.panelTo());
        if (ends == null) {
            return words.text("takeaway.too-short");
        }
        Bounds first = boundsAt(fixed, ends.first());
        Bounds last = boundsAt(fixed, ends.last());
        String from = words.period(ends.first());
        String to = words.period(ends.last());
        if (first == null || last == null) {
            return words.text(ofPeriods("takeaway.no-panel", timeline), from, to);
        }
        if (breakWithin(fixed, ends)) {
            return words.text("takeaway.break", from, to);
        }
        ValueForm form = edition.form(indicator);
        return words.text(
                ofPeriods("takeaway." + direction(first, last), timeline),
                states(fixed) == 0 ? words.text("panel.states.unknown") : words.counted("panel.states", states(fixed)),
                from,
                to,
                words.number(form, first),
                words.number(form, last),
                trends.verdict(indicator, mechanism)
                        .map(v -> words.text("takeaway.trend", v))
                        .orElse(""));
    }

    /** The sentence that speaks of years, or the one that speaks of periods. */
    private static String ofPeriods(String key, Timeline timeline) {
        return timeline.isYearly() ? key : key + ".periods";
    }

    private static boolean breakWithin(SortedMap<Period, Observation> series, Timeline.Ends ends) {
        return series.tailMap(ends.first()).values().stream()
                .filter(o -> o.period().compareTo(ends.last()) <= 0)
                .anyMatch(o -> o.period().equals(ends.first()) ? Marking.spansBreak(o) : Marking.breaks(o));
    }

    private static @Nullable Bounds boundsAt(SortedMap<Period, Observation> series, Period period) {
        Observation observation = series.get(period);
        return observation == null ? null : observation.bounds();
    }

    private static String direction(Bounds first, Bounds last) {
        if (first.isPoint() && first.equals(last)) {
            return "same";
        }
        if (last.low() > first.high()) {
            return "higher";
        }
        return last.high() < first.low() ? "lower" : "open";
    }

    /** The States of the panel; their number is not known where coverage is withheld. */
    private static long states(SortedMap<Period, Observation> fixed) {
        return fixed.values().stream()
                .mapToLong(o -> o.coverage().reporting())
                .max()
                .orElse(0);
    }

    /** The name of the fixed panel's line: how many States, over which years, which hold for periods of any length. */
    String sameStates(Indicator indicator, AreaGroup mechanism) {
        long states = states(edition.fixedPanel(indicator, mechanism.id()));
        String from = words.period(edition.settings().panelFrom());
        String to = words.period(edition.settings().panelTo());
        boolean yearly = edition.timeline(indicator).isYearly();
        if (states == 0) {
            return words.text(yearly ? "panel.same-key" : "panel.same-key.periods", from, to);
        }
        return words.counted(yearly ? "panel.same" : "panel.same-periods", states, from, to);
    }
}
