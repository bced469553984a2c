package org.sentinelle.present;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sentinelle.present.RenderedNumbers.Kind;

/**
 * How a language writes numbers. The signs are stated here, not taken from a locale: the Java runtime and ICU disagree on
 * Arabic digits and on the French space, and either may change with a release.
 *
 * @param language tag of the language
 * @param group between thousands
 * @param decimal before the decimals
 * @param percent what follows a number of percent, with its space where there is one
 * @param rendered told of every number written; null where nothing is published
 * @param kind where the numbers come from
 */
public record NumberStyle(
        String language,
        char group,
        char decimal,
        String percent,
        @Nullable RenderedNumbers rendered,
        Kind kind) {
    public static final char MINUS = '\u2212';

    public static final NumberStyle ENGLISH = new NumberStyle("en", ',', '.', "%", null, Kind.DATA);

    /** A narrow space that does not break between thousands, a space that does not break before the percent sign. */
    public static final NumberStyle FRENCH = new NumberStyle("fr", '\u202F', ',', "\u00A0%", null, Kind.DATA);

    /** Western digits, as the statistical tables of the United Nations in Arabic have them. */
    public static final NumberStyle ARABIC = new NumberStyle("ar", ',', '.', "%", null, Kind.DATA);

    /** The style of a language; that of English where none is stated. */
    public static NumberStyle of(String language) {
        return switch (language) {
            case "fr" -> FRENCH;
            case "ar" -> ARABIC;
            default -> ENGLISH;
        };
    }

    /** The same, telling the record of every number it writes. */
    public NumberStyle recordedIn(@Nullable RenderedNumbers record) {
        return new NumberStyle(language, group, decimal, percent, record, kind);
    }

    /** The same for numbers that the pages make of released values. */
    public NumberStyle derived() {
        return new NumberStyle(language, group, decimal, percent, rendered, Kind.DERIVED);
    }

    /** Whether the language is read from right to left. */
    public boolean isRightToLeft() {
        return language.equals(ARABIC.language);
    }

    /** The number with as many decimals as its scale says. */
    public String text(BigDecimal value) {
        int scale = Math.max(0, value.scale());
        return recorded(plainFormat(scale).format(value));
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
        NumberFormat format = plainFormat(decimals);
        return rendered == null ? format : new RecordedFormat(format, this::recorded);
    }

    /** Tells the record of a number that was written in this style, and gives it back. */
    public String recorded(String written) {
        if (rendered != null) {
            rendered.number(kind, plain(written));
        }
        return written;
    }

    /** With a decimal point, a hyphen for minus, and nothing between thousands. */
    private String plain(String written) {
        StringBuilder plain = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c != group) {
                plain.append(c == decimal ? '.' : c == MINUS ? '-' : c);
            }
        }
        return plain.toString();
    }

    private NumberFormat plainFormat(int decimals) {
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
