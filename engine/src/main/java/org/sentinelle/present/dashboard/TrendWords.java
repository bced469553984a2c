package org.sentinelle.present.dashboard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Period.Grain;
import org.sentinelle.present.NumberStyle;
import org.sentinelle.result.Observation.Panel;
import org.sentinelle.result.TrendSummary;

/** Says what a trend test found, with the test's name, and why where it found nothing. */
final class TrendWords {
    private static final String ANSWERED = "answered";
    private static final double SMALLEST_P = 0.001;
    private static final int P_DECIMALS = 3;

    private final Edition edition;
    private final Wording words;

    TrendWords(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
    }

    /** A sentence for each panel that was tested, the same States first. */
    List<String> sentences(Indicator indicator, AreaGroup mechanism) {
        return List.of(Panel.FIXED, Panel.ALL).stream()
                .flatMap(p -> java.util.stream.Stream.ofNullable(find(indicator, mechanism, p)))
                .map(t -> sentence(indicator, t))
                .toList();
    }

    /** A few words for the overview: of the same States if they were tested, else of all reporters, and it says so. */
    Cell cell(Indicator indicator, AreaGroup mechanism) {
        TrendSummary same = find(indicator, mechanism, Panel.FIXED);
        TrendSummary trend = same != null ? same : find(indicator, mechanism, Panel.ALL);
        if (trend == null) {
            return Cell.missing(words.text("trend.not-tested"));
        }
        String panel = panel(trend);
        return trend.outcome().equals(ANSWERED)
                ? Cell.text(verdict(trend)).withNote(words.text("trend.note", panel, test(trend), p(trend)))
                : Cell.missing(words.text("trend.declined-short")).withNote(reason(trend));
    }

    /** What the test found in the fixed panel; empty where it was not made or gave no answer. */
    Optional<String> verdict(Indicator indicator, AreaGroup mechanism) {
        return Optional.ofNullable(find(indicator, mechanism, Panel.FIXED))
                .filter(t -> t.outcome().equals(ANSWERED))
                .map(this::verdict);
    }

    private @Nullable TrendSummary find(Indicator indicator, AreaGroup mechanism, Panel panel) {
        for (TrendSummary trend : edition.input().trends()) {
            if (trend.indicator().equals(indicator.id())
                    && trend.area().equals(mechanism.id())
                    && trend.panel() == panel
                    && trend.grain() == edition.timeline(indicator).grain()) {
                return trend;
            }
        }
        return null;
    }

    private String sentence(Indicator indicator, TrendSummary trend) {
        String panel = panel(trend);
        if (!trend.outcome().equals(ANSWERED)) {
            return words.text("trend.declined", panel, reason(trend));
        }
        return words.text(
                isYearly(trend) ? "trend.answered" : "trend.answered.periods",
                panel,
                verdict(trend),
                test(trend),
                words.count(trend.n()),
                p(trend),
                slope(indicator, trend));
    }

    private static boolean isYearly(TrendSummary trend) {
        return trend.grain() == Grain.YEAR;
    }

    /** The words for a code, or those that speak of periods where the series is not one of years and there are such words. */
    private String code(String family, String code, TrendSummary trend) {
        String ofPeriods = code + ".periods";
        return words.code(family, !isYearly(trend) && words.knows(family + "." + ofPeriods) ? ofPeriods : code);
    }

    private String panel(TrendSummary trend) {
        return code("trend.panel", trend.panel().name().toLowerCase(Locale.ROOT), trend);
    }

    private String verdict(TrendSummary trend) {
        return words.code("trend.verdict", trend.verdict() == null ? "undecided" : trend.verdict());
    }

    private String test(TrendSummary trend) {
        return words.code("method", trend.isSeasonal() ? "seasonal-" + trend.method() : trend.method());
    }

    private String reason(TrendSummary trend) {
        return code("reason", trend.reason() == null ? "no-reason-given" : trend.reason(), trend);
    }

    /** {@code p = 0.012}, {@code p < 0.001}, which stay on one line, or that it is open. */
    private String p(TrendSummary trend) {
        Double p = trend.p();
        if (p == null) {
            return words.text("trend.p-open");
        }
        NumberStyle numbers = p < SMALLEST_P ? words.numbers().derived() : words.numbers();
        String written = numbers.text(Math.max(p, SMALLEST_P), P_DECIMALS);
        return "p\u00A0" + (p < SMALLEST_P ? "<" : "=") + "\u00A0" + written;
    }

    private String slope(Indicator indicator, TrendSummary trend) {
        Double slope = trend.senSlope();
        if (slope == null) {
            return "";
        }
        ValueForm form = edition.form(indicator).finer();
        Double low = trend.senLow();
        Double high = trend.senHigh();
        String of = trend.isSeasonal() ? ".seasons" : "";
        return low == null || high == null
                ? words.text("trend.slope" + of, words.change(form, slope))
                : words.text(
                        "trend.slope-limits" + of,
                        words.change(form, slope),
                        words.change(form, low),
                        words.change(form, high));
    }
}
