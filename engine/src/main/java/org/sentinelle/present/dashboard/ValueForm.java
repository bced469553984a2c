package org.sentinelle.present.dashboard;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Indicator.Rollup;
import org.sentinelle.model.Measure;
import org.sentinelle.model.Measure.Operator;
import org.sentinelle.present.NumberStyle;
import org.sentinelle.result.Bounds;

/** How a value is written: counts whole, rates with two decimals, shares, ratios, means and scores with one. */
public enum ValueForm {
    COUNT(0, false),
    RATE(2, false),
    SHARE(1, true),
    RATIO(1, false);

    private static final int PER_CENT = 100;
    private static final Set<Rollup> AVERAGING =
            EnumSet.of(Rollup.MEAN, Rollup.MEDIAN_OF_STATES, Rollup.POPULATION_WEIGHTED_MEAN);
    private static final char EN_DASH = '\u2013';

    /** A double that was computed differs from what is meant in its last digits: 28.999999999999996 is 29. */
    private static final MathContext MEANT = new MathContext(12, RoundingMode.HALF_UP);

    private final int decimals;
    private final boolean percent;

    ValueForm(int decimals, boolean percent) {
        this.decimals = decimals;
        this.percent = percent;
    }

    /** Of one made of others, as these are written; a quotient, a mean or a difference of shares gets a decimal. */
    public static ValueForm of(Indicator indicator, Catalogue catalogue) {
        return of(indicator, catalogue, new HashSet<>());
    }

    private static ValueForm of(Indicator indicator, Catalogue catalogue, Set<String> seen) {
        return indicator.measure() instanceof Measure.Combination combination
                ? of(combination, catalogue, seen)
                : of(indicator.measure(), isAveraged(indicator));
    }

    private static ValueForm of(Measure.Combination combination, Catalogue catalogue, Set<String> seen) {
        if (combination.operator() == Operator.RATIO) {
            return RATIO;
        }
        Set<ValueForm> forms = EnumSet.noneOf(ValueForm.class);
        for (String id : combination.of()) {
            Indicator operand = seen.add(id) ? catalogue.indicators().get(id) : null;
            if (operand != null) {
                forms.add(of(operand, catalogue, seen));
            }
        }
        ValueForm form =
                forms.size() == 1 && combination.per() == 1 ? forms.iterator().next() : RATIO;
        boolean averaged = form == COUNT && combination.operator() == Operator.MEAN;
        boolean points = form == SHARE && combination.operator() == Operator.DIFFERENCE;
        return averaged || points ? RATIO : form;
    }

    /** Whether a count is a mean of counts or is brought to a year, so that it need not be whole. */
    private static boolean isAveraged(Indicator indicator) {
        return indicator.time().annualised()
                || AVERAGING.contains(indicator.placeRollup())
                || AVERAGING.contains(indicator.timeRollup());
    }

    private static ValueForm of(Measure measure, boolean averaged) {
        if (measure instanceof Measure.Total || measure instanceof Measure.DistinctCount) {
            return averaged ? RATIO : COUNT;
        }
        if (measure instanceof Measure.Rate || measure instanceof Measure.StandardisedRate) {
            return RATE;
        }
        if (measure instanceof Measure.Proportion) {
            return measure.per() == PER_CENT ? SHARE : RATE;
        }
        boolean states = measure instanceof Measure.ShareOfStates || measure instanceof Measure.Status;
        return states && measure.per() == PER_CENT ? SHARE : RATIO;
    }

    /**
     * The value, or its bounds as {@code 1,204–1,219}, never narrower than they are: the lower is rounded down and the upper up.
     * Where both round to the same they are written {@code ≈ 0.23}, as any value that rounds to it.
     */
    public String text(Bounds bounds, NumberStyle style) {
        String low = number(bounds.low(), style);
        if (bounds.isPoint()) {
            return low + sign(style);
        }
        if (low.equals(number(bounds.high(), style))) {
            return "\u2248 " + low + sign(style);
        }
        return number(bounds.low(), RoundingMode.FLOOR, style)
                + EN_DASH
                + number(bounds.high(), RoundingMode.CEILING, style)
                + sign(style);
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
        return number(value, RoundingMode.HALF_UP, style);
    }

    private String number(double value, RoundingMode rounding, NumberStyle style) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(MEANT).setScale(decimals, rounding);
        if (rounded.signum() == 0 && value != 0 && decimals > 0) {
            String smallest = style.derived().text(BigDecimal.ONE.movePointLeft(decimals));
            return value > 0 ? "<" + smallest : ">" + NumberStyle.MINUS + smallest;
        }
        return style.text(rounded);
    }
}
