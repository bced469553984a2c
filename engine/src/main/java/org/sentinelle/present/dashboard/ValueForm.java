package org.sentinelle.present.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.sentinelle.model.Measure;
import org.sentinelle.result.Bounds;

/** How a value is written: counts whole, rates with two decimals, shares and ratios with one. */
enum ValueForm {
    COUNT(0, ""),
    RATE(2, ""),
    SHARE(1, "%"),
    RATIO(1, "");

    private static final char EN_DASH = '\u2013';
    private static final char MINUS = '\u2212';

    private final int decimals;
    private final String sign;

    ValueForm(int decimals, String sign) {
        this.decimals = decimals;
        this.sign = sign;
    }

    static ValueForm of(Measure measure) {
        if (measure instanceof Measure.Total) {
            return COUNT;
        }
        if (measure instanceof Measure.Rate) {
            return RATE;
        }
        if (measure instanceof Measure.Proportion proportion) {
            return proportion.per() == 100 ? SHARE : RATE;
        }
        return RATIO;
    }

    /** The value, or its bounds as {@code 1,204–1,219}; {@code about 0.23} where both are written alike. */
    String text(Bounds bounds) {
        String low = number(bounds.low());
        String high = number(bounds.high());
        if (bounds.isPoint()) {
            return low + sign;
        }
        return low.equals(high) ? "\u2248 " + low + sign : low + EN_DASH + high + sign;
    }

    String text(double value) {
        return number(value) + sign;
    }

    /** The form of yearly changes, which are smaller: counts get a decimal, shares are percentage points. */
    ValueForm finer() {
        return this == RATE ? RATE : RATIO;
    }

    /** A change with its sign, and with two significant digits where the form has fewer. */
    String change(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        int significant = exact.signum() == 0 ? 0 : exact.scale() - exact.precision() + 2;
        String written = format(exact.setScale(Math.max(decimals, significant), RoundingMode.HALF_UP));
        return value > 0 ? "+" + written : written;
    }

    /** A positive value that would be written as zero is written as less than the smallest step instead. */
    private String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        if (rounded.signum() == 0 && value != 0 && decimals > 0) {
            String smallest = format(BigDecimal.ONE.movePointLeft(decimals));
            return value > 0 ? "<" + smallest : ">" + MINUS + smallest;
        }
        return format(rounded);
    }

    private String format(BigDecimal value) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ENGLISH);
        symbols.setMinusSign(MINUS);
        DecimalFormat form = new DecimalFormat("#,##0", symbols);
        form.setMinimumFractionDigits(value.scale());
        form.setMaximumFractionDigits(value.scale());
        return form.format(value);
    }
}
