package org.sentinelle.model;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Indicator.Rollup;
import org.sentinelle.model.Period.Grain;

/**
 * The periods an indicator is computed for, and which days' rows count in each.
 *
 * @param grain how long the periods are; {@code DECLARED} for rounds
 * @param yearStart the day on which years, and what they are made of, begin: 1 January, or 1 April for a financial year
 * @param rounds the declared periods, in order; empty for calendar ones
 * @param window which days before a period's end count in it
 * @param straddle what becomes of rows whose period lies in two of these
 * @param rollup how the figures of several times within a period become one
 * @param annualised whether values are brought to what they would be over a year
 */
public record TimeAxis(
        Grain grain,
        MonthDay yearStart,
        List<Period> rounds,
        Window window,
        Straddle straddle,
        Rollup rollup,
        boolean annualised) {
    public static final MonthDay JANUARY = MonthDay.of(1, 1);

    /** Which days count in a period. */
    public sealed interface Window {}

    /** The period's own. */
    public record Whole() implements Window {}

    /** Those from the beginning of the year in which the period ends to the period's end. */
    public record YearToDate() implements Window {}

    /** Those of the period and of the ones before it, so many in all. */
    public record Moving(int periods) implements Window {
        public Moving {
            if (periods < 2) {
                throw new IllegalArgumentException("A moving window spans at least two periods, was " + periods);
            }
        }
    }

    /** What becomes of a row whose period lies partly in one period of the indicator and partly in another. */
    public enum Straddle {
        /** The values it would belong to are missing. */
        REFUSE,
        /** It counts where it starts. */
        START,
        /** It counts where it ends. */
        END,
        /** It counts where more than half of its days lie; where it starts if the halves are equal. */
        MAJORITY,
        /** It is shared out by days, which makes an estimate. */
        BY_DAYS
    }

    public TimeAxis {
        rounds = List.copyOf(rounds);
        if ((grain == Grain.DECLARED) == rounds.isEmpty()) {
            throw new IllegalArgumentException("Rounds are declared where the grain says so, and nowhere else");
        }
        for (int i = 1; i < rounds.size(); i++) {
            if (!rounds.get(i - 1).end().isBefore(rounds.get(i).start())) {
                throw new IllegalArgumentException("Rounds follow one another, but " + rounds.get(i) + " starts before "
                        + rounds.get(i - 1) + " has ended");
            }
        }
    }

    /** Calendar years, each on its own. */
    public static TimeAxis years(Rollup rollup) {
        return new TimeAxis(Grain.YEAR, JANUARY, List.of(), new Whole(), Straddle.REFUSE, rollup, false);
    }

    /** Whether these are plain calendar years, each with its own rows and no others. */
    public boolean isPlainYears() {
        return grain == Grain.YEAR && yearStart.equals(JANUARY) && window instanceof Whole && !annualised;
    }

    /** Whether some of its periods do not run from the first day of a month to the last of one. */
    public boolean needsDays() {
        return grain == Grain.DAY
                || yearStart.getDayOfMonth() != 1
                || rounds.stream()
                        .anyMatch(r -> r.start().getDayOfMonth() != 1
                                || r.end().plusDays(1).getDayOfMonth() != 1);
    }

    /** The periods of which no day is before the first or after the last, in order. */
    public List<Period> within(LocalDate first, LocalDate last) {
        List<Period> periods = new ArrayList<>();
        if (grain == Grain.DECLARED) {
            rounds.stream()
                    .filter(r -> !r.start().isBefore(first) && !r.end().isAfter(last))
                    .forEach(periods::add);
            return periods;
        }
        for (LocalDate start = startAtOrAfter(first); !periodFrom(start).end().isAfter(last); start = next(start)) {
            periods.add(periodFrom(start));
        }
        return periods;
    }

    /** The days whose rows count in a period, for a component that looks back by some periods; null before the first round. */
    public @Nullable Period span(Period period, int lag) {
        Period shifted = back(period, lag);
        if (shifted == null) {
            return null;
        }
        if (window instanceof YearToDate) {
            return between(yearOf(shifted.end()), shifted.end());
        }
        if (window instanceof Moving moving) {
            Period first = back(shifted, moving.periods() - 1);
            return first == null ? null : between(first.start(), shifted.end());
        }
        return shifted;
    }

    private @Nullable Period back(Period period, int periods) {
        if (periods == 0) {
            return period;
        }
        if (grain == Grain.DECLARED) {
            int found = rounds.indexOf(period) - periods;
            return found < 0 ? null : rounds.get(found);
        }
        return grain == Grain.DAY
                ? Period.day(period.start().minusDays(periods))
                : periodFrom(period.start().minusMonths((long) periods * grain.months()));
    }

    private Period between(LocalDate first, LocalDate last) {
        for (Grain calendar : List.of(Grain.YEAR, Grain.HALF, Grain.QUARTER, Grain.MONTH, Grain.DAY)) {
            Period whole = Period.holding(calendar, first);
            if (whole.start().equals(first) && whole.end().equals(last)) {
                return whole;
            }
        }
        return new Period(Grain.DECLARED, first, last);
    }

    private LocalDate startAtOrAfter(LocalDate day) {
        if (grain == Grain.DAY) {
            return day;
        }
        LocalDate start = yearOf(day);
        while (start.isBefore(day)) {
            start = next(start);
        }
        return start;
    }

    private LocalDate next(LocalDate start) {
        return grain == Grain.DAY ? start.plusDays(1) : start.plusMonths(grain.months());
    }

    private Period periodFrom(LocalDate start) {
        return grain == Grain.DAY
                ? Period.day(start)
                : between(start, next(start).minusDays(1));
    }

    /** The first day of the year that a day is in. */
    private LocalDate yearOf(LocalDate day) {
        LocalDate start = yearStart.atYear(day.getYear());
        return start.isAfter(day) ? yearStart.atYear(day.getYear() - 1) : start;
    }

    /**
     * How many years some days last: days over the length of the calendar year they lie in, added up over years, so that
     * February 2023 is 28/365 and not 1/12.
     */
    public static double years(Period days) {
        double years = 0;
        for (int year = days.start().getYear(); year <= days.end().getYear(); year++) {
            Period whole = Period.year(year);
            LocalDate first = days.start().isAfter(whole.start()) ? days.start() : whole.start();
            LocalDate last = days.end().isBefore(whole.end()) ? days.end() : whole.end();
            years += new Period(Grain.DECLARED, first, last).days() / (double) whole.days();
        }
        return years;
    }
}
