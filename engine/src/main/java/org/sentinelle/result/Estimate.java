package org.sentinelle.result;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the tidy estimates that every analysis returns; a column that does not apply is null, never NaN.
 *
 * <p>{@code estimateLow} and {@code estimateHigh} are bounds from censored input, {@code confLow} and {@code confHigh}
 * limits of the confidence interval at {@code confLevel}. {@code n} is null where the number of observations is withheld.
 */
public record Estimate(
        String term,
        @Nullable Double estimate,
        @Nullable Double estimateLow,
        @Nullable Double estimateHigh,
        String unit,
        @Nullable Double stdError,
        @Nullable Double confLow,
        @Nullable Double confHigh,
        @Nullable Double confLevel,
        @Nullable Double statistic,
        @Nullable Double df,
        @Nullable Double pValue,
        @Nullable Double adjustedP,
        @Nullable String alternative,
        @Nullable Long n,
        List<String> caveats)
        implements Serializable {
    public Estimate {
        caveats = List.copyOf(caveats);
    }

    /** The same in words that say more of the unit. */
    public Estimate withUnit(String said) {
        return new Estimate(
                term,
                estimate,
                estimateLow,
                estimateHigh,
                said,
                stdError,
                confLow,
                confHigh,
                confLevel,
                statistic,
                df,
                pValue,
                adjustedP,
                alternative,
                n,
                caveats);
    }

    /** The same with a p value that is two-sided, and one that counts how many tests were made. */
    public Estimate adjusted(@Nullable Double p, @Nullable Double adjusted) {
        return new Estimate(
                term,
                estimate,
                estimateLow,
                estimateHigh,
                unit,
                stdError,
                confLow,
                confHigh,
                confLevel,
                statistic,
                df,
                p,
                adjusted,
                "two-sided",
                n,
                caveats);
    }

    /** The same without the number of observations and the degrees of freedom, which repeat it. */
    public Estimate withoutN() {
        return new Estimate(
                term,
                estimate,
                estimateLow,
                estimateHigh,
                unit,
                stdError,
                confLow,
                confHigh,
                confLevel,
                statistic,
                null,
                pValue,
                adjustedP,
                alternative,
                null,
                caveats);
    }

    /** The same with each number in so many significant digits. */
    public Estimate rounded(int digits) {
        return new Estimate(
                term,
                rounded(estimate, digits),
                rounded(estimateLow, digits),
                rounded(estimateHigh, digits),
                unit,
                rounded(stdError, digits),
                rounded(confLow, digits),
                rounded(confHigh, digits),
                confLevel,
                rounded(statistic, digits),
                rounded(df, digits),
                rounded(pValue, digits),
                rounded(adjustedP, digits),
                alternative,
                n,
                caveats);
    }

    private static @Nullable Double rounded(@Nullable Double number, int digits) {
        return number == null || number.isNaN() || number.isInfinite()
                ? number
                : (Double) new BigDecimal(number).round(new MathContext(digits)).doubleValue();
    }

    /** The same term without its numbers and its caveats: all suppressed estimates look alike. */
    public Estimate suppressed(String reason) {
        return new Estimate(
                term,
                null,
                null,
                null,
                unit,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(reason));
    }
}
