package org.sentinelle.present.descent;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sentinelle.present.Direction;
import org.sentinelle.present.NumberStyle;
import org.sentinelle.present.dashboard.ValueForm;
import org.sentinelle.present.dashboard.Wording;
import org.sentinelle.result.Bounds;

/** The words of a descent in one language; statuses and flags are said as the pages say them. */
final class DescentWords {
    private static final String BUNDLE = "org.sentinelle.present.descent.words";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

    private final String language;
    private final ResourceBundle texts;
    private final Wording pages;
    private final NumberStyle numbers;

    private DescentWords(String language, ResourceBundle texts) {
        this.language = language;
        this.texts = texts;
        this.pages = Wording.in(language);
        this.numbers = NumberStyle.of(language);
    }

    /** The words in a language; throws {@link IllegalArgumentException} where there are none. */
    static DescentWords in(String language) {
        Wording.in(language);
        return new DescentWords(
                language,
                ResourceBundle.getBundle(
                        BUNDLE,
                        Locale.forLanguageTag(language),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    String language() {
        return language;
    }

    boolean isRightToLeft() {
        return numbers.isRightToLeft();
    }

    /** A text with {0}, {1}, ... filled in, each value in its own direction. */
    String text(String key, String... values) {
        return PLACEHOLDER
                .matcher(texts.getString(key))
                .replaceAll(found -> Matcher.quoteReplacement(placed(values[Integer.parseInt(found.group(1))])));
    }

    /** Foreign words and numbers in a text that is read from right to left keep their order. */
    String placed(String value) {
        return isRightToLeft() ? Direction.leftToRight(value) : value;
    }

    /** A code with what it means; one that nobody has words for stands alone. */
    String explained(String family, String code) {
        String meaning = meaning(family, code);
        return meaning.equals(code) ? placed(code) : text("explained", code, meaning);
    }

    /** What a code means; one that nobody has words for is shown as it is. */
    String meaning(String family, String code) {
        String key = "reason." + code;
        if (texts.containsKey(key)) {
            return texts.getString(key);
        }
        return pages.knows(family + "." + code) ? pages.code(family, code) : code;
    }

    String count(long number) {
        return numbers.text(number);
    }

    String count(Bounds bounds) {
        return ValueForm.COUNT.text(bounds, numbers);
    }

    String value(ValueForm form, Bounds bounds) {
        return form.text(bounds, numbers);
    }

    String decimals(double value, int decimals) {
        return numbers.text(value, decimals);
    }

    String percent(double share) {
        return numbers.text(100 * share, 1) + numbers.percent();
    }
}
