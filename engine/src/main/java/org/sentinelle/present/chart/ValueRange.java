package org.sentinelle.present.chart;

import java.text.NumberFormat;
import java.util.stream.DoubleStream;
import org.sentinelle.present.NumberStyle;

/**
 * An axis of values with round steps. It starts at zero where no value is below it, unless that would squeeze the values into
 * less than a quarter of the axis, as with temperatures or prices; then {@link #isCut} and the picture says so.
 *
 * @param decimals digits after the point that the steps need
 */
record ValueRange(double from, double to, double step, int decimals) {
    private static final double SQUEEZED = 0.25;
    private static final double MARGIN = 0.05;
    private static final double AROUND_ONE_VALUE = 0.1;

    /** A smaller part of the values' size than this is noise of the arithmetic, and the values are all the same. */
    private static final double NOISE = 1e-9;

    /** A range that holds all values in about {@code ticks} steps. */
    static ValueRange over(DoubleStream values, int ticks) {
        var all = values.summaryStatistics();
        return all.getCount() == 0 ? between(0, 1, ticks) : between(all.getMin(), all.getMax(), ticks);
    }

    /** The same, from zero even where that squeezes the values; around them where some are below zero. */
    static ValueRange fromZero(DoubleStream values, int ticks) {
        var all = values.summaryStatistics();
        return all.getCount() > 0 && all.getMin() >= 0
                ? upwards(all.getMax(), ticks)
                : all.getCount() == 0 ? between(0, 1, ticks) : between(all.getMin(), all.getMax(), ticks);
    }

    static ValueRange between(double low, double high, int ticks) {
        double size = Math.max(Math.abs(low), Math.abs(high));
        double span = high - low;
        boolean same = span <= size * NOISE;
        if (low >= 0 && (same || span >= SQUEEZED * high)) {
            return upwards(high, ticks);
        }
        if (high <= 0 && (same || span >= SQUEEZED * -low)) {
            return upwards(-low, ticks).mirrored();
        }
        return inside(low, high, ticks);
    }

    private static ValueRange upwards(double high, int ticks) {
        NiceScale scale = NiceScale.over(high, ticks);
        return new ValueRange(0, scale.top() * 1.04, scale.step(), scale.decimals());
    }

    private ValueRange mirrored() {
        return new ValueRange(-to, -from, step, decimals);
    }

    /** Just around the values, with the two or more ticks that fall inside. */
    static ValueRange inside(double low, double high, int ticks) {
        double size = Math.max(Math.abs(low), Math.abs(high));
        double span = high - low;
        if (span <= size * NOISE) {
            double around = size > 0 ? size * AROUND_ONE_VALUE : 0.5;
            return inside(low - around, high + around, ticks);
        }
        double from = low - MARGIN * span;
        double to = high + MARGIN * span;
        int steps = ticks;
        NiceScale scale = NiceScale.over(span, steps);
        while (Math.floor(to / scale.step()) - Math.ceil(from / scale.step()) < 1) {
            scale = NiceScale.over(span, ++steps);
        }
        return new ValueRange(from, to, scale.step(), scale.decimals());
    }

    /** Whether zero lies outside. */
    boolean isCut() {
        return from > 0 || to < 0;
    }

    double length() {
        return to - from;
    }

    /** With so much of the axis kept free above the values. */
    ValueRange withHeadroom(double share) {
        return new ValueRange(from, from + length() / (1 - share), step, decimals);
    }

    NumberFormat format(NumberStyle numbers) {
        return ShortNumbers.of(this, numbers);
    }

    /** The width of the widest name of a step. */
    double labelWidth(NumberStyle numbers) {
        NumberFormat format = format(numbers);
        double widest = 0;
        for (double tick = Math.ceil(from / step - NOISE) * step; tick <= to; tick += step) {
            widest = Math.max(widest, Lettering.width(format.format(tick), Palette.SMALL.getSize2D()));
        }
        return widest;
    }
}
