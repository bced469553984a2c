package org.sentinelle.present.dashboard;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Period;
import org.sentinelle.present.Direction;
import org.sentinelle.present.NumberStyle;
import org.sentinelle.present.RenderedNumbers;
import org.sentinelle.result.Bounds;

/** The words of the pages in one language: every sentence, every code as a reader says it, and numbers as it writes them. */
public final class Wording {
    private static final String BUNDLE = "org.sentinelle.present.dashboard.messages";

    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");

    private final Locale locale;
    private final ResourceBundle texts;
    private final PluralRules plurals;
    private final NumberStyle numbers;
    private final PeriodWords periods;

    private Wording(Locale locale, ResourceBundle texts, @Nullable RenderedNumbers rendered) {
        this.locale = locale;
        this.texts = texts;
        this.plurals = PluralRules.forLocale(ULocale.forLocale(locale));
        this.numbers = NumberStyle.of(locale.toLanguageTag()).recordedIn(rendered);
        this.periods = new PeriodWords(this, locale);
        if (rendered != null) {
            texts.keySet().forEach(key -> parts(texts.getString(key)).forEach(rendered::text));
        }
    }

    /** The words in a language (a tag such as {@code en}); throws {@link IllegalArgumentException} where there are none. */
    public static Wording in(String language) {
        return in(language, null);
    }

    /** The same, telling a record of every number, period and text with a number in it. */
    static Wording in(String language, @Nullable RenderedNumbers rendered) {
        Locale locale = Locale.forLanguageTag(language);
        try {
            return new Wording(
                    locale,
                    ResourceBundle.getBundle(
                            BUNDLE,
                            locale,
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)),
                    rendered);
        } catch (MissingResourceException e) {
            throw new IllegalArgumentException(
                    "The pages have no words in language '" + language + "'; write en, fr or ar, or add messages_"
                            + language,
                    e);
        }
    }

    /** What stands between the values of a sentence, as readers see it. */
    private static Stream<String> parts(String pattern) {
        return Stream.of(PLACE.split(pattern)).map(part -> part.replace("''", "'"));
    }

    public String language() {
        return locale.toLanguageTag();
    }

    /** {@code ltr} or {@code rtl}, as the pages' html element says it. */
    public String direction() {
        return numbers.isRightToLeft() ? "rtl" : "ltr";
    }

    NumberStyle numbers() {
        return numbers;
    }

    /** What the sign of a hidden value means. */
    public String hiddenKey() {
        return text("value.hidden-key", ValueWords.HIDDEN);
    }

    /**
     * A sentence with {0}, {1}, ... filled in; the values are texts already, so nothing is formatted behind our back. In a
     * language read from right to left a value without letters of its own is set off, so that it keeps its order.
     */
    public String text(String key, String... values) {
        String[] placed = values.clone();
        if (numbers.isRightToLeft()) {
            for (int i = 0; i < placed.length; i++) {
                placed[i] = Direction.leftToRight(placed[i]);
            }
        }
        return new MessageFormat(texts.getString(key), locale).format(placed);
    }

    /**
     * A sentence in the plural form that the language has for the number (CLDR: zero, one, two, few, many, other); {0} is the
     * number, the values follow.
     */
    public String counted(String key, long number, String... values) {
        List<String> all = new ArrayList<>(List.of(derived(number)));
        all.addAll(List.of(values));
        String form = key + "." + plurals.select(number);
        return text(texts.containsKey(form) ? form : key + ".other", all.toArray(String[]::new));
    }

    /** A code in words; one that the table does not know is shown as it is, with spaces for hyphens. */
    public String code(String family, String code) {
        String key = family + "." + code;
        return texts.containsKey(key)
                ? texts.getString(key)
                : code.replace('-', ' ').replace('_', ' ');
    }

    /** Whether there are words under a key. */
    public boolean knows(String key) {
        return texts.containsKey(key);
    }

    /** A period as a reader says it: 2010, Q3 2010, July 2010. */
    String period(Period period) {
        return named(periods.name(period));
    }

    /** The same in fewer letters. */
    String shortPeriod(Period period) {
        return named(periods.shortName(period));
    }

    private String named(String period) {
        RenderedNumbers rendered = numbers.rendered();
        if (rendered != null) {
            rendered.period(period);
        }
        return period;
    }

    /** A whole number. */
    String count(long number) {
        return numbers.text(number);
    }

    /** A whole number that the pages work out: how many States, of how many lines. */
    public String derived(long number) {
        return numbers.derived().text(number);
    }

    /** A value that the pages work out, or that a definition gives. */
    String derived(ValueForm form, double value) {
        return form.text(value, numbers.derived());
    }

    /** A name or an id with digits in it that is shown as it stands. */
    String stated(String text) {
        RenderedNumbers rendered = numbers.rendered();
        if (rendered != null) {
            rendered.text(text);
        }
        return text;
    }

    /** A number of units, or its bounds. */
    String count(Bounds bounds) {
        return ValueForm.COUNT.text(bounds, numbers);
    }

    String number(ValueForm form, Bounds bounds) {
        return form.text(bounds, numbers);
    }

    String number(ValueForm form, double value) {
        return form.text(value, numbers);
    }

    String change(ValueForm form, double value) {
        return form.change(value, numbers);
    }

    /** The order of the language's dictionaries. */
    Comparator<String> alphabetical() {
        Collator collator = Collator.getInstance(ULocale.forLocale(locale));
        return collator::compare;
    }
}
