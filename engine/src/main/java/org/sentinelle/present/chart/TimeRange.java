package org.sentinelle.present.chart;

import java.text.NumberFormat;
import java.util.stream.DoubleStream;
import org.sentinelle.present.NumberStyle;

/**
 * The axis of time: from the first to the last time, with room for a mark at both ends.
 *
 * @param whole whether all times are whole numbers, so that no step between them is named
 */
record TimeRange(double first, double last, double from, double to, boolean whole) {
    private static final double MARGIN = 0.02;
    private static final double MARK_MARGIN = 0.6;
    private static final double APART = 14;

    /** From so many years on, months and quarters are not named between whole years. */
    private static final double LONG = 1.5;

    /** A range for times that are usually {@code step} apart. */
    static TimeRange over(DoubleStream times, double step) {
        double[] all = times.toArray();
        var ends = DoubleStream.of(all).summaryStatistics();
        double first = all.length == 0 ? 0 : ends.getMin();
        double last = all.length == 0 ? 1 : ends.getMax();
        double span = last - first;
        double margin = span > 0 ? Math.max(MARGIN * span, Math.min(MARK_MARGIN * step, span / 12)) : 1;
        boolean whole = DoubleStream.of(all).allMatch(t -> t == Math.rint(t));
        return new TimeRange(first, last, first - margin, last + margin, whole);
    }

    /** With so much of the axis kept free at its end. */
    TimeRange withRoomAtEnd(double share) {
        return new TimeRange(first, last, from, from + length() / (1 - share), whole);
    }

    double length() {
        return to - from;
    }

    /** The smallest round step whose names do not run into each other on so many pixels. */
    double step(double width, NumberStyle numbers) {
        double smallest = whole || length() >= LONG ? 1 : Math.pow(10, Math.floor(Math.log10(length())) - 3);
        double step = NiceScale.over(smallest, 1).step();
        while (width * step / length() < nameWidth(step, numbers)) {
            step = NiceScale.over(step * 1.5, 1).step();
        }
        return step;
    }

    private double nameWidth(double step, NumberStyle numbers) {
        NumberFormat format = format(step, numbers);
        float size = Palette.SMALL.getSize2D();
        return APART
                + Math.max(Lettering.width(format.format(first), size), Lettering.width(format.format(last), size));
    }

    /** Times are names, so that no sign stands between thousands. */
    static NumberFormat format(double step, NumberStyle numbers) {
        NumberFormat format = numbers.format(NiceScale.over(step, 1).decimals());
        format.setGroupingUsed(false);
        return format;
    }

    /** A time as a name: 1898, 1987.4 or 1944.58. */
    static String name(double time, NumberStyle numbers) {
        NumberFormat format = format(0.01, numbers);
        format.setMinimumFractionDigits(0);
        return format.format(time);
    }
}
