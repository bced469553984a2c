package org.sentinelle.definition.prose;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Measure.Combination;
import org.sentinelle.model.Period.Grain;
import org.sentinelle.model.TimeAxis;
import org.sentinelle.model.TimeAxis.Moving;
import org.sentinelle.model.TimeAxis.Straddle;
import org.sentinelle.model.TimeAxis.YearToDate;

/** The periods of an indicator, and which days count in each; nothing is said of plain calendar years. */
final class PeriodSentences {
    private final ProseWords words;
    private final Indicator indicator;
    private final TimeAxis time;

    PeriodSentences(ProseWords words, Indicator indicator) {
        this.words = words;
        this.indicator = indicator;
        this.time = indicator.time();
    }

    String text() {
        if (time.isPlainYears() && time.straddle() == Straddle.REFUSE) {
            return "";
        }
        List<String> sentences = new ArrayList<>(List.of(length()));
        if (time.grain() != Grain.DECLARED && !time.yearStart().equals(TimeAxis.JANUARY)) {
            sentences.add(words.text("periods.year-starts", day(time.yearStart())));
        }
        if (time.window() instanceof YearToDate) {
            sentences.add(words.text("periods.year-to-date"));
        }
        if (time.window() instanceof Moving moving) {
            sentences.add(words.text("periods.moving", Integer.toString(moving.periods())));
        }
        if (!(indicator.measure() instanceof Combination)) {
            sentences.add(words.text("periods.straddle." + ProseWords.plain(time.straddle())));
        }
        if (time.annualised()) {
            sentences.add(words.text("periods.annualised"));
        }
        return String.join(" ", sentences);
    }

    private String length() {
        List<String> rounds = time.rounds().stream()
                .map(round -> words.text(
                        "range", round.start().toString(), round.end().toString()))
                .toList();
        return rounds.isEmpty()
                ? words.text("periods." + ProseWords.plain(time.grain()))
                : words.text("periods.declared", words.also(rounds));
    }

    private String day(MonthDay day) {
        return words.text(
                day.getDayOfMonth() == 1 ? "day.first" : "day",
                Integer.toString(day.getDayOfMonth()),
                words.month(day.getMonth()));
    }
}
