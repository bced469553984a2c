package org.sentinelle.definition.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseWordsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    /** Every key and the placeholders of its text, in the order of their numbers. */
    private static SortedMap<String, String> placeholders(String language) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "org.sentinelle.definition.prose.prose",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        SortedMap<String, String> placeholders = new TreeMap<>();
        bundle.keySet()
                .forEach(key -> placeholders.put(
                        key,
                        PLACEHOLDER
                                .matcher(bundle.getString(key))
                                .results()
                                .map(MatchResult::group)
                                .collect(Collectors.toCollection(TreeSet::new))
                                .toString()));
        return placeholders;
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void every_language_has_the_same_keys_with_the_same_placeholders(String language) {
        assertThat(placeholders(language)).isEqualTo(placeholders("en"));
    }

    @Test
    void values_are_filled_in_once_and_as_they_are() {
        assertThat(ProseWords.in("en").text("named", "{1}", "$a")).isEqualTo("{1} ($a)");
    }

    @Test
    void a_language_without_words_is_refused() {
        assertThatThrownBy(() -> ProseWords.in("de")).hasMessageContaining("write one of: en, fr, ar");
    }
}
