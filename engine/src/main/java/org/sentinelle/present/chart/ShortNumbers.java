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

    private ShortNumbers(NumberFormat mantissas, NumberFormat powers, int power) {
        this.mantissas = mantissas;
        this.powers = powers;
        this.power = power;
    }

    /** The plain format where it will do. */
    static NumberFormat of(ValueRange range, NumberStyle numbers) {
        double size = Math.max(Math.abs(range.from()), Math.abs(range.to()));
        if (range.decimals() <= MOST_DECIMALS && size < LARGE) {
            return numbers.format(range.decimals());
        }
        int power = (int) Math.floor(Math.log10(size));
        int decimals = Math.max(0, power - (int) Math.floor(Math.log10(range.step()) + 1e-9));
        return new ShortNumbers(numbers.format(decimals), numbers.format(0), power);
    }

    @Override
    public StringBuffer format(double number, StringBuffer written, FieldPosition position) {
        mantissas.format(number / Math.pow(10, power), written, position);
        return number == 0 ? written : written.append('e').append(powers.format(power));
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
