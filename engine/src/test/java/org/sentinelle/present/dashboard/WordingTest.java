package org.sentinelle.present.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
    private static final Pattern PLURAL = Pattern.compile("(.*)\\.(zero|one|two|few|many|other)");

    private static Map<String, String> texts(String language) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "org.sentinelle.present.dashboard.messages",
                java.util.Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Map<String, String> texts = new TreeMap<>();
        bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
        return texts;
    }

    private static String stem(String key) {
        var plural = PLURAL.matcher(key);
        return plural.matches() ? plural.group(1) : key;
    }

    private static SortedSet<String> placeholders(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> stems(String language) {
        return texts(language).keySet().stream().map(WordingTest::stem).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void every_language_has_the_same_keys(String language) {
        assertThat(stems(language)).isEqualTo(stems("en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void plurals_have_the_forms_that_the_language_has(String language) {
        Set<String> forms =
                PluralRules.forLocale(ULocale.forLanguageTag(language)).getKeywords();
        Map<String, Set<String>> found = texts(language).keySet().stream()
                .filter(key -> PLURAL.matcher(key).matches())
                .collect(Collectors.groupingBy(
                        WordingTest::stem,
                        Collectors.mapping(key -> key.substring(key.lastIndexOf('.') + 1), Collectors.toSet())));
        assertThat(found)
                .isNotEmpty()
                .allSatisfy((stem, has) -> assertThat(has).as(stem).isEqualTo(forms));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void every_sentence_fills_in_the_same_values(String language) {
        Map<String, String> english = texts("en");
        texts(language).forEach((key, text) -> {
            String base = english.containsKey(key) ? key : stem(key) + ".other";
            SortedSet<String> expected = placeholders(english.getOrDefault(base, ""));
            SortedSet<String> found = placeholders(text);
            boolean spelled = PLURAL.matcher(key).matches();
            if (spelled) {
                found.add("{0}");
                expected.add("{0}");
            }
            assertThat(found).as(key).isEqualTo(expected);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void no_english_is_left(String language) {
        Pattern english = Pattern.compile("\\b(the|of|and|year|States|is|are|not|with|reported|hidden|Overview)\\b");
        texts(language).forEach((key, text) -> assertThat(text).as(key).doesNotContainPattern(english));
        if (language.equals("ar")) {
            texts(language)
                    .forEach((key, text) -> assertThat(
                                    text.replace("SHA-256", "").replaceAll("\\{\\d}", ""))
                            .as(key)
                            .doesNotContainPattern("[A-Za-z]"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void no_straight_apostrophe_swallows_what_follows(String language) {
        texts(language).forEach((key, text) -> assertThat(text).as(key).doesNotContain("'"));
    }

    @Test
    void arabic_counts_by_its_own_forms() {
        Wording words = Wording.in("ar");
        assertThat(List.of(
                        words.counted("panel.states", 1),
                        words.counted("panel.states", 2),
                        words.counted("panel.states", 7),
                        words.counted("panel.states", 15),
                        words.counted("panel.states", 102)))
                .containsExactly("دولة واحدة", "دولتان", "7 دول", "15 دولة", "102 دولة");
    }

    @Test
    void french_counts_zero_as_one() {
        assertThat(Wording.in("fr").counted("panel.states", 0)).isEqualTo("0 État");
        assertThat(Wording.in("en").counted("panel.states", 0)).isEqualTo("0 States");
    }

    @Test
    void numbers_keep_their_order_among_arabic_words() {
        assertThat(Wording.in("ar").text("coverage.states", "11\u201315%"))
                .isEqualTo("الدول المبلِّغة: \u206611\u2013\u206015%\u2069");
        assertThat(Wording.in("ar").text("coverage.states", "11 من 15")).doesNotContain("\u2066");
        assertThat(Wording.in("fr").text("coverage.states", "−3")).doesNotContain("\u2066");
    }

    @Test
    void names_are_sorted_as_the_language_sorts_them() {
        assertThat(List.of("Zambie", "Égypte", "Espagne").stream()
                        .sorted(Wording.in("fr").alphabetical())
                        .toList())
                .containsExactly("Égypte", "Espagne", "Zambie");
    }

    @Test
    void a_language_without_words_says_what_to_write() {
        assertThatThrownBy(() -> Wording.in("xx")).hasMessageContaining("write en, fr or ar");
    }
}
