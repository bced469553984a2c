package org.sentinelle.present.chart;

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

class ChartWordsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    private static SortedMap<String, String> placeholders(String language) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "org.sentinelle.present.chart.words",
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
    void levels_are_percentages_as_the_language_writes_them() {
        assertThat(ChartWords.in("en").interval("interval", 0.95)).isEqualTo("95% confidence interval");
        assertThat(ChartWords.in("fr").interval("prediction", 0.995))
                .isEqualTo("Intervalle de pr\u00e9vision \u00e0 99,5\u00a0%");
        assertThat(ChartWords.in("en").interval("interval", null)).isEqualTo("Confidence interval");
    }

    @Test
    void values_have_four_significant_digits_or_are_whole() {
        ChartWords words = ChartWords.in("en");
        assertThat(words.value(1234567.8)).isEqualTo("1,234,568");
        assertThat(words.value(805.38128)).isEqualTo("805.4");
        assertThat(words.value(-0.00012345)).isEqualTo("\u22120.0001235");
        assertThat(words.value(1200)).isEqualTo("1,200");
        assertThat(words.value(0)).isEqualTo("0");
    }

    @Test
    void numbers_in_a_text_read_from_the_right_keep_their_order() {
        assertThat(ChartWords.in("ar").text("more", "1,234")).endsWith("\u20661,234\u2069");
        assertThat(ChartWords.in("en").text("more", "$1{2}")).endsWith("$1{2}");
    }

    @Test
    void a_language_without_words_is_refused() {
        assertThatThrownBy(() -> ChartWords.in("de")).hasMessageContaining("write one of: en, fr, ar");
    }
}
