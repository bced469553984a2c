package org.sentinelle.present.dashboard;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.HypothesisTest;

/** Estimates, their intervals and p values as the page of a register writes them. */
record EffectWords(Wording words) {
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);
    private static final double LEAST_P = 0.001;
    private static final int P_DECIMALS = 3;

    /** With three significant digits, or whole where there are more before the point. */
    String value(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(THREE_DIGITS);
        return words.numbers().derived().text(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }

    String p(@Nullable Double p) {
        if (p == null) {
            return words.text("value.none");
        }
        return p < LEAST_P
                ? "<" + words.numbers().derived().text(LEAST_P, P_DECIMALS)
                : words.numbers().derived().text(p, P_DECIMALS);
    }

    String percent(double share) {
        BigDecimal percent = BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros();
        return words.numbers().derived().text(percent.scale() < 0 ? percent.setScale(0) : percent)
                + words.numbers().percent();
    }

    /** The estimate alone; empty where there is none. */
    String estimate(HypothesisTest test) {
        Estimate estimate = test.estimate();
        Double value = estimate == null ? null : estimate.estimate();
        return value == null ? "" : value(value);
    }

    /** The interval, {@code 0.074 to 0.4}; empty where there is none. */
    String interval(HypothesisTest test) {
        Estimate estimate = test.estimate();
        Double low = estimate == null ? null : estimate.confLow();
        Double high = estimate == null ? null : estimate.confHigh();
        return low == null || high == null ? "" : words.text("register.interval", value(low), value(high));
    }

    /** The estimate, how sure it is and of how many. */
    String sentence(HypothesisTest test) {
        Estimate estimate = test.estimate();
        if (estimate == null) {
            return "";
        }
        Long n = estimate.n();
        Double level = estimate.confLevel();
        String interval = interval(test);
        String value = interval.isEmpty() || level == null
                ? words.text("register.estimate", estimate(test))
                : words.text("register.estimate-interval", estimate(test), percent(level), interval);
        return n == null ? value : value + " " + words.counted("register.observations", n);
    }
}
