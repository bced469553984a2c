package org.sentinelle.present.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sentinelle.present.NumberStyle;

/** The words in charts of analyses, in one language. */
public final class ChartWords {
    /** The languages that there are words in. */
    public static final List<String> LANGUAGES = List.of("en", "fr", "ar");

    private static final String BUNDLE = "org.sentinelle.present.chart.words";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");
    private static final int SIGNIFICANT = 4;
    private static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';
    private static final char END_OF_ISOLATE = '\u2069';

    private final ResourceBundle texts;
    private final NumberStyle numbers;

    private ChartWords(ResourceBundle texts, NumberStyle numbers) {
        this.texts = texts;
        this.numbers = numbers;
    }

    /** The words in a language; throws {@link IllegalArgumentException} where there are none. */
    public static ChartWords in(String language) {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("Charts have no words in language '" + language + "'; write one of: "
                    + String.join(", ", LANGUAGES));
        }
        ResourceBundle texts = ResourceBundle.getBundle(
                BUNDLE,
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new ChartWords(texts, NumberStyle.of(language));
    }

    public NumberStyle numbers() {
        return numbers;
    }

    /**
     * A text with {0}, {1}, ... filled in; in a language read from right to left a value that is not is set off, so that it
     * keeps its order.
     */
    public String text(String key, String... values) {
        return PLACEHOLDER
                .matcher(texts.getString(key))
                .replaceAll(found -> Matcher.quoteReplacement(placed(values[Integer.parseInt(found.group(1))])));
    }

    private String placed(String value) {
        boolean same = value.codePoints().anyMatch(ChartWords::isRightToLeft);
        return !numbers.isRightToLeft() || same || value.isEmpty()
                ? value
                : LEFT_TO_RIGHT_ISOLATE + value + END_OF_ISOLATE;
    }

    private static boolean isRightToLeft(int letter) {
        byte kind = Character.getDirectionality(letter);
        return kind == Character.DIRECTIONALITY_RIGHT_TO_LEFT || kind == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** A text with a full stop at its end. */
    public String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    public String listed(List<String> parts) {
        return String.join(texts.getString("list") + " ", parts);
    }

    /** A time as a name: 1898, or 1944.58. */
    public String time(double time) {
        return TimeRange.name(time, numbers);
    }

    /** A value with four significant digits, or whole where it has more before the point. */
    public String value(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        int decimals = exact.signum() == 0 ? 0 : SIGNIFICANT - exact.precision() + exact.scale();
        BigDecimal rounded =
                exact.setScale(Math.max(0, decimals), RoundingMode.HALF_UP).stripTrailingZeros();
        return numbers.text(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }

    /** A level in (0, 1) as a percentage: 95%, 99.5%. */
    public String level(double level) {
        BigDecimal percent = BigDecimal.valueOf(level)
                .movePointRight(2)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return numbers.text(percent.scale() < 0 ? percent.setScale(0) : percent) + numbers.percent();
    }

    /** What an interval is called: by its level, or by the other text where the level is not known. */
    public String interval(String key, @Nullable Double level) {
        return level == null ? text(key + ".any") : text(key, level(level));
    }

    /** The words of a picture that counts {@code value}, with intervals at a level, and at an inner level ahead. */
    public SeriesLabels series(String value, @Nullable Double level, @Nullable Double inner) {
        return new SeriesLabels(
                value,
                text("observed"),
                text("bounds"),
                text("fitted"),
                interval("interval", level),
                text("break"),
                interval("break.range", level),
                text("axis.cut"),
                new SeriesLabels.Ahead(
                        text("forecast.start"),
                        text("forecast"),
                        interval("prediction.inner", inner),
                        interval("prediction", level)));
    }

    public DecompositionChart.Labels decomposition(String value) {
        return new DecompositionChart.Labels(
                value,
                text("observed"),
                text("trend"),
                text("seasonal"),
                text("remainder"),
                text("scale-bar", "{0}"),
                text("light-weight", numbers.text(DecompositionChart.LOW_WEIGHT, 1)));
    }
}
