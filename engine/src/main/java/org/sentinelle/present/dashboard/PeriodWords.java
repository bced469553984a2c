package org.sentinelle.present.dashboard;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.Locale;
import org.sentinelle.model.Period;

/** Says a period in words: {@code Q3 2010}, {@code July 2010}, {@code 1 Mar 2010 – 28 Feb 2011}. */
final class PeriodWords {
    /** A declared period at least as long can be named after its years alone. */
    private static final long ABOUT_A_YEAR = 300;

    private static final long TWO_YEARS = 732;
    private static final int CENTURY = 100;

    private final Wording words;
    private final String[] months;
    private final String[] shortMonths;
    private final String[] monthsInDates;

    PeriodWords(Wording words, Locale locale) {
        this.words = words;
        DateFormatSymbols symbols = new DateFormatSymbols(ULocale.forLocale(locale));
        this.months = symbols.getMonths(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE);
        this.shortMonths = symbols.getMonths(DateFormatSymbols.STANDALONE, DateFormatSymbols.ABBREVIATED);
        this.monthsInDates = symbols.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.ABBREVIATED);
    }

    String name(Period period) {
        return switch (period.grain()) {
            case YEAR -> period.label();
            case HALF, QUARTER -> partOfYear(period);
            case MONTH -> month(period.start(), months);
            case DAY -> date(period.start());
            case DECLARED -> words.text("period.span", date(period.start()), date(period.end()));
        };
    }

    /** The same in fewer letters, for the axis of a chart: {@code Jul 2010}, {@code 2010/11}. */
    String shortName(Period period) {
        return switch (period.grain()) {
            case MONTH -> month(period.start(), shortMonths);
            case DECLARED -> shortSpan(period);
            default -> name(period);
        };
    }

    private String shortSpan(Period period) {
        int from = period.start().getYear();
        int to = period.end().getYear();
        if (period.days() < ABOUT_A_YEAR || period.days() > TWO_YEARS || to > from + 1) {
            return month(period.start(), shortMonths) + "\u2013" + month(period.end(), shortMonths);
        }
        return from == to ? Integer.toString(from) : from + "/" + String.format(Locale.ROOT, "%02d", to % CENTURY);
    }

    private String partOfYear(Period period) {
        int months = period.grain().months();
        int number = (period.start().getMonthValue() - 1) / months + 1;
        String key = "period." + period.grain().name().toLowerCase(Locale.ROOT) + "." + number;
        return words.text(key, year(period.start()));
    }

    private String month(LocalDate day, String[] names) {
        return words.text("period.month", names[day.getMonthValue() - 1], year(day));
    }

    private String date(LocalDate day) {
        return words.text(
                "period.date",
                Integer.toString(day.getDayOfMonth()),
                monthsInDates[day.getMonthValue() - 1],
                year(day));
    }

    private static String year(LocalDate day) {
        return Integer.toString(day.getYear());
    }
}
