package org.sentinelle.jobs.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenNumberTest {
    private static String read(String text, String language) {
        return WrittenNumber.in(WrittenNumber.legible(text), language).stream()
                .map(WrittenNumber::plain)
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; 1,204–1,219; 1204 1219",
                "en; 12.50%; 12.50",
                "en; p = 0.012.; 0.012",
                "en; −3.1 to +4; -3.1 4",
                "en; from -5; -5",
                "en; 2008-2022; 2008 2022",
                "en; v-5; 5",
                "ar; \u0648\u2066\u22120.031\u2069; -0.031",
                "en; 2008–2022; 2008 2022",
                "en; 2e−9; 2e-9",
                "en; <0.01; 0.01",
                "en; 11 of 15; 11 15",
                "en; in 2010, 300 persons; 2010 300",
                "en; 1,2345; 1 2345",
                "fr; 1\u202F204,5; 1204.5",
                "fr; 25\u00A0%; 25",
                "fr; 1\u00A0204; 1204",
                "ar; \u20661,204\u2069; 1204",
                "ar; \u0661\u066C\u0662\u0660\u0664\u066B\u0665; 1204.5",
                "ar; \u06F1\u06F2; 12",
                "ar; \u06482022; 2022",
                "ar; \u206670–\u206078\u2069; 70 78",
            })
    void numbers_are_read_as_a_language_writes_them(String language, String text, String expected) {
        assertThat(read(text, language)).isEqualTo(expected);
    }

    @Test
    void a_number_keeps_its_place_in_the_text() {
        assertThat(WrittenNumber.in("of −12.5%", "en")).isEqualTo(List.of(new WrittenNumber(3, 8, "-12.5")));
    }

    @Test
    void digits_of_any_script_are_read() {
        assertThat(read("\uD835\uDFDA \uFF13", "en")).isEqualTo("2 3");
    }
}
