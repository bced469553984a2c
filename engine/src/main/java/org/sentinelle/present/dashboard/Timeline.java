package org.sentinelle.present.dashboard;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Period;
import org.sentinelle.model.Period.Grain;
import org.sentinelle.present.chart.PeriodSpan;

/**
 * The periods of one length over which an indicator is shown, one after the other. Calendar periods without an observation
 * keep their place; declared ones and days stand side by side in their order.
 */
record Timeline(Grain grain, List<Period> periods) {
    private static final int MONTHS_A_YEAR = 12;

    Timeline {
        periods = List.copyOf(periods);
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("A timeline has a period at least");
        }
    }

    /** All years from the first to the last. */
    static Timeline years(PeriodSpan years) {
        return new Timeline(
                Grain.YEAR,
                IntStream.rangeClosed(years.from(), years.to())
                        .mapToObj(Period::year)
                        .toList());
    }

    /** The observed periods of the length that most of them have, and those of a calendar that lie between; all years for years. */
    static Timeline over(Collection<Period> observed, PeriodSpan years) {
        Grain grain = mostFrequent(observed);
        if (grain == Grain.YEAR) {
            return years(years);
        }
        TreeSet<Period> own = new TreeSet<>();
        observed.stream().filter(p -> p.grain() == grain).forEach(own::add);
        return new Timeline(grain, isCounted(grain) ? between(own.first(), own.last()) : List.copyOf(own));
    }

    /** The same with whole years at both ends, so that pictures of different lengths can be read beside each other. */
    Timeline wholeYears(PeriodSpan years) {
        if (!isCounted(grain) || grain == Grain.YEAR) {
            return this;
        }
        Period first = Period.holding(grain, Period.year(years.from()).start());
        Period last = Period.holding(grain, Period.year(years.to()).end());
        return new Timeline(grain, between(first, last));
    }

    private static Grain mostFrequent(Collection<Period> observed) {
        Map<Grain, Integer> counts = new EnumMap<>(Grain.class);
        observed.forEach(p -> counts.merge(p.grain(), 1, Integer::sum));
        Grain most = Grain.YEAR;
        for (Map.Entry<Grain, Integer> count : counts.entrySet()) {
            if (count.getValue() > counts.getOrDefault(most, 0)) {
                most = count.getKey();
            }
        }
        return most;
    }

    /** Whether its periods can be counted from the beginning of time. */
    private static boolean isCounted(Grain grain) {
        return grain.months() > 0;
    }

    private static List<Period> between(Period first, Period last) {
        return IntStream.rangeClosed(number(first), number(last))
                .mapToObj(n -> at(first.grain(), n))
                .toList();
    }

    private static int number(Period period) {
        return (period.start().getYear() * MONTHS_A_YEAR + period.start().getMonthValue() - 1)
                / period.grain().months();
    }

    private static Period at(Grain grain, int number) {
        int month = number * grain.months();
        return Period.starting(grain, java.time.YearMonth.of(month / MONTHS_A_YEAR, month % MONTHS_A_YEAR + 1));
    }

    /** The last first. */
    List<Period> periodsDown() {
        return periods.stream().sorted(Comparator.reverseOrder()).toList();
    }

    boolean isYearly() {
        return grain == Grain.YEAR;
    }

    boolean contains(Period period) {
        return periods.contains(period);
    }

    Period first() {
        return periods.get(0);
    }

    Period last() {
        return periods.get(periods.size() - 1);
    }

    /** Where a period stands along the axis. */
    int place(Period period) {
        return isCounted(grain) ? number(period) : periods.indexOf(period);
    }

    /** The axis of a chart. */
    PeriodSpan span(Wording words) {
        int first = place(first());
        int last = first + periods.size() - 1;
        return isYearly()
                ? new PeriodSpan(first, last)
                : new PeriodSpan(
                        first, last, periods.stream().map(words::shortPeriod).toList(), cycle());
    }

    private int cycle() {
        return isCounted(grain) ? MONTHS_A_YEAR / grain.months() : 1;
    }

    /** The first and the last period of a window that compare: of the same part of their years. Null where there are not two. */
    @Nullable
    Ends ends(Period from, Period to) {
        List<Period> inside = periods.stream()
                .filter(p -> !p.start().isBefore(from.start()) && !p.start().isAfter(to.end()))
                .toList();
        if (inside.isEmpty()) {
            return null;
        }
        Period last = inside.get(inside.size() - 1);
        Period first = inside.stream()
                .filter(p -> !isCounted(grain)
                        || p.start().getMonth() == last.start().getMonth())
                .findFirst()
                .orElse(last);
        return first.equals(last) && !isYearly() ? null : new Ends(first, last);
    }

    /** Two periods to compare. */
    record Ends(Period first, Period last) {}
}
