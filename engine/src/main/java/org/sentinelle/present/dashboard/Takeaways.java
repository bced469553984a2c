package org.sentinelle.present.dashboard;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Indicator;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Observation;

/**
 * The one sentence under a figure: the last value with who reported it, then how the same States moved. Whether something
 * is higher is said of the fixed panel alone, and only where the bounds of both ends leave no doubt; what the trend test
 * found stands beside it, because two years make no trend.
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
        int year = edition.lastYear();
        Observation observation = edition.latest(indicator, mechanism.id());
        if (observation == null) {
            return words.text("takeaway.nothing", Integer.toString(year));
        }
        Bounds bounds = observation.bounds();
        if (bounds == null) {
            return words.text("takeaway.missing", Integer.toString(year), values.missing(observation));
        }
        String value = edition.withUnit(indicator, words.number(edition.form(indicator), bounds));
        if (observation.coverage().isWithheld()) {
            return words.text("takeaway.value-alone", Integer.toString(year), value);
        }
        return words.text("takeaway.value", Integer.toString(year), value, values.states(observation.coverage()));
    }

    private String movement(Indicator indicator, AreaGroup mechanism) {
        SortedMap<Integer, Observation> fixed = edition.fixedPanel(indicator, mechanism.id());
        int from = edition.settings().panelFrom().year();
        int to = edition.settings().panelTo().year();
        Bounds first = boundsAt(fixed, from);
        Bounds last = boundsAt(fixed, to);
        if (first == null || last == null) {
            return words.text("takeaway.no-panel", Integer.toString(from), Integer.toString(to));
        }
        ValueForm form = edition.form(indicator);
        return words.text(
                "takeaway." + direction(first, last),
                states(fixed) == 0 ? words.text("panel.states.unknown") : words.counted("panel.states", states(fixed)),
                Integer.toString(from),
                Integer.toString(to),
                words.number(form, first),
                words.number(form, last),
                trends.verdict(indicator, mechanism)
                        .map(v -> words.text("takeaway.trend", v))
                        .orElse(""));
    }

    private static @Nullable Bounds boundsAt(SortedMap<Integer, Observation> series, int year) {
        Observation observation = series.get(year);
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
    private static long states(SortedMap<Integer, Observation> fixed) {
        return fixed.values().stream()
                .mapToLong(o -> o.coverage().reporting())
                .max()
                .orElse(0);
    }

    /** The name of the fixed panel's line: how many States, over which years. */
    String sameStates(Indicator indicator, AreaGroup mechanism) {
        long states = states(edition.fixedPanel(indicator, mechanism.id()));
        String from = edition.settings().panelFrom().label();
        String to = edition.settings().panelTo().label();
        return states == 0 ? words.text("panel.same-key", from, to) : words.counted("panel.same", states, from, to);
    }
}
