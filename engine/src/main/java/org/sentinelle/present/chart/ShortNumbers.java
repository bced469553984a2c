package org.sentinelle.present.chart;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import org.sentinelle.present.NumberStyle;

/** Names steps of an axis whose plain numbers would be too long: {@code 2e−9}. */
final class ShortNumbers extends NumberFormat {
    private static final long serialVersionUID = 1L;
    private static final double LARGE = 1e9;
    private static final int MOST_DECIMALS = 6;

    private final NumberFormat mantissas;
    private final NumberFormat powers;
    private final int power;
    private final transient NumberStyle numbers;

    private ShortNumbers(NumberStyle numbers, int decimals, int power) {
        NumberStyle parts = numbers.recordedIn(null);
        this.mantissas = parts.format(decimals);
        this.powers = parts.format(0);
        this.power = power;
        this.numbers = numbers;
    }

    /** The plain format where it will do. */
    static NumberFormat of(ValueRange range, NumberStyle numbers) {
        double size = Math.max(Math.abs(range.from()), Math.abs(range.to()));
        if (range.decimals() <= MOST_DECIMALS && size < LARGE) {
            return numbers.format(range.decimals());
        }
        int power = (int) Math.floor(Math.log10(size));
        int decimals = Math.max(0, power - (int) Math.floor(Math.log10(range.step()) + 1e-9));
        return new ShortNumbers(numbers, decimals, power);
    }

    @Override
    public StringBuffer format(double number, StringBuffer written, FieldPosition position) {
        String mantissa = mantissas.format(number / Math.pow(10, power));
        return written.append(numbers.recorded(number == 0 ? mantissa : mantissa + "e" + powers.format(power)));
    }

    @Override
    public StringBuffer format(long number, StringBuffer written, FieldPosition position) {
        return format((double) number, written, position);
    }

    @Override
    public Number parse(String text, ParsePosition position) {
        throw new UnsupportedOperationException("An axis only writes numbers");
    }
}
