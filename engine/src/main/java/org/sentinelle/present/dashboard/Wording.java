package org.sentinelle.present.dashboard;

import java.text.MessageFormat;
import java.util.Collection;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The words of the pages: every sentence, and every code as a reader says it, from one table a language. */
public final class Wording {
    private static final String BUNDLE = "org.sentinelle.present.dashboard.messages";

    private final Locale locale;
    private final ResourceBundle texts;

    private Wording(Locale locale, ResourceBundle texts) {
        this.locale = locale;
        this.texts = texts;
    }

    /** The words in a language (a tag such as {@code en}); throws {@link IllegalArgumentException} where there are none. */
    public static Wording in(String language) {
        Locale locale = Locale.forLanguageTag(language);
        try {
            return new Wording(
                    locale,
                    ResourceBundle.getBundle(
                            BUNDLE,
                            locale,
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        } catch (MissingResourceException e) {
            throw new IllegalArgumentException(
                    "The pages have no words in language '" + language + "'; write en, or add messages_" + language, e);
        }
    }

    public String language() {
        return locale.toLanguageTag();
    }

    /** A sentence with {0}, {1}, ... filled in; the values are texts already, so nothing is formatted behind our back. */
    public String text(String key, String... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }

    /** A sentence in its singular or plural form: {@code key.one} for 1, else {@code key.many}; {0} is the number. */
    public String counted(String key, long number) {
        return text(key + (number == 1 ? ".one" : ".many"), ValueForm.COUNT.text(number));
    }

    /** A code in words; one that the table does not know is shown as it is, with spaces for hyphens. */
    public String code(String family, String code) {
        String key = family + "." + code;
        return texts.containsKey(key)
                ? texts.getString(key)
                : code.replace('-', ' ').replace('_', ' ');
    }

    boolean knows(String key) {
        return texts.containsKey(key);
    }

    /** Several codes in words, separated by semicolons. */
    String codes(String family, Collection<String> codes) {
        return codes.stream().map(c -> code(family, c)).collect(Collectors.joining("; "));
    }
}
