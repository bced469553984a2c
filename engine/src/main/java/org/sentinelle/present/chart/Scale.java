package org.sentinelle.present.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import org.sentinelle.present.NumberStyle;

/**
 * An axis of numbers, plain or of their logarithms, with the names of round ones.
 *
 * @param from where it begins, as a logarithm where it is one of logarithms
 */
record Scale(double from, double to, boolean logarithmic, List<Tick> ticks) {
    private static final double DECADE = Math.log(10);
    private static final double MARGIN = 0.04;

    /** Leading digits of the names of a logarithmic axis, the fewest first. */
    private static final int[][] LEADING = {{1}, {1, 3}, {1, 2, 5}, {1, 2, 3, 5, 7}, {1, 2, 3, 4, 5, 6, 7, 8, 9}};

    /** A round number and its name. */
    record Tick(double value, String name) {}

    Scale {
        ticks = List.copyOf(ticks);
    }

    /** A plain axis around these numbers. */
    static Scale plain(double low, double high, int most, NumberStyle numbers) {
        return named(ValueRange.inside(low, high, most), numbers);
    }

    /** An axis of a range, with all its round numbers named. */
    static Scale named(ValueRange range, NumberStyle numbers) {
        List<Tick> ticks = new ArrayList<>();
        NumberFormat format = range.format(numbers.derived());
        double first = Math.ceil(range.from() / range.step() - 1e-9);
        for (double k = first; k * range.step() <= range.to() + 1e-9 * range.length(); k++) {
            double tick = k * range.step();
            ticks.add(new Tick(tick, format.format(k == 0 ? 0 : tick)));
        }
        return new Scale(range.from(), range.to(), false, ticks);
    }

    /** An axis of logarithms around these numbers, which are above 0. */
    static Scale logarithmic(double low, double high, int most, NumberStyle numbers) {
        double from = Math.log(low);
        double to = Math.log(high);
        double margin = Math.max(0.01, MARGIN * (to - from));
        Scale bare = new Scale(from - margin, to + margin, true, List.of());
        return new Scale(bare.from, bare.to, true, bare.round(most, numbers));
    }

    private List<Tick> round(int most, NumberStyle numbers) {
        List<Tick> best = List.of();
        for (int[] leading : LEADING) {
            List<Tick> ticks = powers(leading, 1, numbers);
            if (ticks.size() <= most) {
                best = ticks;
            }
        }
        if (best.isEmpty()) {
            int every = 1;
            do {
                best = powers(LEADING[0], ++every, numbers);
            } while (best.size() > most);
        }
        return best.size() >= 2 ? best : between(most, numbers);
    }

    private List<Tick> powers(int[] leading, int every, NumberStyle numbers) {
        List<Tick> ticks = new ArrayList<>();
        for (int power = (int) Math.floor(from / DECADE); power <= to / DECADE; power++) {
            for (int digit : leading) {
                BigDecimal value = BigDecimal.valueOf(digit).scaleByPowerOfTen(power);
                if (power % every == 0 && holds(Math.log(value.doubleValue()))) {
                    ticks.add(new Tick(value.doubleValue(), name(value, numbers)));
                }
            }
        }
        return ticks;
    }

    /** Over less than a decade: steps as on a plain axis. */
    private List<Tick> between(int most, NumberStyle numbers) {
        ValueRange range = ValueRange.inside(Math.exp(from), Math.exp(to), most);
        return named(range, numbers).ticks().stream()
                .filter(tick -> tick.value() > 0 && holds(Math.log(tick.value())))
                .toList();
    }

    private boolean holds(double place) {
        return place >= from && place <= to;
    }

    private static String name(BigDecimal value, NumberStyle numbers) {
        BigDecimal plain = value.round(new MathContext(2)).stripTrailingZeros();
        return numbers.derived().text(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    /** Where a number lies: 0 at the beginning, 1 at the end, less or more beyond. */
    double share(double value) {
        double place = logarithmic ? Math.log(value) : value;
        return (place - from) / (to - from);
    }
}
