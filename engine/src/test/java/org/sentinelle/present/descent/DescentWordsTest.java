package org.sentinelle.present.descent;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelle.result.ObsStatus;

class DescentWordsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    private static SortedMap<String, String> placeholders(String language) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "org.sentinelle.present.descent.words",
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

    @ParameterizedTest
    @EnumSource(ObsStatus.class)
    void every_status_has_a_meaning_in_every_language(ObsStatus status) {
        for (String language : new String[] {"en", "fr", "ar"}) {
            assertThat(DescentWords.in(language).meaning("status", status.name()))
                    .isNotEqualTo(status.name());
        }
    }

    @Test
    void numbers_and_codes_keep_their_order_in_a_text_from_right_to_left() {
        assertThat(DescentWords.in("ar").text("named", "غانا", "GHA")).isEqualTo("غانا (\u2066GHA\u2069)");
    }
}
