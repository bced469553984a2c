package org.sentinelle.model;

import java.util.Map;

/** A text in several languages, keyed by language tag ({@code en}, {@code fr}, {@code ar}); English is always there. */
public record LocalisedText(Map<String, String> byLanguage) {
    public static final String ENGLISH = "en";

    public LocalisedText {
        byLanguage = Map.copyOf(byLanguage);
        if (!byLanguage.containsKey(ENGLISH)) {
            throw new IllegalArgumentException("A text needs an English version, had only " + byLanguage.keySet());
        }
    }

    public static LocalisedText english(String text) {
        return new LocalisedText(Map.of(ENGLISH, text));
    }

    /** The text in the language asked for, in English where that is missing. */
    public String in(String language) {
        String text = byLanguage.get(language);
        return text != null ? text : english();
    }

    public String english() {
        return byLanguage.getOrDefault(ENGLISH, "");
    }
}
