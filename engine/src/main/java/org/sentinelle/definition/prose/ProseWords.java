package org.sentinelle.definition.prose;

import java.math.BigDecimal;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sentinelle.model.LocalisedText;

/** The words of the pages in one language. */
final class ProseWords {
    /** The languages that there are words in. */
    static final List<String> LANGUAGES = List.of("en", "fr", "ar");

    private static final String BUNDLE = "org.sentinelle.definition.prose.prose";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

    private final String language;
    private final ResourceBundle texts;

    private ProseWords(String language, ResourceBundle texts) {
        this.language = language;
        this.texts = texts;
    }

    /** The words in a language; throws {@link IllegalArgumentException} where there are none. */
    static ProseWords in(String language) {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("There are no pages in language '" + language + "'; write one of: "
                    + String.join(", ", LANGUAGES) + ".");
        }
        return new ProseWords(
                language,
                ResourceBundle.getBundle(
                        BUNDLE,
                        Locale.forLanguageTag(language),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    String language() {
        return language;
    }

    /** A sentence with {0}, {1}, ... filled in. */
    String text(String key, String... values) {
        return PLACEHOLDER
                .matcher(texts.getString(key))
                .replaceAll(found -> Matcher.quoteReplacement(values[Integer.parseInt(found.group(1))]));
    }

    String text(LocalisedText text) {
        return text.in(language);
    }

    /** {@code Category: outcome}, as an item of a list. */
    String fact(String key, String value) {
        return text("fact", text("label." + key), value);
    }

    /** A word of a closed list as the language says it; one that the table does not know stands as it is. */
    String word(String family, String word) {
        String key = family + "." + word;
        return texts.containsKey(key) ? texts.getString(key) : word.replace('-', ' ');
    }

    /** A term that a definition writes freely, as the language says it where the table knows it. */
    String term(String family, String term) {
        String key = family + "." + term.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return texts.containsKey(key) ? texts.getString(key) : term;
    }

    String word(String family, Enum<?> constant) {
        return word(family, plain(constant));
    }

    /** A constant as the files write it: {@code any-input}. */
    static String plain(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A name and what it is called in the files: {@code Detected victims (detected)}. */
    String named(String name, String id) {
        return name.equals(id) ? name : text("named", name, id);
    }

    String quoted(String name) {
        return text("quoted", name);
    }

    String listed(List<String> parts) {
        return String.join(text("join.list"), parts);
    }

    String either(List<String> parts) {
        return String.join(text("join.or"), parts);
    }

    String together(List<String> parts) {
        return String.join(text("join.with"), parts);
    }

    String also(List<String> conditions) {
        return conditions.stream().collect(Collectors.joining(text("join.conditions")));
    }

    String month(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.forLanguageTag(language));
    }

    static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
