package org.sentinelle.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A span of days, first and last day included, written as in SDMX: 2010, 2010-S1, 2010-Q3, 2010-07, 2010-07-14,
 * 2010-03-01/2011-02-28.
 */
public record Period(Grain grain, LocalDate start, LocalDate end) implements Comparable<Period> {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:-(?:S([12])|Q([1-4])|(\\d{2})))?");

    /** How long a period is; a declared one aligns with no calendar. */
    public enum Grain {
        YEAR(12),
        HALF(6),
        QUARTER(3),
        MONTH(1),
        DAY(0),
        DECLARED(0);

        private final int months;

        Grain(int months) {
            this.months = months;
        }

        public int months() {
            return months;
        }
    }

    public Period {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("A period ends on " + end + ", before it starts on " + start);
        }
    }

    public static Period year(int year) {
        return starting(Grain.YEAR, YearMonth.of(year, 1));
    }

    /** Reads a written period; throws {@link IllegalArgumentException} with the forms that are understood. */
    public static Period parse(String written) {
        Matcher m = WRITTEN.matcher(written);
        if (m.matches()) {
            return calendar(m);
        }
        if (DAY.matcher(written).matches()) {
            return day(date(written, written));
        }
        int slash = written.indexOf('/');
        if (slash > 0) {
            return new Period(
                    Grain.DECLARED,
                    date(written.substring(0, slash), written),
                    date(written.substring(slash + 1), written));
        }
        throw unreadable(written);
    }

    private static LocalDate date(String part, String written) {
        try {
            return LocalDate.parse(part);
        } catch (DateTimeParseException e) {
            throw unreadable(written);
        }
    }

    private static Period calendar(Matcher m) {
        int year = Integer.parseInt(m.group(1));
        if (m.group(2) != null) {
            return starting(Grain.HALF, YearMonth.of(year, 6 * Integer.parseInt(m.group(2)) - 5));
        }
        if (m.group(3) != null) {
            return starting(Grain.QUARTER, YearMonth.of(year, 3 * Integer.parseInt(m.group(3)) - 2));
        }
        if (m.group(4) == null) {
            return year(year);
        }
        int month = Integer.parseInt(m.group(4));
        if (month < 1 || month > 12) {
            throw unreadable(m.group());
        }
        return starting(Grain.MONTH, YearMonth.of(year, month));
    }

    private static IllegalArgumentException unreadable(String written) {
        return new IllegalArgumentException("'" + written
                + "' is no period; write 2010, 2010-S1, 2010-Q3, 2010-07, 2010-07-14" + " or 2010-03-01/2011-02-28");
    }

    /** One day. */
    public static Period day(LocalDate date) {
        return new Period(Grain.DAY, date, date);
    }

    /** The calendar period of this length that holds the day; throws {@link IllegalArgumentException} for declared ones. */
    public static Period holding(Grain grain, LocalDate day) {
        if (grain == Grain.DAY) {
            return day(day);
        }
        if (grain == Grain.DECLARED) {
            throw new IllegalArgumentException("A declared period is declared, not found by a day in it");
        }
        int month = (day.getMonthValue() - 1) / grain.months() * grain.months() + 1;
        return starting(grain, YearMonth.of(day.getYear(), month));
    }

    public static Period starting(Grain grain, YearMonth first) {
        return new Period(
                grain, first.atDay(1), first.plusMonths(grain.months() - 1L).atEndOfMonth());
    }

    /** How many days it lasts. */
    public long days() {
        return ChronoUnit.DAYS.between(start, end) + 1;
    }

    /** Whether all days of the other are among its days. */
    public boolean contains(Period other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    /** Whether the two have a day in common. */
    public boolean meets(Period other) {
        return !other.end.isBefore(start) && !other.start.isAfter(end);
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(start) && !date.isAfter(end);
    }

    public int year() {
        return start.getYear();
    }

    /** The written form that {@link #parse} reads back. */
    public String label() {
        return switch (grain) {
            case YEAR -> Integer.toString(year());
            case HALF -> year() + "-S" + (start.getMonthValue() + 5) / 6;
            case QUARTER -> year() + "-Q" + (start.getMonthValue() + 2) / 3;
            case MONTH -> YearMonth.from(start).toString();
            case DAY -> start.toString();
            case DECLARED -> start + "/" + end;
        };
    }

    @Override
    public int compareTo(Period other) {
        int byStart = start.compareTo(other.start);
        int byEnd = byStart != 0 ? byStart : end.compareTo(other.end);
        return byEnd != 0 ? byEnd : grain.compareTo(other.grain);
    }

    @Override
    public String toString() {
        return label();
    }
}
