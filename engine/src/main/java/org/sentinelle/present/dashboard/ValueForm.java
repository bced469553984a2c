package org.sentinelle.present.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.sentinelle.model.Measure;
import org.sentinelle.present.NumberStyle;
import org.sentinelle.result.Bounds;

/** How a value is written: counts whole, rates with two decimals, shares and ratios with one. */
public enum ValueForm {
    COUNT(0, false),
    RATE(2, false),
    SHARE(1, true),
    RATIO(1, false);

    private static final char EN_DASH = '\u2013';

    private final int decimals;
    private final boolean percent;

    ValueForm(int decimals, boolean percent) {
        this.decimals = decimals;
        this.percent = percent;
    }

    /** The form of a measure's values. */
    public static ValueForm of(Measure measure) {
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

    /** The value, or its bounds as {@code 1,204–1,219}; {@code ≈ 0.23} where both are written alike. */
    public String text(Bounds bounds, NumberStyle style) {
        String low = number(bounds.low(), style);
        String high = number(bounds.high(), style);
        if (bounds.isPoint()) {
            return low + sign(style);
        }
        return (low.equals(high) ? "\u2248 " + low : low + EN_DASH + high) + sign(style);
    }

    String text(double value, NumberStyle style) {
        return number(value, style) + sign(style);
    }

    private String sign(NumberStyle style) {
        return percent ? style.percent() : "";
    }

    /** The form of yearly changes, which are smaller: counts get a decimal, shares are percentage points. */
    ValueForm finer() {
        return this == RATE ? RATE : RATIO;
    }

    /** A change with its sign, and with two significant digits where the form has fewer. */
    String change(double value, NumberStyle style) {
        BigDecimal exact = BigDecimal.valueOf(value);
        int significant = exact.signum() == 0 ? 0 : exact.scale() - exact.precision() + 2;
        String written = style.text(exact.setScale(Math.max(decimals, significant), RoundingMode.HALF_UP));
        return value > 0 ? "+" + written : written;
    }

    /** A positive value that would be written as zero is written as less than the smallest step instead. */
    private String number(double value, NumberStyle style) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        if (rounded.signum() == 0 && value != 0 && decimals > 0) {
            String smallest = style.text(BigDecimal.ONE.movePointLeft(decimals));
            return value > 0 ? "<" + smallest : ">" + NumberStyle.MINUS + smallest;
        }
        return style.text(rounded);
    }
}
