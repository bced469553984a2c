package org.sentinelle.present;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * How a language writes numbers. The signs are stated here, not taken from a locale: the Java runtime and ICU disagree on
 * Arabic digits and on the French space, and either may change with a release.
 *
 * @param language tag of the language
 * @param group between thousands
 * @param decimal before the decimals
 * @param percent what follows a number of percent, with its space where there is one
 */
public record NumberStyle(String language, char group, char decimal, String percent) {
    public static final char MINUS = '\u2212';

    public static final NumberStyle ENGLISH = new NumberStyle("en", ',', '.', "%");

    /** A narrow space that does not break between thousands, a space that does not break before the percent sign. */
    public static final NumberStyle FRENCH = new NumberStyle("fr", '\u202F', ',', "\u00A0%");

    /** Western digits, as the statistical tables of the United Nations in Arabic have them. */
    public static final NumberStyle ARABIC = new NumberStyle("ar", ',', '.', "%");

    /** The style of a language; that of English where none is stated. */
    public static NumberStyle of(String language) {
        return switch (language) {
            case "fr" -> FRENCH;
            case "ar" -> ARABIC;
            default -> ENGLISH;
        };
    }

    /** Whether the language is read from right to left. */
    public boolean isRightToLeft() {
        return this == ARABIC;
    }

    /** The number with as many decimals as its scale says. */
    public String text(BigDecimal value) {
        int scale = Math.max(0, value.scale());
        return format(scale).format(value);
    }

    /** The number with so many decimals, halves rounded away from zero. */
    public String text(double value, int decimals) {
        return text(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP));
    }

    /** A whole number. */
    public String text(long value) {
        return text(BigDecimal.valueOf(value));
    }

    /** A format with so many decimals, always shown. */
    public NumberFormat format(int decimals) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setZeroDigit('0');
        symbols.setMinusSign(MINUS);
        symbols.setGroupingSeparator(group);
        symbols.setDecimalSeparator(decimal);
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format;
    }
}
